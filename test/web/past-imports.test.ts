import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOrganisation } from '#store/load-organisation.ts';
import { applyImport, importFiles, importOf } from './import-walk.ts';
import { linksOf, mainOf, textOf } from './read-page.ts';
import { type LiveApp, startLiveApp } from './start-live-app.ts';
import { hana } from './two-branches.ts';

let app: LiveApp;
beforeAll(async () => {
  app = await startLiveApp();
  await importFiles(app, { org: 'employee_id,name\n1,Ann\n2,Ben\n' });
});
afterAll(() => app.close());

const countPeople = async () => (await loadOrganisation(app.services.db)).organisation.people.count;
const pathOf = (location: string) => location.split('?')[0];

describe('an import that was applied', () => {
  it('says what it did and what to look at next', async () => {
    const { location } = await importFiles(app, { org: 'employee_id,name,manager_id\n3,Cy,1\n4,Di,1\n' });
    const { html } = await app.get(location);
    expect(textOf(mainOf(html))).toContain('Done: 2 people were added.');
    expect(linksOf(html)).toEqual(expect.arrayContaining(['/gaps', '/people', '/']));
  });

  it('is undone by its button, and says so from then on', async () => {
    const { location } = await importFiles(app, { org: 'employee_id,name,manager_id\n5,Ed,1\n' });
    expect(await countPeople()).toBe(5);
    const page = pathOf(location);
    const undone = await app.post(`${page}/undoing`);
    expect(undone.location).toBe(`${page}?done=import-undone`);
    const { html } = await app.get(page);
    expect(textOf(mainOf(html))).toContain('This import was undone on 23 Nov 2026 by HR.');
    expect(html).not.toContain('/undoing');
    expect(textOf((await app.get('/import')).html)).toContain('undone');
    expect(await countPeople()).toBe(4);
  });

  it('that something depends on stays, and the page says what', async () => {
    const { location } = await importFiles(app, { org: 'employee_id,name,manager_id\n6,Flo,1\n' });
    const { people } = (await loadOrganisation(app.services.db)).organisation;
    const flo = String(people.partyId[people.id.indexOf('6')]);
    await app.post('/ties', { side: 'provider', party: flo, other: 'Ann', service: 'Rota' });
    const page = pathOf(location);
    const main = async (path: string) => textOf(mainOf((await app.get(path)).html));
    expect(await main(page)).toContain('It cannot be undone any more');
    expect(await main(page)).toContain('1 later tie names somebody who came with it: Flo → Ann');
    const refused = await app.post(`${page}/undoing`);
    expect(refused.location).toBe(`${page}?refused=`);
    expect(await main(refused.location)).toContain('Nothing was undone');
    expect(await countPeople()).toBe(5);
  });

  it('that there never was is not found', async () => {
    expect((await app.get('/past-imports/999')).status).toBe(404);
    expect((await app.get('/past-imports/x')).status).toBe(404);
  });
});

it('nobody but HR finds any page of an import', async () => {
  const link = importOf(await app.upload({ org: 'employee_id,name\n7,Gus\n' }));
  const pages = [
    '/import',
    '/import/templates/org.csv',
    '/import/requests',
    '/past-imports/1',
    ...['', '/columns', '/questions', '/problems', '/problems.csv', '/corrected/org.csv', '/changes'].map(
      (step) => `${link}${step}`,
    ),
  ];
  const forms = [
    '/past-imports/1/undoing',
    ...[
      'columns',
      'format',
      'answers',
      'mends',
      'options',
      'application',
      'removal',
      'cancellation',
      'reading',
    ].map((form) => `${link}/${form}`),
  ];
  for (const page of pages) expect([page, (await app.get(page)).status]).toEqual([page, 200]);
  app.seeAs(hana);
  for (const page of pages) expect([page, (await app.get(page)).status]).toEqual([page, 404]);
  for (const form of forms) expect([form, (await app.post(form)).status]).toEqual([form, 404]);
  app.seeAs({ role: 'hr' });
  expect((await app.get(link)).status).toBe(200);
});

it('says who counts as having named nobody since, and what was left out', async () => {
  const serves = 'provider,customer\n1,2\n';
  const { location } = await importFiles(app, { serves });
  const main = textOf(mainOf((await app.get(location)).html));
  expect(main).toMatch(/\d people who had not answered count as having named nobody\./);
  expect(main).not.toContain('left out');
  const org = 'employee_id,name\n1,Ann\n1,Anne\n60,Flo\n';
  const link = importOf(await app.upload({ org }));
  await app.post(`${link}/options`, { of: 'good-rows', loadGoodRows: 'yes' });
  const applied = await applyImport(app, link);
  expect(textOf(mainOf((await app.get(applied.location)).html))).toContain(
    '1 row was left out; a mended file brings the rest.',
  );
});
