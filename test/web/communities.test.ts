import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { twoWards } from '../findings/communities/two-wards.ts';
import { type TinyPerson, tinyOrganisation } from '../tiny-organisation.ts';
import { linksOf, mainOf, textOf, textsOf } from './read-page.ts';
import { sampleOrganisation } from './sample-organisation.ts';
import { type RunningApp, startApp } from './start-app.ts';

/** Party ids: Tove 1; Wanda 2, her ward to 7 (Mia); Ed 8, his ward to 13. */
const wards = () => tinyOrganisation(twoWards());
const managerOf = (partyId: number) => ({ role: 'manager', partyId }) as const;

let hr: RunningApp;
let wanda: RunningApp;
let sample: RunningApp;
beforeAll(async () => {
  hr = await startApp({ organisation: wards() });
  wanda = await startApp({ organisation: wards(), viewer: managerOf(2) });
  sample = await startApp({ organisation: await sampleOrganisation() });
});
afterAll(async () => {
  for (const app of [hr, wanda, sample]) await app.close();
});

const main = async (app: RunningApp, path = '/communities') => textOf(mainOf((await app.get(path)).html));

describe('who works together, for HR', () => {
  test('says it in a sentence, and how clear it is', async () => {
    const page = await main(hr);
    expect(page).toContain('in 2 communities, and these are nearly the same as the departments.');
    expect(page).toContain('Take it as a hint, drawn from ties by name; nobody is judged by it.');
    expect(page).toContain('have a tie by name to somebody else here 12 of 13');
    expect(page).toContain('modularity of the communities');
    expect(page).toContain('72 ties by name were looked at here, and dealt out by chance 9 times.');
  });

  test('shows departments against communities, cell by cell', async () => {
    const { html } = await hr.get('/communities');
    expect(textsOf(html, 'tr')).toEqual([
      'Department People Community A A Community B B',
      'East 6 6',
      'West 6 6',
    ]);
    expect([...html.matchAll(/cell part-(\d)/g)].map(([, part]) => part)).toEqual(['4', '0', '0', '4']);
    expect(textsOf(html, 'h3')).toContain('Community A: 6 people');
    expect(linksOf(html)).toContain('/people?department=West');
  });

  test('shows who stands between, where, and what if they left', async () => {
    const page = await main(hr);
    expect(page).toContain(
      'Mia Bridge West Between East and West. About 5 in 10 of the shortest chains between others pass here.',
    );
    expect(page).toContain('Every shortest chain between two people was counted.');
    expect(linksOf((await hr.get('/communities')).html)).toContain('/what-if?leave=7');
  });

  test('hints at departments that are split and at communities that join some', async () => {
    const tiny = twoWards();
    const people = tiny.people.map(
      (each, at): TinyPerson => ({ ...each, department: at % 2 ? 'Day' : 'Night' }),
    );
    const app = await startApp({ organisation: tinyOrganisation({ ...tiny, people }) });
    const page = await main(app);
    expect(page).toContain('which hardly follow the departments');
    expect(page).toContain('Day : of 6 people, 3 in A and 3 in B');
    await app.close();
  });

  test('of a department or a branch is about its people alone', async () => {
    const department = await main(hr, '/communities?department=East');
    expect(department).toContain('Who works together in East');
    expect(department).toContain('Only 6 people here serve each other by name.');
    expect(await main(sample, '/communities?department=Nursing')).toContain('modularity of the teams');
    const branch = await hr.get('/communities?branch=2');
    expect(textsOf(branch.html, 'h1')).toEqual(['Who works together in Wanda Head’s branch']);
    expect(linksOf(mainOf(branch.html))).toContain('/communities');
  });

  test('is found by words, and asks where they could mean several', async () => {
    const to = async (who: string) => (await hr.get(`/communities?who=${who}`)).headers.get('location');
    expect(await to('east')).toBe('/communities?department=East');
    expect(await to('Wanda')).toBe('/communities?branch=2');
    expect(await to('e1')).toBe('/communities?branch=8');
    expect(await to('wa')).toBe('/communities?branch=2');
    expect(linksOf((await hr.get('/communities?who=e')).html)).toEqual(
      expect.arrayContaining(['/communities?department=West', '/communities?branch=8']),
    );
    const several = await hr.get('/communities?who=head');
    expect(several.status).toBe(400);
    expect(linksOf(several.html)).toEqual(
      expect.arrayContaining(['/communities?branch=2', '/communities?branch=8']),
    );
    expect(await main(hr, '/communities?who=Nobody')).toContain(
      'No manager or department is called “Nobody”.',
    );
  });

  test.each(['?department=South', '?branch=99', '?branch=7', '?branch=x'])(
    'is not at /communities%s',
    async (query) => {
      expect((await hr.get(`/communities${query}`)).status).toBe(404);
    },
  );

  test('is led to from the overview, from teams and from the help', async () => {
    for (const path of ['/', '/teams', '/help/communities']) {
      expect(linksOf(mainOf((await hr.get(path)).html))).toContain('/communities');
    }
    expect(linksOf((await hr.get('/communities')).html)).toContain('/help/communities');
    expect(linksOf((await hr.get('/help')).html)).toContain('/help/communities');
    expect(await main(hr, '/help/communities')).toContain('When it misleads');
  });
});

