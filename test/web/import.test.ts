import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLastImport } from '#store/import-records.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
import { applyImport, importOf, stampIn } from './import-walk.ts';
import { linksOf, mainOf, textOf } from './read-page.ts';
import { type LiveApp, startLiveApp } from './start-live-app.ts';

const org =
  'employee_id,name,title,department,manager_id\n1,Ann,Director,Board,\n2,Ben,Nurse,Ward,1\n3,Cy,Nurse,Ward,1\n';
const serves = 'provider,customer,service\n1,2,Rota\n2,outside:Patients,Care\n';

let app: LiveApp;
beforeAll(async () => {
  app = await startLiveApp();
});
afterAll(() => app.close());

const countPeople = async () => (await loadOrganisation(app.services.db)).organisation.people.count;
const readMain = async (path: string) => textOf(mainOf((await app.get(path)).html));

describe('an import', () => {
  it('of headers that are new begins with the columns, and nothing has happened then', async () => {
    const uploaded = await app.upload({ org, serves });
    expect([uploaded.status, uploaded.location]).toEqual([303, `${importOf(uploaded)}/columns?begin=`]);
    expect(await readMain(uploaded.location)).toContain('8 of 8 columns will be read.');
    const plan = await app.get(importOf(uploaded));
    expect(textOf(mainOf(plan.html))).toContain('3 people, 1 outside customer and 2 ties will be added.');
    expect(plan.html).toContain('<button>Apply 6 changes</button>');
    expect(await countPeople()).toBe(0);
  });

  it('is applied by the button, and the pages show it', async () => {
    const link = importOf(await app.upload({ org, serves }));
    const applied = await applyImport(app, link);
    expect(applied.location).toBe('/past-imports/1?done=import-applied');
    expect(textOf((await app.get('/people')).html)).toContain('Ben');
    expect((await findLastImport(app.services.db))?.rows).toBe(5);
  });

  it('says so where the files hold nothing new', async () => {
    const { html } = await app.get(importOf(await app.upload({ org })));
    expect(textOf(mainOf(html))).toContain('These files hold nothing that is not held already.');
    expect(html).not.toContain('/application');
  });

  it('is planned anew and not applied where something changed meanwhile', async () => {
    const link = importOf(await app.upload({ org: `${org}4,Di,Cook,Kitchen,1\n` }));
    const plan = stampIn((await app.get(link)).html);
    await app.post('/settings/name', { name: 'Small Hospital' });
    const stale = await app.post(`${link}/application`, { plan });
    expect(stale.location).toBe(`${link}?stale=`);
    expect(await readMain(stale.location)).toContain(
      'Something was changed meanwhile, so nothing was applied.',
    );
    expect(await countPeople()).toBe(3);
    await applyImport(app, link);
    expect(await countPeople()).toBe(4);
  });

  it('that two people apply at the same moment is applied once', async () => {
    const before = (await app.services.analysisOf()).revision;
    const link = importOf(await app.upload({ org: `${org}4,Di,Cook,Kitchen,1\n5,Ed,Cook,Kitchen,1\n` }));
    const plan = stampIn((await app.get(link)).html);
    await Promise.all([app.post(`${link}/application`, { plan }), app.post(`${link}/application`, { plan })]);
    const loaded = await loadOrganisation(app.services.db);
    expect([loaded.revision, loaded.organisation.people.count]).toEqual([before + 1, 5]);
  });

  it('can be forgotten', async () => {
    const link = importOf(await app.upload({ org }));
    expect((await app.post(`${link}/removal`)).location).toBe('/import?done=upload-forgotten');
    expect((await app.get(link)).status).toBe(404);
  });

  it('stops at a blocking problem until the good rows are asked for', async () => {
    const bad = 'employee_id,name,manager_id\n8,Eve,\n8,Evelyn,\n9,Fay,8\n';
    const link = importOf(await app.upload({ org: bad }));
    const blocked = await app.get(link);
    expect(blocked.html).toContain('<title>Error: ');
    expect(textOf(mainOf(blocked.html))).toContain(
      'Nothing can be loaded yet: 1 problem must be mended first.',
    );
    expect(blocked.html).not.toContain('/application"');
    await app.post(`${link}/application`, { plan: 'some' });
    await app.post(`${link}/options`, { of: 'good-rows', loadGoodRows: 'yes', back: 'plan' });
    const open = await app.get(link);
    expect(textOf(mainOf(open.html))).toContain('1 row will be left out.');
    expect(open.html).toContain('<button>Apply 2 changes</button>');
  });

  it('that replaces all names whom it takes off, and waits for a second look', async () => {
    const fewer = org.replace('3,Cy,Nurse,Ward,1\n', '');
    const link = importOf(await app.upload({ org: fewer }, { mode: 'replace' }));
    expect(textOf(mainOf((await app.get(link)).html))).toContain('3 people will no longer be here.');
    const listed = await readMain(`${link}/changes?kind=left`);
    expect(listed).toContain('Cy 3, Nurse, Ward');
    const unconfirmed = await applyImport(app, link);
    expect([unconfirmed.status, unconfirmed.html]).toEqual([400, expect.stringContaining('<title>Error: ')]);
    await app.post(`${link}/options`, { of: 'way', mode: 'update', back: 'plan' });
    expect(await readMain(link)).toContain('These files hold nothing that is not held already.');
  });

  it('never shows a rating or a comment', async () => {
    const rated =
      'provider,customer,service,rating,comment\n1,3,Rota,2,a secret grudge\n1,nobody,x,1,another grudge\n';
    const link = importOf(await app.upload({ serves: rated }));
    for (const page of [
      '',
      '/columns',
      '/questions',
      '/problems',
      '/problems.csv',
      '/corrected/serves.csv',
    ]) {
      expect((await app.get(`${link}${page}`)).html).not.toContain('grudge');
    }
    expect(await readMain(`${link}/columns`)).toContain('Kept back');
  });
});

