import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import { mapGraph } from '#export/map/map-graph.ts';
import { webGraph } from '#export/web/web-graph.ts';
import { cutDepartmentWeb, cutOrganisationWeb, cutPersonWeb, cutTeamWeb } from '#graph/cut-web.ts';
import type { Web } from '#graph/web-graph.ts';
import type { Visible } from '#model/viewer.ts';
import { layoutFlow } from '#present/flow/layout-flow.ts';
import { mapAnswer } from '#present/map/map-answer.ts';
import { openMap } from '#present/map/open-map.ts';
import type { WebScope } from '#present/panel/web-scope.ts';
import { layoutRings } from '#present/rings/layout-rings.ts';
import { departmentName } from '#present/rings/ring-words.ts';
import { openedMap } from '../../export/map/exported-map.ts';
import { opened } from '../../export/web/exported.ts';
import { type TinyOrganisation, tinyOrganisation } from '../../tiny-organisation.ts';
import { openAll, viewOf } from '../map/any-map.ts';
import { links } from './any-web.ts';
import { sampleWeb } from './sample-web.ts';

/** Of what colours each department is, by its name. */
type Looks = Map<string, Set<string>>;

const add = (looks: Looks, department: string, look: string): void => {
  looks.set(department, (looks.get(department) ?? new Set()).add(look));
};

const toneIn = (className: string): string => /web-tone-\d/.exec(className)?.[0] ?? '';

interface Seen {
  readonly analysis: Analysis;
  readonly visible: Visible;
}

function addWeb(looks: Looks, web: Web, { analysis, visible }: Seen): void {
  const options = { facts: analysis, visible, links };
  const { sectors, dots } = layoutRings(web, options);
  for (const { name, tone } of sectors) add(looks, name, tone.className);
  const departments = departmentsOf(web, analysis);
  for (const { key, className } of dots) {
    const department = departments(key.replace(/\/band$/, ''));
    if (department) add(looks, department, toneIn(className));
  }
}

function addFlow(looks: Looks, web: Web, { analysis, visible }: Seen): void {
  const departments = departmentsOf(web, analysis);
  const { dots } = layoutFlow(web, { facts: analysis, visible, links });
  for (const { key, className } of dots) {
    const department = web.hasNode(key) ? departments(key) : '';
    if (department) add(looks, department, toneIn(className));
  }
}

/** Groups that belong to no department left out: each picture puts them where most of their ties are. */
const departmentsOf =
  (web: Web, analysis: Analysis) =>
  (key: string): string => {
    const node = web.getNodeAttributes(key);
    if (node.kind === 'customer') return '';
    const row = node.kind === 'department' ? node.row : node.department;
    return node.kind === 'group' && row < 0 ? '' : departmentName(analysis, row);
  };

function addMap(looks: Looks, { analysis, visible }: Seen): void {
  for (const address of ['', openAll]) {
    const { map, people } = mapAnswer(analysis, visible, { view: viewOf(address), only: 'all' });
    const { dots } = openMap(map!, [people], new Set(people.opened));
    for (const { kind, node, tone } of dots)
      if (kind !== 'customer' && kind !== 'everyone') add(looks, map!.nodes.name[node], `web-tone-${tone}`);
  }
}

/** In every web, flow and map that there is. */
function looksIn(seen: Seen): Looks {
  const { analysis, visible } = seen;
  const { people } = analysis.organisation;
  const looks: Looks = new Map();
  addWeb(looks, cutOrganisationWeb(analysis, visible), seen);
  for (const department of people.departments.keys())
    if (people.department.includes(department))
      addWeb(looks, cutDepartmentWeb(analysis, visible, department), seen);
  for (const person of people.name.keys()) addWeb(looks, cutPersonWeb(analysis, visible, person), seen);
  for (const manager of new Set([...people.manager].filter((row) => row >= 0))) {
    const web = cutTeamWeb(analysis, visible, { manager, scope: 'team' });
    addWeb(looks, web, seen);
    addFlow(looks, web, seen);
  }
  addMap(looks, seen);
  return looks;
}

/** In files: each has its colours by itself. */
function coloursIn({ analysis }: Seen): Looks {
  const { people } = analysis.organisation;
  const looks: Looks = new Map();
  const managers = [...new Set([...people.manager].filter((row) => row >= 0))].slice(0, 4);
  const scopes: WebScope[] = [
    { kind: 'organisation' },
    ...managers.map((row): WebScope => ({ kind: 'person', person: row })),
    ...managers.map((row): WebScope => ({ kind: 'team', manager: row })),
  ];
  const graphs = scopes.flatMap((scope) => opened(analysis, { scope }) ?? []).map(webGraph);
  for (const graph of [...graphs, mapGraph(openedMap(analysis)!)])
    graph.forEachNode((_, { kind, department, color }) => {
      if (department && kind !== 'group') add(looks, String(department), String(color));
    });
  return looks;
}

const severalLooks = (looks: Looks) => [...looks].filter(([, each]) => each.size > 1);

describe('in the sample, a department', () => {
  test('has one colour in every web, flow and map', async () => {
    const looks = looksIn(await sampleWeb());
    expect(looks.size).toBe(12);
    expect(severalLooks(looks)).toEqual([]);
  });

  test('has one colour in every file', async () => {
    const looks = coloursIn(await sampleWeb());
    expect(looks.size).toBe(12);
    expect(severalLooks(looks)).toEqual([]);
  });
});

test('in any organisation a department has one colour in every web, flow and map', () => {
  fc.assert(
    fc.property(anyOfManyDepartments, (tiny) => {
      const analysis = analyse(tinyOrganisation(tiny));
      const seen = { analysis, visible: see(analysis.network, { role: 'hr' }) };
      expect(severalLooks(looksIn(seen))).toEqual([]);
      expect(severalLooks(coloursIn(seen))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('departments keep their colours where somebody comes in a department that is new', () => {
  const people = ['A', 'B', 'C'].map((department, at) => ({ id: `p${at}`, department }));
  const looks = (all: typeof people) => {
    const analysis = analyse(tinyOrganisation({ people: all, customers: ['P!'], ties: ['p0 > P'] }));
    return looksIn({ analysis, visible: see(analysis.network, { role: 'hr' }) });
  };
  const more = looks([...people, { id: 'p3', department: 'D' }]);
  for (const [department, look] of looks(people)) expect(more.get(department)).toEqual(look);
  expect(more.size).toBe(4);
});

const anyOfManyDepartments: fc.Arbitrary<TinyOrganisation> = fc
  .record({
    departments: fc.array(fc.integer({ min: 0, max: 19 }), { minLength: 2, maxLength: 24 }),
    ties: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 40 }),
  })
  .map(({ departments, ties }) => {
    const number = departments.length;
    return {
      people: departments.map((department, at) => ({
        id: `p${at}`,
        department: `D${String(department).padStart(2, '0')}`,
        ...(at > 0 && { manager: `p${Math.floor((at - 1) / 4)}` }),
      })),
      customers: ['P!'],
      ties: [
        'p0 > P',
        ...new Set(
          ties
            .map(([one, other]) => [one % number, other % number])
            .filter(([one, other]) => one !== other)
            .map(([one, other]) => `p${one} > p${other}`),
        ),
      ],
    };
  });
