import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { buildNetwork } from '#graph/build-network.ts';
import type { Viewer } from '#model/viewer.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { linksOf, mainOf, textOf, textsOf } from './read-page.ts';
import { sampleOrganisation } from './sample-organisation.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { hana, hiddenFromHana, twoBranches } from './two-branches.ts';

let hr: RunningApp;
let manager: RunningApp;
let outsider: RunningApp;
let hospital: RunningApp;
beforeAll(async () => {
  hr = await startApp({ organisation: twoBranches() });
  manager = await startApp({ organisation: twoBranches(), viewer: hana });
  outsider = await startApp({ organisation: twoBranches(), viewer: { role: 'manager', partyId: 999 } });
  hospital = await startApp({ organisation: await sampleOrganisation() });
});
afterAll(async () => {
  for (const app of [hr, manager, outsider, hospital]) await app.close();
});

const text = async (app: RunningApp, path: string) => textOf(mainOf((await app.get(path)).html));
const lede = (html: string) => textOf(/<p class="lede">(.*?)<\/p>/s.exec(html)?.[1] ?? '');
const ledeAt = async (app: RunningApp, path: string) => lede((await app.get(path)).html);

describe('the question', () => {
  test('begins with three small forms, and says that nothing is saved', async () => {
    const { status, html } = await hr.get('/what-if');
    expect(status).toBe(200);
    expect(textsOf(html, 'h3')).toEqual(['Somebody leaves', 'Somebody moves', 'A department merges']);
    expect(lede(html)).toContain('Nothing is saved.');
  });

  test('is in the address: who is named for certain is added to it', async () => {
    const added = async (query: string) => {
      const { status, headers } = await hr.get(`/what-if?${query}`);
      return [status, headers.get('location')];
    };
    expect(await added('add=leave&who=Hana+Sato')).toEqual([303, '/what-if?leave=2']);
    expect(await added('add=leave&who=amara&leave=2')).toEqual([303, '/what-if?leave=2,3']);
    expect(await added('add=move&mover=3&to=Otto&department=&leave=4')).toEqual([
      303,
      '/what-if?leave=4&move=3:5',
    ]);
    expect(await added('add=move&mover=3&to=Otto&department=it')).toEqual([303, '/what-if?move=3:5:IT']);
    expect(await added('add=merge&from=nursing&into=IT')).toEqual([303, '/what-if?merge=Nursing:IT']);
  });

  test('offers those who could be meant as links that say it for certain', async () => {
    const { status, html } = await hr.get('/what-if?add=leave&who=nurse&leave=6');
    expect(status).toBe(400);
    expect(textsOf(html, 'title')[0]).toMatch(/^Error: What if/);
    expect(textOf(html)).toContain('“nurse” could be several. Choose which one you mean.');
    expect(linksOf(html)).toContain('/what-if?leave=6&add=leave&who=4');
    const chosen = await hr.get('/what-if?leave=6&add=leave&who=4');
    expect(chosen.headers.get('location')).toBe('/what-if?leave=6,4');
  });

  test('says what is missing or not known, beside the field and on top', async () => {
    const { status, html } = await hr.get('/what-if?add=move&mover=Nobody&to=');
    expect(status).toBe(400);
    expect(linksOf(html)).toEqual(expect.arrayContaining(['#mover', '#to']));
    expect(textOf(html)).toContain('Nobody here is called “Nobody”.');
    expect(textOf(html)).toContain('Say whom they would report to.');
  });

  test('leaves out what cannot happen, and says why', async () => {
    expect(await text(hr, '/what-if?move=1:3')).toContain(
      'Amara Okafor reports to Alma Berg, directly or through others, so Alma Berg cannot report to Amara Okafor.',
    );
    expect(await text(hr, '/what-if?leave=8')).toContain('Rita Lang is not here already');
    expect(await text(hr, '/what-if?leave=2&move=3:2')).toContain('Hana Sato would not be here');
    expect(await text(hr, '/what-if?move=3:2')).toContain('Amara Okafor reports to Hana Sato already.');
    expect(await text(hr, '/what-if?merge=IT:IT')).toContain('IT cannot merge into itself.');
  });

  test('lets each part of it be taken back', async () => {
    const { html } = await hr.get('/what-if?leave=2,3&move=6:1&merge=IT:Nursing');
    expect(linksOf(html)).toEqual(
      expect.arrayContaining([
        '/what-if?leave=3&move=6:1&merge=IT:Nursing',
        '/what-if?leave=2,3&merge=IT:Nursing',
        '/what-if?leave=2,3&move=6:1',
      ]),
    );
  });

  test('takes departments whose names hold a colon, a comma or an ampersand', async () => {
    const people = [
      { id: '1', department: 'Ward: night, day & more' },
      { id: '2', department: 'Ward' },
    ];
    const app = await startApp({ organisation: tinyOrganisation({ people }) });
    const { headers } = await app.get('/what-if?add=merge&from=night&into=ward');
    const address = headers.get('location') ?? '';
    expect(await text(app, address)).toContain('Ward: night, day & more merges into Ward');
    await app.close();
  });

  test('is not there where it names somebody who is not', async () => {
    for (const query of [
      'leave=999',
      'leave=x',
      'move=3:999',
      'move=3',
      'merge=IT:Space',
      'move=3:5:Space',
    ]) {
      expect([query, (await hr.get(`/what-if?${query}`)).status]).toEqual([query, 404]);
    }
  });
});

