import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import { cutOrganisationWeb } from '#graph/cut-web.ts';
import type { Web } from '#graph/web-graph.ts';
import { gapsOfPeople } from '#present/gaps-of-people.ts';
import { type Shown, showOf } from '#present/shown.ts';
import { plainView, type WebView } from '#present/web-view.ts';
import { type TinyOrganisation, tinyOrganisation } from '../tiny-organisation.ts';
import { anyOrganisation } from './rings/any-web.ts';

/** Keys of people run from person:1; customers and groups behind them. */
const ward: TinyOrganisation = {
  people: [
    { id: 'hana', department: 'Nursing' },
    { id: 'amara', department: 'Nursing', manager: 'hana' },
    { id: 'luis', department: 'Nursing', manager: 'hana' },
    { id: 'ruth', department: 'IT' },
    { id: 'otto', department: 'IT' },
    'ada',
  ],
  customers: ['Patients!', 'Families', 'Funders'],
  ties: ['amara >> Patients', 'luis > Families', 'ruth > amara', 'group:IT > luis', 'otto >> Funders'],
};

interface Seen extends Shown {
  readonly analysis: Analysis;
  readonly web: Web;
}

function show(view: Partial<WebView>, organisation = ward): Seen {
  const analysis = analyse(tinyOrganisation(organisation));
  const visible = see(analysis.network, { role: 'hr' });
  const web = cutOrganisationWeb(analysis, visible);
  return { analysis, web, ...showOf(web, { analysis, visible, view: { ...plainView, ...view } }) };
}

const namesOf = ({ web, analysis: { organisation }, nodes }: Seen): string[] =>
  [...nodes].map((key) => {
    const node = web.getNodeAttributes(key);
    if (node.kind === 'person') return organisation.people.id[node.row];
    return node.kind === 'customer' ? organisation.customers.name[node.row] : key;
  });

describe('what is shown', () => {
  test('without a choice is everything', () => {
    const { web, nodes, edges, people, allPeople, filtered, near, found } = show({});
    expect([nodes.size, edges.size]).toEqual([web.order, web.size]);
    expect([people, allPeople, filtered, near, found]).toEqual([[0, 1, 2, 3, 4, 5], 6, false, null, '']);
  });

  test('of a department is its people with the groups and customers at their ties, and the primary one', () => {
    const shown = show({ department: ' it ' });
    expect(namesOf(shown).sort()).toEqual(['Funders', 'Patients', 'group:10', 'otto', 'ruth']);
    expect([shown.people, shown.allPeople, shown.ties, shown.allTies]).toEqual([[3, 4], 6, 1, 5]);
  });

  test('of those without a department are they', () => {
    expect(namesOf(show({ department: 'No department' })).sort()).toEqual(['Patients', 'ada']);
  });

  test('of a department that nobody has is everybody, as for any value that means nothing', () => {
    expect(show({ department: 'Magic' }).filtered).toBe(false);
  });

  test('of a gap is whoever has it, connected or not', () => {
    const shown = show({ finding: 'no-customer' });
    expect(shown.people).toEqual([0, 5]);
    expect(namesOf(shown).sort()).toEqual(['Patients', 'ada', 'hana']);
  });

  test('of confirmed ties is everybody, with only those', () => {
    const shown = show({ claim: 'confirmed' });
    expect([shown.people.length, shown.ties]).toEqual([6, 2]);
    expect(namesOf(shown)).not.toContain('Families');
    expect(shown.filtered).toBe(true);
  });

  test('of claimed ties is everybody, with the others', () => {
    const shown = show({ claim: 'claimed' });
    expect([shown.people.length, shown.ties]).toEqual([6, 3]);
    expect(namesOf(shown)).not.toContain('Funders');
  });

  test('of folded people is their department, and they are counted each', () => {
    const people = Array.from({ length: 310 }, (_, at) => ({
      id: `p${at}`,
      department: at < 10 ? 'IT' : 'Nursing',
    }));
    const shown = show({ department: 'IT' }, { people, customers: ['Patients!'], ties: ['p0 > Patients'] });
    expect([...shown.nodes]).toEqual(['department:0', 'customer:311']);
    expect([shown.people.length, shown.allPeople, shown.ties]).toEqual([10, 310, 1]);
  });
});

describe('in any web', () => {
  const anyView = fc.record({
    department: fc.constantFrom('', 'Nursing', 'IT', 'No department'),
    finding: fc.constantFrom('' as const, 'any' as const, 'unserved' as const, 'no-line-of-sight' as const),
    claim: fc.constantFrom('' as const, 'claimed' as const, 'confirmed' as const),
  });

  test('all who match are shown and nobody else, and no line without both its ends', () => {
    fc.assert(
      fc.property(anyOrganisation(20), anyView, (organisation, view) => {
        const { analysis, web, nodes, edges, people } = show(view, organisation);
        const { department, departments } = analysis.organisation.people;
        const expected = [...department.keys()].filter((row) => {
          const name = department[row] < 0 ? 'No department' : departments[department[row]];
          const known = [...departments, 'No department'].includes(view.department);
          const rules = gapsOfPeople(analysis).get(row)?.rules;
          const hasGap =
            view.finding === 'any' ? rules !== undefined : view.finding && rules?.has(view.finding);
          return (!known || name === view.department) && (view.finding === '' || hasGap);
        });
        expect(people).toEqual(expected);
        const drawn = [...nodes]
          .map((key) => web.getNodeAttributes(key))
          .filter(({ kind }) => kind === 'person');
        expect(drawn).toHaveLength(expected.length);
        for (const edge of edges) for (const end of web.extremities(edge)) expect(nodes.has(end)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what stands out', () => {
  /** ana → ben → cai → dan → Patients, and eve → ana; fay is in the group that serves cai. */
  const chain: TinyOrganisation = {
    people: ['ana', 'ben', 'cai', 'dan', 'eve', { id: 'fay', department: 'IT' }],
    customers: ['Patients!'],
    ties: ['ana > ben', 'ben > cai', 'cai > dan', 'dan > Patients', 'eve > ana', 'group:IT > cai'],
  };
  const near = (view: Partial<WebView>) =>
    [...show(view, chain).near!]
      .map(
        (key) => ({ 1: 'ana', 2: 'ben', 3: 'cai', 4: 'dan', 5: 'eve', 6: 'fay' })[key.split(':')[1]] ?? key,
      )
      .sort();

  test('round somebody in focus is one hop out and one hop in', () => {
    expect(near({ focus: 'person:2' })).toEqual(['ana', 'ben', 'cai']);
  });

  test('further round, so many hops', () => {
    expect(near({ focus: 'person:2', hops: 2 })).toEqual(['ana', 'ben', 'cai', 'dan', 'eve']);
    expect(near({ focus: 'person:1', hops: 'all' })).toEqual([
      'ana',
      'ben',
      'cai',
      'customer:7',
      'dan',
      'eve',
    ]);
  });

  test('a group is no hop of its own', () => {
    expect(near({ focus: 'person:3' })).toEqual(['ben', 'cai', 'dan', 'fay', 'group:8']);
    expect(near({ focus: 'person:6' })).toEqual(['cai', 'fay', 'group:8']);
  });

  test('somebody who is looked for stands out with their line of sight', () => {
    expect(near({ find: 'person:4' })).toEqual(['customer:7', 'dan']);
    expect(show({ find: 'person:4' }, chain).found).toBe('person:4');
  });

  test('nobody does who is not shown', () => {
    const { near: nobody, found } = show({ focus: 'person:1', department: 'IT' }, chain);
    expect([nobody, found]).toEqual([null, '']);
  });
});
