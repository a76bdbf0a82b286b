import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readJournal } from '#store/journal.ts';
import { plainOrganisation } from '../store/plain-organisation.ts';
import { importFiles } from './import-walk.ts';
import { mainOf, textOf } from './read-page.ts';
import { type LiveApp, startLiveApp } from './start-live-app.ts';

const org = `employee_id,name,title,department,manager_id
m,Hana,Nurse manager,Nursing,
1,Amara,Nurse,Nursing,m
2,Ben,Porter,Logistics,
`;
const serves = 'provider,customer,service\nm,none,\n1,outside:Patients,Care\n2,outside:Patients,Beds\n';
const customers = 'name,role\nPatients,primary\n';
const needs = 'person,need,from,importance\n1,Day swaps,m,high\n';

let app: LiveApp;
beforeEach(async () => {
  await app?.close();
  app = await startLiveApp();
  await importFiles(app, { org, serves, customers, needs });
});
afterAll(() => app.close());

const organisation = async () => (await app.services.analysisOf()).analysis.organisation;
const personId = async (id: string) => {
  const { people } = await organisation();
  return people.partyId[people.id.indexOf(id)];
};
const main = (html: string) => textOf(mainOf(html));

/** The fields of the forms that a page would send to an address. */
function formsTo(html: string, action: string): Record<string, string>[] {
  return [...html.matchAll(/<form method="post" action="([^"]+)">(.*?)<\/form>/gs)]
    .filter((match) => match[1] === action)
    .map((match) =>
      Object.fromEntries(
        [...match[2].matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
          name,
          textOf(value),
        ]),
      ),
    );
}

const hanasPage = async () => `/people/${await personId('m')}`;

async function recordFirst(path: string) {
  const [form] = formsTo((await app.get(path)).html, '/repairs');
  return app.post('/repairs', form);
}

describe('a suggested repair', () => {
  it('stands on the gap’s card of every page, with why and a button', async () => {
    for (const path of [await hanasPage(), `/teams/${await personId('m')}`, '/gaps', '/gaps?rule=unserved']) {
      const { html } = await app.get(path);
      expect(main(html)).toContain(
        'Hana serves Amara, to meet the need “Day swaps”. Amara’s need names Hana.',
      );
      expect(main(html)).toContain('Talk to both first, and record only what they have agreed.');
      expect(formsTo(html, '/repairs')[0].back).toBe(path);
    }
  });

  it('is recorded with one click, journalled, and the page it stood on says so', async () => {
    const path = `${await hanasPage()}?serves=1`;
    const { status, location } = await recordFirst(path);
    expect(status).toBe(303);
    const says = '&done=repair-recorded&repair=\\d+&closed=\\d+&opened=\\d+';
    expect(location).toMatch(new RegExp(`^${path.replace('?', '\\?')}${says}$`));
    const { ties, texts } = await organisation();
    expect(ties.count).toBe(3);
    expect(texts[ties.need[2]]).toBe('Day swaps');
    const { html } = await app.get(location);
    // Closed: Hana has no customer, Hana leaves out her report, Amara is not served, Amara's need is not met. New: no
    // promise of Hana's, Amara depends on Hana alone, and Hana's line of sight on Amara alone.
    expect(main(html)).toContain('The repair is recorded. 4 gaps are closed, and 3 gaps are new. Undo');
    expect(main(html)).not.toContain('Hana has no customer');
    const [line] = await readJournal(app.services.db, { limit: 1 });
    expect(line).toMatchObject({ actor: 'HR', action: 'repair-applied', detail: { tiesAdded: ['3'] } });
    expect(JSON.stringify(line.detail)).not.toMatch(/Hana|Amara|swaps/);
  });

  it('is undone with one click, and everything is as before', async () => {
    const path = await hanasPage();
    const before = await organisation();
    const { location } = await recordFirst(path);
    const action = `/repairs/${new URL(location, app.url).searchParams.get('repair')}/undoing`;
    const [form] = formsTo((await app.get(location)).html, action);
    const undone = await app.post(action, form);
    expect(undone.location).toBe(`${path}?done=repair-undone`);
    expect(plainOrganisation(await organisation())).toEqual(plainOrganisation(before));
    const { html } = await app.get(undone.location);
    expect(main(html)).toContain('The repair is undone. Everything it changed is as it was before.');
    expect(main(html)).toContain('Hana has no customer');
    expect((await readJournal(app.services.db, { limit: 1 }))[0].action).toBe('repair-undone');
  });

  it('that is not suggested any more is not recorded, and the page says why', async () => {
    const path = await hanasPage();
    const [form] = formsTo((await app.get(path)).html, '/repairs');
    await app.post('/repairs', form);
    const { ties } = await organisation();
    for (const stale of [form, { ...form, stamp: '' }, { ...form, gap: 'no-customer/person/999' }, {}]) {
      const { status, location } = await app.post('/repairs', stale);
      expect(status).toBe(303);
      expect((await organisation()).ties.count).toBe(ties.count);
      expect(main((await app.get(location)).html)).toContain('Nothing was recorded: something has changed');
    }
  });

  it('does what was worked out from what is held, whatever else a form says', async () => {
    const [form] = formsTo((await app.get(await hanasPage())).html, '/repairs');
    await app.post('/repairs', { ...form, provider: '2', service: 'Made up', changes: '[]' });
    const { ties, texts } = await organisation();
    expect(texts).not.toContain('Made up');
    expect(ties.provider[2]).toBe(0);
  });

  it('never leads anywhere but to a page of ours', async () => {
    const [form] = formsTo((await app.get(await hanasPage())).html, '/repairs');
    for (const back of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/..//evil.example',
      'gaps',
      '',
    ]) {
      const { location } = await app.post('/repairs', { ...form, back });
      expect(location).toMatch(/^\/(?!\/|\\)/);
      expect(new URL(location, app.url).origin).toBe(app.url);
    }
  });

  it('cannot be undone after somebody changed what it recorded, nor twice', async () => {
    const { location } = await recordFirst(await hanasPage());
    const revision = new URL(location, app.url).searchParams.get('repair');
    const { ties } = await organisation();
    await app.post(`/ties/${ties.id[2]}`, { service: 'Day swaps', promise: 'Within a day', said: 'both' });
    const refused = await app.post(`/repairs/${revision}/undoing`, { back: '/repairs' });
    expect(refused.location).toBe('/repairs?refused=repair-changed');
    expect(main((await app.get(refused.location)).html)).toContain(
      'Nothing was undone: what this repair recorded was changed since.',
    );
  });
});

