import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { linksOf, mainOf, textOf, textsOf } from './read-page.ts';
import { type RunningApp, startApp } from './start-app.ts';

const tiny = tinyOrganisation({
  people: [
    { id: '1', name: 'Alma Berg' },
    { id: '2', name: 'Hana Sato', manager: '1' },
    { id: '3', name: 'Amara Okafor', manager: '2', dotted: ['5', '1'] },
    { id: '4', name: 'Luís Ferrer', manager: '2' },
    { id: '5', name: 'Otto Weiss', title: 'Head of IT', manager: '1' },
    { id: '6', name: 'Paula Voss', title: 'Technician', manager: '5', dotted: ['2'] },
    { id: '7', name: 'Quirin Adler', manager: '5', dotted: ['5'] },
  ],
  customers: ['Patients!'],
  ties: ['3 > Patients', '2 > 4'],
});
const organisation = {
  ...tiny,
  people: { ...tiny.people, unknownDotted: new Map([[3, 'Nina Unknown']]) },
};

let hr: RunningApp;
let manager: RunningApp;
beforeAll(async () => {
  hr = await startApp({ organisation });
  manager = await startApp({ organisation, viewer: { role: 'manager', partyId: 2 } });
});
afterAll(async () => {
  await hr.close();
  await manager.close();
});

const main = async (app: RunningApp, path: string) => mainOf((await app.get(path)).html);

describe('the page of a person', () => {
  test('links to their dotted-line managers, and gives those nobody knows as written', async () => {
    const amara = await main(hr, '/people/3');
    expect(textOf(amara)).toContain('Dotted line to Otto Weiss , Alma Berg');
    expect(linksOf(amara)).toContain('/people/5');
    expect(textOf(await main(hr, '/people/4'))).toContain('Dotted line to Nina Unknown (not on the chart)');
  });

  test('says who has a dotted line to them', async () => {
    const hana = await main(hr, '/people/2');
    expect(textOf(hana)).toContain('Who has a dotted line to them Paula Voss , Technician');
    expect(textOf(await main(hr, '/people/6'))).not.toContain('Who has a dotted line');
  });
});

describe('the page of a team', () => {
  test('lists who has a dotted line to the manager, and draws them', async () => {
    const html = await main(hr, '/teams/2');
    expect(textOf(html)).toContain(
      '1 person has a dotted line to Hana Sato. Figures and gaps go by line managers.',
    );
    expect(html.match(/class="web-dotted"/g)).toHaveLength(1);
    expect(textsOf(html, 'title')).toContainEqual(
      expect.stringMatching(/^Paula Voss, .*dotted line to Hana Sato/),
    );
    expect(textsOf(html, 'li')).toContain('has a dotted line to this manager');
  });

  test('says in the table whom its people have a dotted line to', async () => {
    const rows = textsOf(await main(hr, '/teams/2'), 'tr');
    expect(rows.find((row) => row.startsWith('Amara'))).toContain('Dotted line to Otto Weiss and Alma Berg');
  });
});

describe('a manager', () => {
  test('knows the names at both ends of dotted lines of their branch, and no further', async () => {
    expect(textOf(await main(manager, '/teams/2'))).toContain('Paula Voss');
    expect((await manager.get('/people/5')).status).toBe(200);
    expect((await manager.get('/people/7')).status).toBe(404);
    expect(textOf(await main(manager, '/people/5'))).not.toContain('Quirin');
  });
});