describe('the answer', () => {
  test('is a sentence, the figures before and after, and who would be left with less', async () => {
    const { html } = await hr.get('/what-if?leave=4,5');
    expect(lede(html)).toMatch(
      /^If Luís Ferrer and Otto Weiss left, 1 person would lose their only provider\. 1 gap would open.*\. 2 people would need another manager\.$/,
    );
    const page = textOf(mainOf(html));
    expect(page).toContain('people here 7 now, then → 5');
    expect(page).toMatch(/Paula Voss Technician Otto Weiss → now, then nobody/);
  });

  test('tells whose chain of service breaks where one link of it leaves', async () => {
    expect(await ledeAt(hospital, '/what-if?leave=88')).toMatch(
      /^If Claire Donnelly left, 3 people would lose their line of sight, and 1 would lose their only customer\./,
    );
    const page = await text(hospital, '/what-if?leave=88');
    expect(page).toMatch(/Karen Stubbs Post room clerk 5 hops → now, then none/);
  });

  test('tells who would have nobody at all from who would have only what everybody has', async () => {
    // Seven people of the hospital get nothing but the salary that Farid pays to everyone; the gap says so as well.
    expect(await text(hospital, '/people/91')).toContain('7 others depend on Farid Rahimi alone');
    expect(await ledeAt(hospital, '/what-if?leave=91')).toMatch(
      /^If Farid Rahimi left, 7 people would lose their only provider\./,
    );
    expect(await text(hospital, '/what-if?leave=91')).toMatch(
      /Amara Okafor .*only like everybody → now, then nobody/,
    );
    // Four of Ines's six nurses are served by her alone, beside their salary.
    expect(await ledeAt(hospital, '/what-if?leave=18')).toMatch(
      /^If Ines Duarte left, 4 people would be served only like everybody\./,
    );
    expect(await text(hospital, '/what-if?leave=18')).toMatch(
      /Aiko Yamamoto .*Ines Duarte → now, then only like everybody/,
    );
  });

  test('does not call a gap closed because its person left, or has a graver one instead', async () => {
    const page = await text(hospital, '/what-if?leave=12');
    expect(page).not.toContain('Gaps that would close');
    expect(page).toMatch(
      /\d gaps are not closed, only gone with whom they were about\. 1 gap gives way to a graver one/,
    );
  });

  test('draws the web as it is and as it would be, each dot with an id of its own', async () => {
    const { html } = await hospital.get('/what-if?leave=88');
    expect(html).toContain('aria-label="Now. Line-of-sight web');
    expect(html).toContain('aria-label="Then. Line-of-sight web');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const [, now, then] = html.split('<figure');
    expect([now.includes('Claire Donnelly'), then.split('</figure>')[0].includes('Claire Donnelly')]).toEqual(
      [true, false],
    );
  });

  test('does not call it a gap closed where what it warned of has happened', async () => {
    // Joanna and Leila were each the only way for others; with Claire gone there is no way at all.
    const page = await text(hospital, '/what-if?leave=88');
    expect(await text(hospital, '/people/89')).toContain('others depend on Leila Farahani alone');
    expect(page).not.toContain('others depend on Leila Farahani alone');
  });

  test('does not call a department’s gap closed because the department is gone', async () => {
    const people = [
      { id: '1', department: 'Night' },
      { id: '2', department: 'Night' },
      { id: '3', department: 'Care' },
    ];
    const ties = ['group:Night > Patients', 'group:Night > Families'];
    const app = await startApp({
      organisation: tinyOrganisation({ people, customers: ['Patients!', 'Families'], ties }),
    });
    const about = await app.get('/gaps?rule=no-primary-customer');
    expect(textOf(about.html)).toContain('Night');
    expect(await text(app, '/what-if?merge=Night:Care')).toMatch(
      /\d gaps? (is|are) not closed, only gone with/,
    );
    await app.close();
  });

  test('turns the pages of each of its lists, the question kept', async () => {
    const leave = 'leave=8,9,10,18,25,32,88,98,97,66,74,4,5,6';
    const { html } = await hospital.get(`/what-if?${leave}&opened=2`);
    expect(textOf(html)).toMatch(/13 to 24 of \d+ gaps/);
    expect(linksOf(html)).toContain(`/what-if?${leave}&opened=3#opened`);
    expect(linksOf(html)).toContain(`/what-if?${leave}&people=2#people`);
    expect(await text(hospital, `/what-if?${leave}&people=2`)).toMatch(/26 to \d+ of \d+ people/);
  });

  test('says so where nobody would be worse off', async () => {
    expect(await ledeAt(hospital, '/what-if?merge=IT:Pharmacy')).toMatch(
      /^If IT merged into Pharmacy, nobody would lose their only provider, their only customer or their line of sight\. No gap would open/,
    );
  });

  test('stands a click away from a person and a team', async () => {
    expect(linksOf((await hr.get('/people/3')).html)).toContain('/what-if?leave=3');
    expect(linksOf((await hr.get('/teams/2')).html)).toContain('/what-if?leave=2');
    expect(linksOf((await hr.get('/people/8')).html)).not.toContain('/what-if?leave=8');
    expect(linksOf((await hr.get('/')).html)).toContain('/what-if');
  });
});

