import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Suggestion } from '#present/map/find-on-map.ts';
import type { MapAnswer } from '#present/map/map-answer.ts';
import { linksOf, mainOf, textOf, textsOf } from './read-page.ts';
import { sampleOrganisation } from './sample-organisation.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { hana, hiddenFromHana, twoBranches } from './two-branches.ts';

let hr: RunningApp;
let manager: RunningApp;
let hospital: RunningApp;
beforeAll(async () => {
  hr = await startApp({ organisation: twoBranches() });
  manager = await startApp({ organisation: twoBranches(), viewer: hana });
  hospital = await startApp({ organisation: await sampleOrganisation() });
});
afterAll(async () => {
  await Promise.all([hr, manager, hospital].map((app) => app.close()));
});

const json = async <Answer>(app: RunningApp, path: string): Promise<Answer> =>
  JSON.parse((await app.get(path)).html);
const main = async (app: RunningApp, path: string) => mainOf((await app.get(path)).html);

describe('the page of the whole map', () => {
  test('says in a sentence what it shows, and is reached from the overview and from the teams', async () => {
    const page = await main(hospital, '/map');
    expect(textsOf(page, 'h1')).toEqual(['The whole map']);
    expect(textOf(page)).toContain('122 people in 12 departments');
    expect(textOf(page)).toContain('11 people have no line of sight');
    for (const from of ['/', '/teams']) expect(linksOf((await hospital.get(from)).html)).toContain('/map');
  });

  test('without script shows each department as a dot that leads to its people, and the same in a table', async () => {
    const page = await main(hospital, '/map');
    const picture = /<svg class="map-still.*?<\/svg>/s.exec(page)![0];
    expect(linksOf(picture)).toContain('/people?department=Nursing');
    expect(textsOf(picture, 'title')).toContainEqual(
      expect.stringMatching(/^Nursing, 29 people, 4 served by nobody/),
    );
    const rows = textsOf(/<tbody>(.*?)<\/tbody>/s.exec(page)![1], 'tr');
    // Behind the departments stand everyone as one, and outside customers who give something.
    expect(rows).toHaveLength(12 + 2);
    expect(rows.slice(12)).toEqual(['Everyone, as one – 0 0 1 0 – – –', 'Outside customers – 0 0 0 1 – – –']);
    expect(rows.find((row) => row.startsWith('Nursing'))).toBe('Nursing 31 28 7 16 24 1 4 2 Open');
  });

  test('opens a department by link, draws its people and lists them', async () => {
    const closed = await main(hospital, '/map');
    const open = linksOf(closed).find((href) => href === '/map?open=Nursing')!;
    const page = await main(hospital, open);
    expect(textOf(page)).toContain('31 people of Nursing');
    const picture = /<svg class="map-still.*?<\/svg>/s.exec(page)![0];
    expect(textsOf(picture, 'title')).toContainEqual(
      'Amara Okafor, Triage nurse, Nursing, served by nobody, 1 hop from an outside customer',
    );
    expect(linksOf(page)).toContain('/map');
  });

  test('filters, and counts the same in sentence, figures and table', async () => {
    const page = await main(hospital, '/map?finding=unserved');
    const [, some] = /(\d+) of 122 people/.exec(textOf(page))!;
    const cells = [...page.matchAll(/data-label="People">(\d+) of (\d+)/g)].map((match) => Number(match[1]));
    const whole = [...page.matchAll(/data-label="People">(\d+)</g)].map((match) => Number(match[1]));
    expect([...cells, ...whole].reduce((sum, each) => sum + each, 0)).toBe(Number(some));
    const { map } = await json<MapAnswer>(hospital, '/map.json?finding=unserved');
    expect(map!.counts.people).toBe(Number(some));
    expect(linksOf(page)).toContain('/map');
  });

  test('loads its program from here, at an address that changes with it, and keeps it for a year', async () => {
    const { html } = await hospital.get('/map');
    const [, address] = /<script type="module" src="(\/assets\/scripts\/map\.js\?v&#x3D;[0-9a-f]{8})">/.exec(
      html,
    )!;
    const { status, headers } = await hospital.get(address.replace('&#x3D;', '='));
    expect([status, headers.get('cache-control'), headers.get('content-type')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
      'text/javascript; charset=utf-8',
    ]);
    expect((await hospital.get('/assets/scripts/nothing.js')).status).toBe(404);
  });

  test('says what will be here where nobody is yet', async () => {
    const empty = await startApp({});
    expect(textOf(await main(empty, '/map'))).toContain('The map will be here once an org chart is imported');
    await empty.close();
  });
});