/** Forgets whatever other tests uploaded and did not apply. */
async function forgetUploads(): Promise<void> {
  const { html } = await app.get('/import');
  const forms = [...html.matchAll(/action="([^"]*\/removal)"/g)].map(([, action]) => action);
  for (const action of forms) await app.post(action);
  if (forms.length > 0) await forgetUploads();
}

describe('the import page', () => {
  it('offers an empty file of each kind, with the columns in order', async () => {
    const { html } = await app.get('/import');
    expect(linksOf(html)).toContain('/import/templates/needs.csv');
    const template = await app.get('/import/templates/needs.csv');
    expect(template.html).toBe('person,need,from,importance,state,if_never\r\n');
    expect(template.headers.get('content-disposition')).toContain('servemap-needs.csv');
    expect((await app.get('/import/templates/else.csv')).status).toBe(404);
  });

  it('has templates whose columns are all known', async () => {
    const files: Record<string, string> = {};
    const rows = { org: '1,Ann', customers: 'Patients', serves: '1,Patients', needs: '1,A word of thanks' };
    for (const [file, row] of Object.entries(rows)) {
      files[file] = `${(await app.get(`/import/templates/${file}.csv`)).html}${row}\r\n`;
    }
    const link = importOf(await app.upload(files));
    const main = await readMain(`${link}/problems`);
    expect(main).not.toContain('must be mended');
    expect(main).not.toContain('A column is left unread');
  });

  it('leads back to uploads that are neither applied nor forgotten', async () => {
    await forgetUploads();
    const link = importOf(await app.upload({ needs: 'person,need\n1,Quiet\n', org }));
    const { html } = await app.get('/import');
    expect(textOf(mainOf(html))).toContain('Goes on: org.csv, needs.csv uploaded just now, at ');
    expect(linksOf(html)).toContain(link);
    expect(html).toContain(`action="${link}/removal"`);
    await app.post(`${link}/removal`);
    expect(linksOf((await app.get('/import')).html)).not.toContain(link);
  });

  it('names three uploads that go on, and counts the others', async () => {
    await forgetUploads();
    for (let at = 0; at < 5; at++) await app.upload({ org });
    const { html } = await app.get('/import');
    const main = textOf(mainOf(html));
    expect(main.match(/Goes on:/g)).toHaveLength(3);
    expect(main).toContain('and 2 older ones');
    await forgetUploads();
  });

  it('counts those who are here, without leavers', async () => {
    const before = /(\d+) people are on the chart/.exec(await readMain('/import'))?.[1];
    await applyImport(app, importOf(await app.upload({ org: 'employee_id,name,status\n90,Zoe,left\n' })));
    expect(await readMain('/import')).toContain(`${before} people are on the chart`);
  });

  it('tells of the imports so far, the newest first', async () => {
    const main = await readMain('/import');
    expect(main).toContain('Imports so far');
    expect(main).toContain('3 people, 1 outside customer and 2 ties were added.');
    expect(linksOf((await app.get('/import')).html)).toContain('/past-imports/1');
  });
});