describe('a manager', () => {
  test('asks only about their own branch; anybody else answers as nobody does', async () => {
    for (const query of ['leave=6', 'leave=1', 'move=3:5', 'move=6:2', 'merge=IT:Nursing', 'move=3:2:IT']) {
      expect([query, (await manager.get(`/what-if?${query}`)).status]).toEqual([query, 404]);
      expect([query, (await hr.get(`/what-if?${query}`)).status]).toEqual([query, 200]);
    }
    for (const typed of ['add=leave&who=Paula', 'add=leave&who=Otto', 'add=move&mover=Amara&to=Otto']) {
      const { status, html } = await manager.get(`/what-if?${typed}`);
      expect([typed, status]).toEqual([typed, 400]);
      expect(textOf(html)).toMatch(/Nobody here is called “(Paula|Otto)”/);
    }
  });

  test('reads no name beyond their branch and its neighbours, whatever they ask', async () => {
    const asked = [
      '',
      'leave=2',
      'leave=3',
      'leave=2,3,4',
      'leave=4',
      'move=3:4',
      'add=leave&who=a',
      'move=4:3',
    ];
    for (const query of asked) {
      const { html } = await manager.get(`/what-if?${query}`);
      // What was typed comes back in its own field, so nothing of it is asked for here.
      for (const hidden of hiddenFromHana) expect([query, html.includes(hidden)]).toEqual([query, false]);
      expect([query, html.includes('datalist') && html.includes('"IT"')]).toEqual([query, false]);
    }
  });

  test('is told of their branch only', async () => {
    expect(await ledeAt(manager, '/what-if?leave=4')).toMatch(
      /^If Luís Ferrer left, nobody in your branch would/,
    );
    const page = await text(manager, '/what-if?leave=4');
    expect(page).toContain('people here 3 now, then → 2');
  });

  test('who is not on the chart may ask about nobody', async () => {
    expect((await outsider.get('/what-if')).status).toBe(200);
    for (const partyId of [1, 2, 3, 4, 5, 6, 7, 8]) {
      expect((await outsider.get(`/what-if?leave=${partyId}`)).status).toBe(404);
    }
    const { html } = await outsider.get('/what-if?add=leave&who=a');
    for (const name of ['Alma', 'Hana', 'Amara', ...hiddenFromHana]) expect(html).not.toContain(name);
  });
});

test('a manager of the hospital reads of their own people, and no name that they may not see', async () => {
  const organisation = await sampleOrganisation();
  const viewer: Viewer = { role: 'manager', partyId: 88 };
  const app = await startApp({ organisation, viewer });
  expect(await ledeAt(app, '/what-if?leave=88')).toMatch(
    /^If Claire Donnelly left, 1 person in your branch would lose their line of sight/,
  );
  const visible = see(buildNetwork(organisation), viewer);
  const hidden = organisation.people.name.filter((name, person) => name && !visible.person(person));
  expect(hidden).toContain('Karen Stubbs');
  for (const query of ['leave=88', 'leave=89,90', 'move=90:89', 'leave=91&move=89:90']) {
    const { status, html } = await app.get(`/what-if?${query}`);
    expect([query, status]).toEqual([query, 200]);
    expect([query, hidden.filter((name) => html.includes(name))]).toEqual([query, []]);
  }
  await app.close();
});