describe('the map as files', () => {
  test('is offered under its picture, as it is shown', async () => {
    const links = linksOf(await main(hospital, '/map?open=Nursing&names=codes'));
    for (const format of ['svg', 'png', 'gexf', 'json'])
      expect(links).toContain(`/map/web.${format}?names=codes&open=Nursing`);
    const { html, headers } = await hospital.get('/map/web.json?names=codes&open=Nursing');
    expect(headers.get('content-disposition')).toMatch(/map-riverside-hospital-[\d-]+\.json/);
    const nodes: { key: string }[] = JSON.parse(html).nodes;
    expect(nodes.filter(({ key }) => key.startsWith('person:P'))).toHaveLength(31);
    expect(html).not.toContain('Okafor');
    expect((await hospital.get('/map/web.bmp')).status).toBe(404);
  });

  test('is nothing where nobody is', async () => {
    const empty = await startApp({});
    expect((await empty.get('/map/web.svg')).status).toBe(404);
    await empty.close();
  });
});

describe('who may see what', () => {
  test('a manager’s page and numbers hold their branch and its neighbours, and nobody else', async () => {
    const files = ['svg', 'gexf', 'json'].map((format) => `/map/web.${format}?open=*`);
    for (const path of ['/map?open=*', '/map.json?open=*', '/map/search.json?search=a', ...files]) {
      const { html } = await manager.get(path);
      for (const hidden of hiddenFromHana)
        expect([path, hidden, html.includes(hidden)]).toEqual([path, hidden, false]);
    }
    expect(await main(manager, '/map?open=*')).toContain('Amara Okafor');
  });

  test('the organisation’s numbers hold everybody here', async () => {
    const { people, map } = await json<MapAnswer>(hr, '/map.json?open=*');
    expect([...people.people.name].sort()).toEqual([
      'Alma Berg',
      'Amara Okafor',
      'Hana Sato',
      'Luís Ferrer',
      'Otto Weiss',
      'Paula Voss',
      'Quirin Adler',
    ]);
    expect(map!.counts).toMatchObject({ people: 7, allPeople: 7, departments: 3 });
  });

  test('only the people of the departments asked for are sent to a map that is drawn already', async () => {
    const { map, people, open } = await json<MapAnswer>(hr, '/map.json?open=IT&only=people');
    expect([map, open]).toEqual([null, ['IT']]);
    expect([...people.people.name].sort()).toEqual(['Otto Weiss', 'Paula Voss', 'Quirin Adler']);
  });
});

describe('searching', () => {
  test('suggests people, departments and outside customers, and which department to open', async () => {
    expect(await json<Suggestion[]>(hr, '/map/search.json?search=amara')).toEqual([
      { key: 'person:3', name: 'Amara Okafor', detail: 'Nurse, Nursing', department: 'Nursing' },
    ]);
    const names = async (typed: string) =>
      (await json<Suggestion[]>(hr, `/map/search.json?search=${typed}`)).map(({ name }) => name);
    expect(await names('it')).toContain('IT');
    expect(await names('pati')).toEqual(['Patients']);
    expect(await names('nobody')).toEqual([]);
    expect(await names('')).toEqual([]);
  });

  test('by codes finds people by their own names too, and tells only the code', async () => {
    expect(await json<Suggestion[]>(hr, '/map/search.json?search=amara&names=codes')).toEqual([
      { key: 'person:3', name: 'P3', detail: 'Nursing', department: 'Nursing' },
    ]);
  });

  test('finds only whom the filters show', async () => {
    const found = await json<Suggestion[]>(hr, '/map/search.json?search=amara&department=IT');
    expect(found).toEqual([]);
  });
});
