import { expect, test } from 'vitest';
import { readPanelAsk } from '#present/panel/panel-ask.ts';
import { plainView, type WebView } from '#present/web-view.ts';
import { openedFor } from './any-panel.ts';

const hospital = {
  people: [
    { id: 'hana', name: 'Hana Sato', department: 'Nursing' },
    { id: 'amara', name: 'Amara Okafor', department: 'Nursing', manager: 'hana' },
    { id: 'ben', name: 'Ben Cy', department: 'IT', manager: 'hana' },
  ],
  customers: ['Patients!'],
  ties: ['amara > Patients', 'ben >> amara'],
};
const panelOf = (query: Record<string, string>, scope?: Parameters<typeof openedFor>[1]) =>
  openedFor(hospital, { ...readPanelAsk((field) => query[field] ?? ''), ...scope }).panel;

test('says how it is coloured and how much is shown', () => {
  expect(panelOf({}).said).toBe('Coloured by department. All 3 people are shown.');
  expect(panelOf({ colour: 'finding', department: 'nursing', names: 'codes' }).said).toBe(
    'Coloured by gaps, people as codes in the order of the org chart. 2 of 3 people are shown: nursing. What was written about ties is left out.',
  );
  expect(panelOf({ department: 'IT', finding: 'unserved' }).said).toBe(
    'Coloured by department. 1 of 3 people is shown: IT, with the gap “Not served by name”.',
  );
  expect(panelOf({ department: 'Nope' }).said).toBe(
    'Coloured by department. All 3 people are shown. There is no department “Nope”.',
  );
  expect(panelOf({ claim: 'confirmed' }).said).toBe(
    'Coloured by department. All 3 people are shown. 1 of 2 ties is shown: those that both ends confirmed.',
  );
  expect(panelOf({}, { scope: { kind: 'person', person: 1 } }).said).toBe(
    'Coloured by department. All 2 colleagues around Amara Okafor are shown.',
  );
});

test('shows everybody again, keeping colours, where not all are shown', () => {
  expect(panelOf({}).plainHref).toBe('');
  expect(panelOf({ department: 'IT', colour: 'finding' }).plainHref).toBe('/web?colour=finding');
});

test('the address says who was meant by what was typed', () => {
  expect(panelOf({ search: 'amara' }).address).toBe('/web?find=person%3A2');
  expect(panelOf({ search: 'amara', around: '2' }).address).toBe(
    '/web?find=person%3A2&focus=person%3A2&hops=2',
  );
  expect(panelOf({ search: 'a' }).address).toBe('/web?search=a');
});

test('one who is found is marked with the line of sight, in words and as a strip', () => {
  const { found, controls, shown } = panelOf({ search: 'ben' });
  expect(found?.words).toBe('Ben Cy is marked, with the line of sight.');
  expect(found?.chain.map(({ party }) => party.text)).toEqual(['Ben Cy', 'Amara Okafor', 'Patients']);
  expect([...(shown.near ?? [])].toSorted()).toEqual(['customer:4', 'person:2', 'person:3']);
  expect(controls.search).toBe('Ben Cy');
});

test('one in focus stands out with those so many hops around', () => {
  const { found, controls } = panelOf({ focus: 'person:3', hops: '2' });
  expect(found?.words).toBe('Ben Cy stands out with 3 others: 2 hops in and out.');
  expect(found?.links).toEqual([
    { text: 'Open the page', href: '/people/3' },
    { text: 'Let go', href: '/web' },
  ]);
  expect([controls.search, controls.arounds.find(({ selected }) => selected)?.value]).toEqual([
    'Ben Cy',
    '2',
  ]);
});

test('several who could be meant are listed, and nobody is said to be nobody', () => {
  const { found, controls } = panelOf({ search: 'a' });
  expect(found?.words).toBe('3 match. Whom do you mean?');
  expect(found?.links).toContainEqual({ text: 'Hana Sato', href: '/web?find=person%3A1' });
  expect(controls.search).toBe('a');
  const nobody = panelOf({ search: 'zoe' }).found;
  expect(nobody?.words).toBe('Nobody in this picture matches “zoe”.');
  expect(nobody?.links).toEqual([{ text: 'Look among all people', href: '/people?search=zoe' }]);
});

test('whoever is found but filtered away is said not to be shown', () => {
  const { found } = panelOf({ find: 'person:3', department: 'Nursing' });
  expect(found?.words).toBe('Ben Cy is not among those who are shown.');
  expect(found?.links).toEqual([{ text: 'Show everybody', href: '/web?find=person%3A3' }]);
});

test('somebody without a line of sight is marked, and why is said', () => {
  expect(panelOf({ search: 'hana' }).found?.words).toContain('Hana Sato is marked. The chain has not begun');
});

test('offers only what there is to choose', () => {
  const { controls } = openedFor({ people: [{ id: 'ana', department: 'IT' }] }).panel;
  expect([controls.departments, controls.claims]).toEqual([[], []]);
  const all = panelOf({}).controls;
  expect(all.departments.map(({ text }) => text)).toEqual(['Every department', 'IT', 'Nursing']);
  expect(all.colours.map(({ value }) => value)).toEqual(['department', 'finding']);
  expect(all.findings.map(({ value }) => value)).toContain('unserved');
  expect(all.findings.map(({ value }) => value)).not.toContain('silo');
});

test('nothing is coloured by a mirror that there is not', () => {
  const { controls, view } = panelOf({ colour: 'mirror' });
  expect([view.colour, controls.colours.map(({ value }) => value)]).toEqual([
    'department',
    ['department', 'finding'],
  ]);
});

test('what is chosen stays chosen in the form', () => {
  const view: WebView = { ...plainView, department: 'IT', colour: 'finding', finding: 'any' };
  const { controls } = openedFor(hospital, { view }).panel;
  const chosen = [controls.departments, controls.colours, controls.findings].map(
    (options) => options.find(({ selected }) => selected)?.value,
  );
  expect(chosen).toEqual(['IT', 'finding', 'any']);
});
