import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLastImport } from '#store/import-records.ts';
import { loadOrganisation } from '#store/load-organisation.ts';
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

const revisionIn = (html: string) => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';

describe('an import', () => {
  it('is checked first, and nothing has happened then', async () => {
    const { status, location } = await app.upload({ org, serves });
    expect(status).toBe(303);
    const plan = await app.get(location);
    expect(textOf(mainOf(plan.html))).toContain('3 people, 1 outside customer and 2 ties will be added.');
    expect(plan.html).toContain('<button>Add 3 people, 1 outside customer and 2 ties</button>');
    expect((await loadOrganisation(app.services.db)).organisation.people.count).toBe(0);
  });

  it('is applied by the button, and the pages show it', async () => {
    const { location } = await app.upload({ org, serves });
    const { html } = await app.get(location);
    const applied = await app.post(`${location}/application`, { revision: revisionIn(html) });
    expect(applied.location).toBe('/?done=import-applied');
    const people = await app.get('/people');
    expect(textOf(people.html)).toContain('Ben');
    expect((await app.get(location)).status).toBe(404);
    expect((await findLastImport(app.services.db))?.rows).toBe(5);
  });

  it('says so where the files hold nothing new', async () => {
    const { location } = await app.upload({ org });
    const { html } = await app.get(location);
    expect(textOf(mainOf(html))).toContain('These files hold nothing that is not held already.');
    expect(html).not.toContain('/application');
  });

  it('is planned anew and not applied where something changed meanwhile', async () => {
    const { location } = await app.upload({ org: `${org}4,Di,Cook,Kitchen,1\n` });
    const before = revisionIn((await app.get(location)).html);
    await app.post('/settings/name', { name: 'Small Hospital' });
    const stale = await app.post(`${location}/application`, { revision: before });
    expect(stale.location).toBe(`${location}?stale`);
    const again = await app.get(stale.location);
    expect(textOf(mainOf(again.html))).toContain('Something was changed meanwhile, so nothing was applied.');
    expect((await loadOrganisation(app.services.db)).organisation.people.count).toBe(3);
    await app.post(`${location}/application`, { revision: revisionIn(again.html) });
    expect((await loadOrganisation(app.services.db)).organisation.people.count).toBe(4);
  });

  it('that two people apply at the same moment is applied once', async () => {
    const before = (await app.services.analysisOf()).revision;
    const { location } = await app.upload({ org: `${org}5,Ed,Cook,Kitchen,1\n` });
    const revision = revisionIn((await app.get(location)).html);
    const both = await Promise.all([
      app.post(`${location}/application`, { revision }),
      app.post(`${location}/application`, { revision }),
    ]);
    expect(both.filter((answer) => answer.location === '/?done=import-applied')).toHaveLength(1);
    expect(both.every(({ status }) => status === 303 || status === 404)).toBe(true);
    const loaded = await loadOrganisation(app.services.db);
    expect([loaded.revision, loaded.organisation.people.count]).toEqual([before + 1, 5]);
  });

  it('can be forgotten', async () => {
    const { location } = await app.upload({ org });
    expect((await app.post(`${location}/removal`)).location).toBe('/import?done=upload-forgotten');
    expect((await app.get(location)).status).toBe(404);
  });

  it('stops at a blocking problem until the good rows are asked for', async () => {
    const bad = 'employee_id,name,manager_id\n8,Eve,\n8,Evelyn,\n9,Fay,8\n';
    const { location } = await app.upload({ org: bad });
    const blocked = await app.get(location);
    expect(blocked.html).toContain('<title>Error: ');
    expect(textOf(mainOf(blocked.html))).toContain(
      'Nothing can be loaded yet: 1 problem must be mended first.',
    );
    expect(blocked.html).not.toContain('/application"');
    await app.post(`${location}/application`, { revision: '3' });
    await app.post(`${location}/options`, { loadGoodRows: 'yes' });
    const open = await app.get(location);
    expect(textOf(mainOf(open.html))).toContain('1 row will be left out.');
    expect(open.html).toContain('<button>Add 2 people</button>');
  });

  it('reads other columns where they are chosen by hand', async () => {
    const odd = 'Key,Who,Above\n7,Gus,\n8,Hal,7\n';
    const { location } = await app.upload({ org: odd });
    expect(textOf(mainOf((await app.get(location)).html))).toContain('A column is missing');
    const chosen = { file: 'org', 'org.employee_id': 'Key', 'org.name': 'Who', 'org.manager_id': 'Above' };
    expect((await app.post(`${location}/columns`, chosen)).location).toBe(`${location}#files`);
    const { html } = await app.get(location);
    expect(html).toContain('<button>Add 2 people</button>');
    expect(html).toContain('<option value="Key" selected>Key</option>');
    await app.post(`${location}/columns`, { file: 'org' });
    expect(textOf(mainOf((await app.get(location)).html))).toContain('A column is missing');
  });

  it('gives its problems as a file that a spreadsheet opens and no formula runs in', async () => {
    const { location } = await app.upload({ org: 'employee_id,name,status\n7,Gus,=1+1\n' });
    const response = await fetch(`${app.url}${location}/problems.csv`);
    const csv = Buffer.from(await response.arrayBuffer()).toString('utf8');
    expect(csv.startsWith('\uFEFFfile,line,column,value,code,severity,sentence,fix\r\n')).toBe(true);
    expect(csv).toContain("org.csv,2,status,'=1+1,unknown-status,warning,");
  });

  it('never shows a rating or a comment', async () => {
    const rated =
      'provider,customer,service,rating,comment\n1,3,Rota,2,a secret grudge\n1,nobody,x,1,another grudge\n';
    const { location } = await app.upload({ serves: rated });
    const { html } = await app.get(location);
    expect(html).toContain('rating');
    expect(html).not.toContain('grudge');
    expect((await app.get(`${location}/problems.csv`)).html).not.toContain('grudge');
  });
});

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
    const { location } = await app.upload(files);
    const main = textOf(mainOf((await app.get(location)).html));
    expect(main).not.toContain('To mend first');
    expect(main).not.toContain('A column is left unread');
  });
});
