import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { cutTeamWeb } from '#graph/cut-web.ts';
import type { FlowPicture } from '#present/flow/flow-picture.ts';
import { layoutFlow } from '#present/flow/layout-flow.ts';
import type { Box, Dot, PlacedText } from '#present/rings/rings-picture.ts';
import { plainView } from '#present/web-view.ts';
import { hana, hiddenFromHana, twoBranches } from '../../web/two-branches.ts';
import { links } from '../rings/any-web.ts';
import { anyFlow, flowFor } from './any-flow.ts';
import { pointsOnPath } from './points-on-path.ts';

const runs = { numRuns: 80 };

const wordsOf = ({ dots, words, columns, shelves }: FlowPicture): PlacedText[] => [
  ...dots.flatMap(({ label }) => (label ? [label] : [])),
  ...words.map(({ label }) => label),
  ...columns.flatMap(({ label, countLabel }) => [label, countLabel]),
  ...shelves.map(({ label }) => label),
];

const pairs = <Item>(items: readonly Item[]): [Item, Item][] =>
  items.flatMap((one, at) => items.slice(at + 1).map((other): [Item, Item] => [one, other]));

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** How far a point is from a box; 0 inside. */
const away = ({ x, y }: { x: number; y: number }, box: Box): number =>
  Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));

/** Texts of the dots of each column, from top to bottom. */
const columnsOf = ({ columns }: FlowPicture): string[][] =>
  columns.map(({ names }) => names.map(({ text }) => text));

describe('any flow', () => {
  test('has no words over other words', () => {
    fc.assert(
      fc.property(anyFlow(45), ({ flow }) => {
        const bad = pairs(wordsOf(flow)).filter(([one, other]) => overlaps(one.box, other.box));
        expect(bad).toEqual([]);
      }),
      runs,
    );
  });

  test('has no words over a dot, and no dot over another', () => {
    fc.assert(
      fc.property(anyFlow(45), ({ flow }) => {
        for (const { box } of wordsOf(flow)) {
          for (const dot of flow.dots) expect(away(dot, box)).toBeGreaterThan(dot.reach - 0.1);
        }
        for (const [one, other] of pairs(flow.dots)) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.reach + other.reach);
        }
      }),
      runs,
    );
  });

  test('has no line across a name or words on another line', () => {
    fc.assert(
      fc.property(anyFlow(45), ({ flow }) => {
        const boxes = [...flow.dots, ...flow.words].flatMap(({ label }) => (label ? [label.box] : []));
        for (const { path, kind } of flow.lines) {
          const points = pointsOnPath(path);
          const crossed = boxes.filter((box) => points.some((point) => away(point, box) < 0.01));
          expect([kind, crossed]).toEqual([kind, []]);
        }
      }),
      runs,
    );
  });

  test('holds everything inside its frame', () => {
    fc.assert(
      fc.property(anyFlow(45), ({ flow }) => {
        const boxes = [...wordsOf(flow).map(({ box }) => box), ...flow.dots.map(boxOf), ...flow.shelves];
        for (const box of boxes) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(flow.width);
          expect(box.bottom).toBeLessThanOrEqual(flow.height);
        }
        for (const { x, y } of flow.lines.flatMap(({ path }) => pointsOnPath(path))) {
          expect(x >= 0 && x <= flow.width && y >= 0 && y <= flow.height).toBe(true);
        }
      }),
      runs,
    );
  });

  test('is the same for the same web', () => {
    fc.assert(
      fc.property(anyFlow(30), ({ analysis, visible, web, flow }) => {
        expect(layoutFlow(web, { facts: analysis, visible, links })).toEqual(flow);
      }),
      { numRuns: 20 },
    );
  });

  test('shows everybody of the team once in its column, and a line for every tie of theirs', () => {
    fc.assert(
      fc.property(anyFlow(45), ({ analysis, visible, web }) => {
        const view = { ...plainView, fold: 'none' } as const;
        const flow = layoutFlow(web, { facts: analysis, visible, links, view });
        const inside = web.filterNodes((_, node) => node.kind === 'person' && !node.outside);
        const team = flow.dots.filter(
          ({ className }) => !/web-outside/.test(className) && !/customer/.test(className),
        );
        expect(team.flatMap(({ key, kind }) => (kind === 'person' ? [key] : [])).sort()).toEqual(
          inside.sort(),
        );
        const ties = web.filterEdges(
          (_, edge, from, to) => edge.kind === 'tie' && [from, to].some((key) => inside.includes(key)),
        );
        expect(flow.rows.length).toBeGreaterThanOrEqual(ties.length);
      }),
      runs,
    );
  });

  test('moves nobody when some are filtered out', () => {
    fc.assert(
      fc.property(anyFlow(40), ({ analysis, visible, web, flow }) => {
        const view = { ...plainView, department: 'Nursing' };
        const filtered = layoutFlow(web, { facts: analysis, visible, links, view });
        const places = new Set(flow.dots.map(placeOf));
        expect(filtered.dots.filter((dot) => !places.has(placeOf(dot)))).toEqual([]);
      }),
      runs,
    );
  });
});

