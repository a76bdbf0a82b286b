import { afterEach, expect, test } from 'vitest';
import type { TinyPerson } from '../tiny-organisation.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { linksOf, mainOf, textOf, textsOf } from './read-page.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { hana, twoBranches } from './two-branches.ts';

let app: RunningApp;
afterEach(() => app.close());

const silent = { answer: 'not-answered' } as const;
const people: TinyPerson[] = [
  { id: '1', name: 'Alma Berg' },
  { id: '2', name: 'Ben Ruiz', manager: '1' },
  { id: '3', name: 'Cleo Lind', manager: '1', ...silent },
  { id: '4', name: 'Dora Maas', manager: '2', ...silent },
  { id: '5', name: 'Emil Noor', manager: '3', ...silent },
  { id: '6', name: 'Fritz Ode', manager: '3', status: 'no-longer-here', ...silent },
];

test('says how many have not answered, and lists their managers, those with most of them first', async () => {
  app = await startApp({ organisation: tinyOrganisation({ people }) });
  const { html } = await app.get('/import/requests');
  const main = mainOf(html);
  expect(textOf(main)).toContain('3 of 5 people have not answered; their managers can be asked by mail.');
  expect(
    textsOf(main, 'tr')
      .slice(1)
      .map((row) => row.replace(/ Excel .*/, '')),
  ).toEqual(['Alma Berg 5 2 of 5', 'Cleo Lind 2 0 of 2', 'Ben Ruiz 2 1 of 2']);
  expect(linksOf(main)).toEqual(
    expect.arrayContaining(['/teams/3/declarations.xlsx', '/teams/3/declarations.csv']),
  );
});

test('finds a manager', async () => {
  app = await startApp({ organisation: tinyOrganisation({ people }) });
  const main = mainOf((await app.get('/import/requests?search=cleo')).html);
  expect(textsOf(main, 'tr')).toHaveLength(2);
  expect(textOf(mainOf((await app.get('/import/requests?search=zzz')).html))).toContain(
    'No manager matches this',
  );
});

test('shows fifty managers a page', async () => {
  const many = Array.from({ length: 60 }, (_, at) => [
    { id: `m${at}`, name: `Manager ${at}` },
    { id: `r${at}`, manager: `m${at}` },
  ]).flat();
  app = await startApp({ organisation: tinyOrganisation({ people: many }) });
  const { html } = await app.get('/import/requests?page=2');
  expect(textOf(mainOf(html))).toContain('51 to 60 of 60 managers');
});

test('says so when nobody is there, and when everybody has answered', async () => {
  app = await startApp({});
  expect(textOf(mainOf((await app.get('/import/requests')).html))).toContain('There is nobody to ask yet.');
  await app.close();
  app = await startApp({ organisation: tinyOrganisation({ people: ['1', { id: '2', manager: '1' }] }) });
  expect(textOf(mainOf((await app.get('/import/requests')).html))).toContain('All 2 people have answered.');
});

test('offers no workbook of more than a thousand people', async () => {
  const many = Array.from({ length: 1000 }, (_, at) => ({ id: `r${at}`, manager: 'boss' }));
  app = await startApp({ organisation: tinyOrganisation({ people: ['boss', ...many] }) });
  const links = linksOf(mainOf((await app.get('/import/requests')).html));
  expect(links.filter((link) => link.includes('declarations'))).toEqual(['/teams/1/declarations.csv']);
  expect((await app.get('/teams/1/declarations.xlsx')).status).toBe(404);
});

test('is not there for a manager', async () => {
  app = await startApp({ organisation: twoBranches(), viewer: hana });
  expect((await app.get('/import/requests')).status).toBe(404);
});
