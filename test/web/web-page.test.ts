import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { linksOf, mainOf, textOf, textsOf } from './read-page.ts';
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

const text = async (app: RunningApp, path: string) => textOf(mainOf((await app.get(path)).html));
const dotsOf = (html: string) =>
  [...html.matchAll(/data-at="\d+" data-key="([^"]+)"/g)].map(([, key]) => key);
const rowsOf = (html: string) => [...html.matchAll(/<tr data-key="([^"]+)"/g)].map(([, key]) => key);

const webs = [
  '/web',
  '/web?department=Nursing&colour=finding',
  '/web?finding=any&names=codes',
  '/web?claim=confirmed',
  '/web?search=amara',
  '/web?search=a',
  '/web?focus=person:3&hops=2&sort=hops',
  '/departments/Nursing/web',
  '/teams/2/web',
  '/teams/2/web?scope=branch&sort=department',
  '/people/3/web',
];

describe('the web on a page of its own', () => {
  test('has one h1, a title, and as many rows as dots', async () => {
    for (const path of webs) {
      const { status, html } = await hr.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(textsOf(html, 'h1')).toHaveLength(1);
      expect([path, rowsOf(html).toSorted()]).toEqual([path, dotsOf(html).toSorted()]);
    }
  });

  test('keeps from a manager every name outside their branch and its neighbours', async () => {
    for (const path of [...webs, '/web?search=quirin', '/web?department=IT']) {
      const { html } = await manager.get(path);
      for (const hidden of hiddenFromHana.filter((each) => !path.includes(each.toLowerCase().split(' ')[0])))
        expect([path, html.includes(hidden)]).toEqual([path, false]);
    }
  });

  test('does not exist for who may not see it, nor for what is not there', async () => {
    for (const path of ['/people/5/web', '/people/7/web', '/teams/5/web', '/departments/IT/web']) {
      expect([path, (await hr.get(path)).status]).toEqual([path, 200]);
      expect([path, (await manager.get(path)).status]).toEqual([path, 404]);
    }
    for (const path of ['/people/8/web', '/people/99/web', '/teams/3/web', '/departments/Nowhere/web'])
      expect([path, (await hr.get(path)).status]).toEqual([path, 404]);
  });

  test('says in its title whose it is, by no other name than the picture', async () => {
    const title = async (path: string) => textsOf((await hr.get(path)).html, 'h1')[0];
    expect(await title('/web')).toBe('The web of Two Branches Clinic');
    expect(await title('/departments/Nursing/web')).toBe('The web of Nursing');
    expect(await title('/teams/2/web')).toBe('The web of Hana Sato’s team');
    expect(await title('/people/3/web')).toBe('The web of Amara Okafor');
    expect(await title('/people/3/web?names=initials')).toBe('The web of AO');
    expect(textsOf((await manager.get('/web')).html, 'h1')).toEqual(['The web of Hana Sato’s branch']);
  });

  test('calls nobody by name where initials or codes are asked for', async () => {
    for (const path of ['/web?names=codes', '/web?names=initials&search=AO', '/teams/2/web?names=codes'])
      for (const name of ['Amara', 'Okafor', 'Hana', 'Sato'])
        expect([path, (await hr.get(path)).html.includes(name)]).toEqual([path, false]);
  });

  test('suggests whoever can be found, as they are called there', async () => {
    expect((await hr.get('/web')).html).toContain('list="panel-who"');
    const list = async (path: string) =>
      /<datalist[^>]*>(.*?)<\/datalist>/.exec((await hr.get(path)).html)?.[1];
    expect(await list('/web')).toContain('<option value="Amara Okafor">');
    expect(await list('/web?names=codes')).toContain('<option value="P3">');
  });

  test('says how much is shown, and leads back to all of it', async () => {
    expect(await text(hr, '/web?department=Nursing')).toContain('3 of 7 people are shown: Nursing.');
    const links = linksOf((await hr.get('/web?department=Nursing&colour=finding')).html);
    expect(links).toContain('/web?colour=finding');
  });

  test('its downloads hold the same view', async () => {
    const links = linksOf((await hr.get('/web?search=amara&colour=finding')).html);
    expect(links).toContain('/web.svg?colour=finding&find=person%3A3');
    expect(linksOf((await hr.get('/teams/2/web?scope=branch')).html)).toContain(
      '/teams/2/web.png?scope=branch',
    );
  });

  test('ignores what means nothing', async () => {
    const plain = mainOf((await hr.get('/web')).html);
    expect(mainOf((await hr.get('/web?colour=pink&hops=9&find=nobody&sort=ties&page=x')).html)).toBe(plain);
  });

  test('of too many departments for one picture leads to the map', async () => {
    const people = Array.from({ length: 310 }, (_, at) => ({
      id: `p${at}`,
      department: `Department ${at % 70}`,
    }));
    const app = await startApp({ organisation: tinyOrganisation({ people }) });
    const { status, html } = await app.get('/web');
    expect([status, html.includes('web-rings')]).toEqual([200, false]);
    expect(linksOf(mainOf(html))).toContain('/map');
    expect((await app.get('/departments/Department%201/web')).html).toContain('web-rings');
    await app.close();
  });

  test('of nobody says so', async () => {
    const app = await startApp({});
    expect((await app.get('/web')).status).toBe(200);
    await app.close();
  });
});

describe('where the picture stands on another page', () => {
  test('the form, its words and the table of a team go by the address', async () => {
    const { html } = await hr.get('/teams/2?finding=unserved');
    expect(textOf(mainOf(html))).toContain('with the gap “Not served by name”');
    expect(rowsOf(html).toSorted()).toEqual(dotsOf(html).toSorted());
    expect((await hr.get('/teams/2?view=table')).html).not.toContain('data-panel');
  });

  test('a person’s page has the web around them, for who may read their gaps', async () => {
    const { html } = await hr.get('/people/3');
    expect(dotsOf(html)).toContain('person:4');
    expect(linksOf(html)).toContain('/people/3/web');
    expect(dotsOf((await manager.get('/people/6')).html)).toEqual([]);
    expect(dotsOf((await hr.get('/people/8')).html)).toEqual([]);
  });

  test('the overview and a department’s list lead to theirs', async () => {
    expect(linksOf((await hr.get('/')).html)).toContain('/web');
    expect(linksOf((await hr.get('/people?department=Nursing')).html)).toContain('/departments/Nursing/web');
  });
});

test('many departments have their names beside the web, with a line to each', async () => {
  const large = await startApp({
    organisation: tinyOrganisation({
      people: Array.from({ length: 320 }, (_, at) => ({ id: `p${at}`, department: `Ward ${at % 40}` })),
      customers: ['Patients!'],
      ties: Array.from({ length: 320 }, (_, at) => `p${at} > Patients`),
    }),
  });
  const { html } = await large.get('/web');
  expect(html.match(/<path class="web-leader"/g)).toHaveLength(40);
  expect((await large.get('/web.svg')).html).toContain('Ward 39');
  await large.close();
});