describe('what is not shown', () => {
  const silent = (count: number) => {
    const tiny = twoWards();
    const people = tiny.people.map(
      (each, at): TinyPerson => ({ ...each, answer: at < count ? 'not-answered' : 'named' }),
    );
    return tinyOrganisation({ ...tiny, people });
  };

  test('is anything, while fewer than 80 % have answered', async () => {
    const app = await startApp({ organisation: silent(7) });
    const page = await main(app);
    expect(page).toContain('Not known yet (46 % have answered).');
    for (const hidden of ['Mia', 'Community', 'odularity', 'Bridges:']) expect(page).not.toContain(hidden);
    await app.close();
  });

  test('are communities where chance gives as much', async () => {
    const people = Array.from({ length: 12 }, (_, at) => ({
      id: `e${at}`,
      department: at % 2 ? 'Day' : 'Night',
    }));
    const ties = people.flatMap(({ id }, at) => [1, 2, 5, 7].map((far) => `${id} > e${(at + far) % 12}`));
    const app = await startApp({ organisation: tinyOrganisation({ people, ties }) });
    const page = await main(app);
    expect(page).toContain('No clear communities can be told apart here: do not read anything into it.');
    expect(page).not.toContain('Community A');
    expect(page).toContain('Nobody stands between the others much more than anybody else.');
    await app.close();
  });

  test('is a ranking: bridges stand in the order of their names, and no heading sorts', async () => {
    const { html } = await sample.get('/communities');
    const names = textsOf(html.slice(html.indexOf('id="bridges"')), 'h3');
    expect(names.length).toBeGreaterThan(2);
    expect(names.length).toBeLessThanOrEqual(10);
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'en')));
    expect(linksOf(html).filter((href) => href.includes('sort'))).toEqual([]);
  });

  test('are more people than can be looked at together; a part of them can be chosen', async () => {
    const people = Array.from({ length: 5_001 }, (_, at) => ({
      id: `e${at}`,
      ...(at > 0 ? { manager: `e${at - 1 - ((at - 1) % 20)}` } : {}),
    }));
    const ties = people.map(({ id }, at) => ({ from: id, to: `e${(at + 1) % people.length}` }));
    const app = await startApp({ organisation: tinyOrganisation({ people, ties }) });
    const page = await main(app);
    expect(page).toContain('5,001 people are here, too many to look at together.');
    expect(page).toContain('Show who works together there');
    expect((await app.get('/communities?branch=4981')).status).toBe(200);
    await app.close();
  });
});

describe('a manager', () => {
  test('sees their own branch and nothing of the others', async () => {
    const page = await main(wanda);
    expect(page).toContain('Who works together in Wanda Head’s branch');
    expect(page).toContain('Only 6 people here serve each other by name.');
    const whole = await startApp({ organisation: wards(), viewer: managerOf(8) });
    const { html } = await whole.get('/communities');
    for (const hidden of ['West', 'Mia', 'Wanda']) expect(textOf(mainOf(html))).not.toContain(hidden);
    await whole.close();
  });

  test('of ten people or more sees communities and bridges of the branch', async () => {
    const organisation = await sampleOrganisation();
    const { people } = organisation;
    const ingrid = people.partyId[people.name.indexOf('Ingrid Halvorsen')];
    const app = await startApp({ organisation, viewer: managerOf(ingrid) });
    const page = await main(app);
    expect(page).toContain('Who works together in Ingrid Halvorsen’s branch');
    expect(page).not.toContain('Finance');
    await app.close();
  });

  test.each(['?branch=8', '?branch=1', '?department=West', '?department=East'])(
    'does not find /communities%s',
    async (query) => {
      expect((await wanda.get(`/communities${query}`)).status).toBe(404);
    },
  );

  test('is told of nobody outside when they type a name', async () => {
    const page = await main(wanda, '/communities?who=Ed+Head');
    expect(page).toContain('No manager of your branch is called “Ed Head”.');
    expect((await wanda.get('/communities?who=East')).status).toBe(400);
    const { headers } = await wanda.get('/communities?who=Wanda');
    expect(headers.get('location')).toBe('/communities?branch=2');
  });

  test('who is no longer on the chart finds nothing', async () => {
    const gone = await startApp({ organisation: wards(), viewer: managerOf(99) });
    expect((await gone.get('/communities')).status).toBe(404);
    await gone.close();
  });
});