const boxOf = ({ x, y, reach }: Dot): Box => ({
  left: x - reach,
  right: x + reach,
  top: y - reach,
  bottom: y + reach,
});

const placeOf = ({ key, x, y }: Dot): string => `${key} ${x} ${y}`;

const clinic = {
  people: [
    { id: 'hana', name: 'Hana', manager: 'ben' },
    ...['amara', 'luis', 'mei'].map((id) => ({ id, manager: 'hana' })),
    { id: 'ben', department: 'Office' },
    { id: 'desk', department: 'Admissions' },
  ],
  customers: ['Patients!', 'Families'],
  ties: [
    'ben > hana = Time',
    'amara > Patients = Care',
    'luis > desk = Forms',
    'desk > amara = Lists',
    'desk > Patients = A greeting',
    'hana > luis = Rota',
  ],
};

test('who serves the team, the team, whom it serves and the outside customers stand in this order', () => {
  const { flow } = flowFor(clinic);
  expect(columnsOf(flow)).toEqual([
    ['ben', 'desk'],
    ['Hana', 'luis', 'amara', 'mei'],
    ['desk'],
    ['Patients'],
  ]);
});

test('those with a gap stand at the foot of the team, each kind under its words', () => {
  const { flow } = flowFor(clinic);
  expect(flow.shelves.map(({ label }) => label.lines[0].text)).toEqual(['Neither served nor serving: 1']);
  expect(columnsOf(flow)[1].at(-1)).toBe('mei');
});

test('somebody who serves the team and is served by it stands on both sides, which is said', () => {
  const { flow } = flowFor(clinic);
  expect(flow.dots.filter(({ title }) => title.startsWith('desk'))).toHaveLength(2);
  expect(flow.howToRead).toContain('desk stands on both sides');
});

test('a manager has a dashed line to each report they do not serve', () => {
  const { flow } = flowFor(clinic);
  expect(flow.lines.filter(({ kind }) => kind === 'gap')).toHaveLength(2);
  const hana = flow.dots.find(({ title }) => title.startsWith('Hana'));
  expect(hana?.title).toContain('does not name 2 reports of their own');
});

test('a manager whom their own manager does not serve has a dashed line from the left', () => {
  const { flow } = flowFor({ ...clinic, ties: ['hana > amara', 'hana > luis', 'hana > mei'] });
  expect(columnsOf(flow)[0]).toEqual(['ben']);
  const gaps = flow.lines.filter(({ kind }) => kind === 'gap');
  expect(gaps.map(({ tip }) => tip)).toEqual([false]);
  expect(flow.dots[0].lines).toEqual([gaps[0].id]);
});

test('from an inside customer who serves nobody outside a chain goes on, or it ends there', () => {
  const people = [
    ...['boss', 'ana', 'zoe'].map((id) => ({ id, manager: id === 'boss' ? '' : 'boss' })),
    'ben',
    'cy',
    'dee',
  ];
  const ties = ['ana > ben', 'zoe > dee', 'ben > cy', 'cy > Patients'];
  const { flow } = flowFor({ people, customers: ['Patients!'], ties });
  const said = flow.words.map(({ kind, label }) => [kind, label.lines.map(({ text }) => text).join(' ')]);
  expect(said).toContainEqual(['further', '2\u00a0hops\u00a0on']);
  expect(said).toContainEqual(['end', 'ends\u00a0here']);
});

