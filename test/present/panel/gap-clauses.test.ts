import { expect, test } from 'vitest';
import { ringsOf } from '#present/panel/web-panel.ts';
import { plainView, type WebView } from '#present/web-view.ts';
import { openedFor } from './any-panel.ts';

/** Ana is served by name, Ben only in a group, Cy only like everybody, Dee by nobody; Eve and Dee have no line of sight. */
const clinic = {
  people: [{ id: 'Ana' }, { id: 'Ben', department: 'Ward' }, { id: 'Cy' }, { id: 'Dee' }, { id: 'Eve' }],
  customers: ['Patients!'],
  ties: ['Ana > Patients', 'Ben > Ana', 'Ana > group:Ward', 'Cy > everyone', 'Eve > Dee'],
};
const opened = (finding: WebView['finding']) => openedFor(clinic, { view: { ...plainView, finding } });

test('why a filter finds more or fewer than bear the sign, is said in a clause', () => {
  expect(opened('unserved').panel.said).toContain(
    'and have a red outline; 1 only as part of a team or department.',
  );
  expect(opened('no-line-of-sight').panel.said).toContain(
    'Whoever has no customer at all stands in the band as well, but has that gap instead.',
  );
  expect(opened('').panel.said).toBe('Coloured by department. All 5 people are shown.');
});

test('the numbers of such a clause are those of the picture', () => {
  const { analysis, visible, panel } = opened('unserved');
  const { dots } = ringsOf(analysis, visible, panel);
  const outlined = dots.filter(({ unserved }) => unserved).length;
  expect(panel.said).toContain(`${outlined} of them are served by nobody, or only like everybody`);
  expect(outlined + 1).toBe(panel.shown.people.length);
});

test('a dot whose lines go only to everyone is hollow, and says so', () => {
  const { analysis, visible, panel } = opened('');
  const titles = ringsOf(analysis, visible, panel).dots.map(({ title }) => title);
  expect(titles.find((title) => title.startsWith('Cy'))).toContain('has only everyone for a customer');
  expect(titles.find((title) => title.startsWith('Dee'))).toContain('has no customer of their own');
});
