import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApp, startApp } from './start-app.ts';
import { hana, hiddenFromHana, twoBranches } from './two-branches.ts';

let hr: RunningApp;
let manager: RunningApp;
beforeAll(async () => {
  hr = await startApp({ organisation: twoBranches() });
  manager = await startApp({ organisation: twoBranches(), viewer: hana });
});
afterAll(async () => {
  await hr.close();
  await manager.close();
});

test('a manager’s declarations come as CSV and as a workbook', async () => {
  const csv = await hr.get('/teams/2/declarations.csv');
  expect(csv.headers.get('content-disposition')).toBe('attachment; filename=declarations-hana-sato-2.csv');
  expect(csv.html).toContain('3,Amara Okafor,outside:Patients,Patients,Triage');
  const workbook = await hr.get('/teams/2/declarations.xlsx');
  expect(workbook.headers.get('content-type')).toBe(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  );
  expect(workbook.html.startsWith('PK')).toBe(true);
});

test('there are none for somebody who manages nobody, nor in another format', async () => {
  for (const path of ['/teams/3/declarations.csv', '/teams/99/declarations.csv', '/teams/2/declarations.pdf'])
    expect([path, (await hr.get(path)).status]).toEqual([path, 404]);
});

test('a manager has those of their own branch alone', async () => {
  const own = await manager.get('/teams/2/declarations.csv');
  expect(own.status).toBe(200);
  for (const hidden of hiddenFromHana) expect(own.html).not.toContain(hidden);
  for (const path of ['/teams/1/declarations.csv', '/teams/5/declarations.xlsx'])
    expect([path, (await manager.get(path)).status]).toEqual([path, 404]);
});
