import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ringsOf } from '#present/panel/web-panel.ts';
import { plainView } from '#present/web-view.ts';
import { anyPanel, openedFor } from './any-panel.ts';

test('the tables have as many rows of each kind as the picture has dots, under any view', () => {
  fc.assert(
    fc.property(anyPanel(30), ({ analysis, visible, panel }) => {
      const { dots } = ringsOf(analysis, visible, panel);
      const { people, others } = panel.twin;
      const rows = [...people, ...others].map(({ key }) => key);
      expect(rows.toSorted()).toEqual(dots.map(({ key }) => key).toSorted());
      expect(people).toHaveLength(panel.shown.people.length);
    }),
    { numRuns: 80 },
  );
});

test('the tables call everybody what the picture calls them', () => {
  fc.assert(
    fc.property(anyPanel(12), ({ analysis, visible, panel }) => {
      const titles = new Map(ringsOf(analysis, visible, panel).dots.map(({ key, title }) => [key, title]));
      for (const { key, name } of [...panel.twin.people, ...panel.twin.others])
        expect(titles.get(key)?.startsWith(name.text)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

const many = Array.from({ length: 120 }, (_, at) => ({
  id: `p${at}`,
  name: `Person ${String(at).padStart(3, '0')}`,
}));

test('many people stand on several pages of the table, and are all counted', () => {
  const { panel } = openedFor({ people: many }, { page: '3' });
  expect(panel.twin.people.map(({ name }) => name.text).slice(0, 2)).toEqual(['Person 100', 'Person 101']);
  expect([panel.twin.caption, panel.twin.pager?.text]).toEqual([
    '120 people, by name',
    '101 to 120 of 120 people',
  ]);
  expect(panel.twin.pager?.previous).toBe('/web?page=2');
});

test('folded people stand in the table one by one, and their departments under what else is drawn', () => {
  const people = Array.from({ length: 310 }, (_, at) => ({
    id: `p${at}`,
    department: at < 300 ? 'Nursing' : 'IT',
  }));
  const { panel } = openedFor({ people, customers: ['Patients!'] });
  expect(panel.twin.caption).toBe('310 people, by name');
  expect(panel.twin.others.map(({ name, what }) => [name.text, what])).toEqual([
    ['Patients', 'The primary customer'],
    ['IT', '10 people in one dot'],
    ['Nursing', '300 people in one dot'],
  ]);
  expect(panel.twin.othersCaption).toBe('1 outside customer and 2 departments');
});

const trio = {
  people: [
    { id: 'ana', name: 'Ana Bo', department: 'IT' },
    { id: 'ben', name: 'Ben Cy', department: 'Finance' },
    { id: 'cy', name: 'Cy Do', department: 'IT', manager: 'ben' },
  ],
  customers: ['Patients!'],
  ties: ['cy >> ben', 'ben > Patients', 'ana > ben'],
};

test('people are in order of name, department or line of sight', () => {
  const names = (sort: 'name' | 'department' | 'hops') =>
    openedFor(trio, { sort }).panel.twin.people.map(({ name }) => name.text);
  expect(names('name')).toEqual(['Ana Bo', 'Ben Cy', 'Cy Do']);
  expect(names('department')).toEqual(['Ben Cy', 'Ana Bo', 'Cy Do']);
  expect(names('hops')).toEqual(['Ben Cy', 'Ana Bo', 'Cy Do']);
  const { twin } = openedFor(trio, { scope: { kind: 'team', manager: 1 } }).panel;
  expect(twin.people.map(({ name }) => name.text)).toEqual(['Ben Cy', 'Cy Do']);
});

test('there is no order by how many somebody serves', () => {
  const { twin } = openedFor(trio).panel;
  expect(twin.sorts.map(({ text }) => text)).toEqual(['Name', 'Department', 'Line of sight']);
});

test('a row says whom somebody serves, who serves them, how far they see and what is flagged', () => {
  const [ana, , cy] = openedFor(trio).panel.twin.people;
  expect(ana.serves.shown.map(({ text }) => text)).toEqual(['Ben Cy']);
  expect([ana.about, ana.sight, ana.served.lacking]).toEqual(['IT', '2 hops', 'nobody yet']);
  expect(ana.gaps).toContain('Not served by name');
  expect([cy.notByManager, ana.notByManager]).toEqual([true, false]);
});

test('with only confirmed ties asked for, a row names nobody by another', () => {
  const view = { ...plainView, claim: 'confirmed' } as const;
  const [ana, ben, cy] = openedFor(trio, { view }).panel.twin.people;
  expect([ana, ben, cy].map(({ serves }) => serves.shown.map(({ text }) => text))).toEqual([
    [],
    [],
    ['Ben Cy'],
  ]);
});

test('a code stands without the title that would tell who it is', () => {
  const people = [{ id: 'ana', name: 'Ana Bo', title: 'Chief nurse', department: 'Nursing' }];
  const about = (names: 'names' | 'codes') =>
    openedFor({ people }, { view: { ...plainView, names } }).panel.twin.people.map(({ name, about }) => [
      name.text,
      about,
    ]);
  expect([about('names'), about('codes')]).toEqual([
    [['Ana Bo', 'Chief nurse, Nursing']],
    [['P1', 'Nursing']],
  ]);
});

test('all rows can be had on one page, as paper needs them, and paper says so where it has not all', () => {
  const { panel } = openedFor({ people: many }, { page: '3' });
  expect(panel.twin.whole).toEqual({ text: 'All 120 on one page', href: '/web?page=all#table' });
  expect(panel.twin.onPaper).toBe(
    'This sheet has 101 to 120 of 120 people. To print the others as well, choose “All 120 on one page” under the table.',
  );
  const { twin } = openedFor({ people: many }, { page: 'all', sort: 'department' }).panel;
  expect([twin.people.length, twin.pager, twin.onPaper]).toEqual([120, null, '']);
  expect(twin.whole).toEqual({ text: '50 a page', href: '/web?sort=department#table' });
  expect(twin.sorts[0].href).toBe('/web?page=all#table');
});

test('a page holds all people where they are few, and never more than a thousand', () => {
  expect(openedFor({ people: many.slice(0, 9) }).panel.twin.whole).toBeNull();
  const people = Array.from({ length: 1001 }, (_, at) => ({ id: `p${at}`, department: 'Nursing' }));
  const { twin } = openedFor({ people }, { page: 'all' }).panel;
  expect([twin.whole, twin.people.length]).toEqual([null, 50]);
});

test('where people go by codes or initials, lists are in the order of those, which tells no name', () => {
  const people = [
    ...['Zoe Aa', 'Yan Bo', 'Xia Cy', 'Wim Do', 'Vic Em', 'Una Fo'],
    ...['Tom Gu', 'Sam Ha', 'Ron Ik', 'Qi Jo', 'Pia Ko'],
  ].map((name, at) => ({ id: `p${at}`, name, department: at % 2 ? 'IT' : 'Ward' }));
  const shown = (names: 'codes' | 'initials', sort: 'name' | 'department') => {
    const { twin, controls } = openedFor({ people }, { sort, view: { ...plainView, names } }).panel;
    return [twin.people.map(({ name }) => name.text), controls.suggestions];
  };
  const codes = people.map((_, at) => `P${at + 1}`);
  expect(shown('codes', 'name')).toEqual([codes, codes]);
  const [odd, even] = [1, 0].map((by) => codes.filter((_, at) => at % 2 === by));
  expect(shown('codes', 'department')[0]).toEqual([...odd, ...even]);
  const initials = ['PK', 'QJ', 'RI', 'SH', 'TG', 'UF', 'VE', 'WD', 'XC', 'YB', 'ZA'];
  expect(shown('initials', 'name')).toEqual([initials, initials]);
});