describe('the list of repairs', () => {
  it('shows what was recorded lately, and undoes it', async () => {
    expect(main((await app.get('/repairs')).html)).toContain('will stand here');
    await recordFirst(await hanasPage());
    const { html } = await app.get('/repairs');
    expect(main(html)).toContain('1 suggested repair was recorded lately.');
    expect(main(html)).toContain('Added the tie Hana → Amara.');
    const [, action] = /action="(\/repairs\/\d+\/undoing)"/.exec(html)!;
    const { location } = await app.post(action, { back: '/repairs' });
    expect(main((await app.get(location)).html)).toContain('recorded lately and undone again.');
    const again = await app.post(action, { back: '/repairs' });
    expect(again.location).toBe('/repairs?refused=repair-old');
  });

  it('is linked from the gaps', async () => {
    expect((await app.get('/gaps')).html).toContain('href="/repairs"');
  });
});

describe('a manager', () => {
  it('reads what is suggested, without a button, and records nothing', async () => {
    const path = await hanasPage();
    const [form] = formsTo((await app.get(path)).html, '/repairs');
    app.seeAs({ role: 'manager', partyId: await personId('m') });
    const { html } = await app.get(path);
    expect(main(html)).toContain('Hana serves Amara, to meet the need “Day swaps”.');
    expect(formsTo(html, '/repairs')).toEqual([]);
    expect((await app.post('/repairs', form)).status).toBe(404);
    expect((await app.post('/repairs/2/undoing')).status).toBe(404);
    expect((await app.get('/repairs')).status).toBe(404);
    expect((await app.get('/gaps')).html).not.toContain('href="/repairs"');
    expect((await organisation()).ties.count).toBe(2);
  });
});

it('what there never was cannot be undone', async () => {
  for (const revision of ['1', '999', 'x'])
    expect((await app.post(`/repairs/${revision}/undoing`)).status).toBe(404);
});

it('what only might happen has no repairs: nothing of it is there', async () => {
  const { html } = await app.get(`/what-if?leave=${await personId('2')}`);
  expect(formsTo(html, '/repairs')).toEqual([]);
});

it('an address with slashes too many is still a page, or none', async () => {
  for (const path of ['//', '///', '//gaps']) expect((await app.get(path)).status).toBeLessThan(500);
});