test('many people beside the team stand as their departments, with as many as serve it', () => {
  const others = Array.from({ length: 16 }, (_, at) => ({
    id: `o${at}`,
    department: at < 10 ? 'Pharmacy' : 'IT',
  }));
  const people = [{ id: 'boss' }, { id: 'ana', manager: 'boss' }, ...others];
  const { flow } = flowFor({ people, customers: ['Patients!'], ties: others.map(({ id }) => `${id} > ana`) });
  expect(columnsOf(flow)[0].sort()).toEqual([
    'Pharmacy, 10 people',
    'o10',
    'o11',
    'o12',
    'o13',
    'o14',
    'o15',
  ]);
  expect(flow.columns[0].count).toBe('16 people');
});

test('where the web itself folds its neighbours, each side counts its own', () => {
  const others = Array.from({ length: 70 }, (_, at) => ({ id: `o${at}`, department: 'Pharmacy' }));
  const people = [{ id: 'boss' }, { id: 'ana', manager: 'boss' }, ...others];
  const ties = others.map(({ id }, at) => (at < 30 ? `${id} > ana` : `ana > ${id}`));
  const { flow } = flowFor({ people, customers: ['Patients!'], ties });
  expect(columnsOf(flow)[0]).toEqual(['Pharmacy, 30 people']);
  expect(columnsOf(flow)[2]).toEqual(['Pharmacy, 40 people']);
});

test('a promise stands on its line, or the service where none is agreed', () => {
  const people = [{ id: 'boss' }, { id: 'ana', manager: 'boss' }];
  const ties = [
    { from: 'ana', to: 'Patients', service: 'Care', promise: 'By noon' },
    { from: 'ana', to: 'Families', service: 'News' },
  ];
  const { flow } = flowFor({ people, customers: ['Patients!', 'Families'], ties });
  expect(flow.words.map(({ kind, label }) => [kind, label.lines[0].text])).toEqual([
    ['promise', 'By noon'],
    ['service', 'News'],
  ]);
  expect(flow.rows).toEqual([
    expect.objectContaining({ service: 'Care', promise: 'By noon', state: 'claimed' }),
    expect.objectContaining({ service: 'News', promise: '', state: 'claimed' }),
  ]);
});

test('a manager reads nothing in it of those beyond the neighbours of the branch', () => {
  const organisation = twoBranches();
  expect(organisation.people.partyId[1]).toBe(2);
  const analysis = analyse(organisation);
  const visible = see(analysis.network, hana);
  const web = cutTeamWeb(analysis, visible, { manager: 1, scope: 'team' });
  const flow = layoutFlow(web, { facts: analysis, visible, links });
  for (const word of hiddenFromHana) expect(JSON.stringify(flow)).not.toContain(word);
  expect(flow.columns[0].names.map(({ text }) => text)).toContain('Paula Voss');
});

test('initials and codes stand wherever a name would', () => {
  for (const [names, expected] of [
    ['initials', 'H'],
    ['codes', 'P1'],
  ] as const) {
    const { flow } = flowFor(clinic, { view: { ...plainView, names } });
    expect(columnsOf(flow)[1][0]).toBe(expected);
    expect(JSON.stringify(flow)).not.toContain('Hana');
  }
});

test('where people have no names, what is promised and given is left out as well, and that is said', () => {
  const tiny = {
    people: [
      { id: 'a', name: 'Ana Bo' },
      { id: 'b', name: 'Ewa Lis', manager: 'a' },
    ],
    customers: ['Patients!'],
    ties: [{ from: 'b', to: 'Patients', service: 'Rounds with Ana Bo', promise: 'Ewa Lis comes daily' }],
  };
  for (const names of ['initials', 'codes'] as const) {
    const { flow } = flowFor(tiny, { view: { ...plainView, names } });
    expect(JSON.stringify(flow)).not.toMatch(/Rounds|daily|Ana|Ewa/);
    expect(flow.saysWhat).toBe(false);
    expect(flow.howToRead).toContain('What is promised and given is left out, since it may name somebody.');
    expect(flow.rows.map(({ to, state }) => [to.text, state])).toEqual([['Patients', 'claimed']]);
  }
  const { flow } = flowFor(tiny);
  expect(flow.saysWhat).toBe(true);
  expect(flow.howToRead).toContain('On a line stands what is promised');
});
