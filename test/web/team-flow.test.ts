import { afterAll, beforeAll, expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import { isManager } from '#findings/scope.ts';
import { cutTeamWeb } from '#graph/cut-web.ts';
import { groupKindOf } from '#graph/service-network.ts';
import { layoutFlow } from '#present/flow/layout-flow.ts';
import { mentionsOf } from '#present/mentions.ts';
import { groupName, personName } from '#present/names.ts';
import { plainView } from '#present/web-view.ts';
import { links } from '../present/rings/any-web.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { sampleOrganisation } from './sample-organisation.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { hana, hiddenFromHana, twoBranches } from './two-branches.ts';

let app: RunningApp;
let analysis: Analysis;

beforeAll(async () => {
  const organisation = await sampleOrganisation();
  analysis = analyse(organisation);
  app = await startApp({ organisation });
});

afterAll(() => app.close());

test('the flow of every team and branch holds the same people and ties as its table', () => {
  const visible = see(analysis.network, { role: 'hr' });
  for (let manager = 0; manager < analysis.network.people; manager++) {
    if (!isManager(analysis, manager)) continue;
    for (const scope of ['team', 'branch'] as const) {
      const web = cutTeamWeb(analysis, visible, { manager, scope });
      const flow = layoutFlow(web, {
        facts: analysis,
        visible,
        links,
        view: { ...plainView, fold: 'none' },
      });
      const people: number[] = [];
      web.forEachNode((_, node) => {
        if (node.kind === 'person' && !node.outside) people.push(node.row);
      });
      if (flow.rowsLeft > 0 || people.length !== web.getAttribute('people')) continue;
      expect(
        flow.columns[1].names.filter(({ href }) => href.startsWith('/people/')).length,
      ).toBeGreaterThanOrEqual(people.length);
      for (const person of people) {
        expect([person, namesIn(flow.rows, person, visible)]).toEqual([
          person,
          namesInTable(person, visible),
        ]);
      }
    }
  }
});

type Seen = ReturnType<typeof see>;

/** Whom the table says somebody serves and is served by. */
function namesInTable(person: number, visible: Seen) {
  const names = (direction: 'serves' | 'served') =>
    mentionsOf(analysis, visible, { person, direction, most: 1000 })
      .shown.map(({ text }) => text.toLowerCase())
      .sort();
  return { serves: names('serves'), served: names('served') };
}

/** The same by the lines of a flow: at their own name, and at that of their department and team. */
function namesIn(rows: ReturnType<typeof layoutFlow>['rows'], person: number, visible: Seen) {
  const { network } = analysis;
  const own = new Set([personName(analysis, visible, person).toLowerCase()]);
  for (let group = 0; group < network.groups; group++) {
    if (groupKindOf(network, group) === 'everyone') continue;
    const { start, items } = network.members;
    if (items.subarray(start[group], start[group + 1]).includes(person)) {
      own.add(groupName(analysis, visible, group).toLowerCase());
    }
  }
  const me = personName(analysis, visible, person).toLowerCase();
  const names = (mine: 'from' | 'to', other: 'from' | 'to') =>
    [
      ...new Set(
        rows
          .filter((row) => own.has(row[mine].text.toLowerCase()))
          .map((row) => row[other].text.toLowerCase())
          .filter((name) => name !== me && name !== 'everyone'),
      ),
    ].sort();
  return { serves: names('from', 'to'), served: names('to', 'from') };
}

test('the team page draws a flow for whoever asks, links back to the web, and keeps the table', async () => {
  const read = async (path: string) => (await app.get(path)).html.replaceAll('&#x3D;', '=');
  expect(await read('/teams/12')).toContain('href="/teams/12?scope=team&amp;draw=flow">Flow</a>');
  const html = await read('/teams/12?draw=flow');
  expect(html).toContain('<svg class="web-rings flow-picture"');
  expect(html).toContain('href="/teams/12?scope=team&amp;draw=web">Web</a>');
  expect(html).toContain('The same, as a table');
  expect(html).toContain('href="/teams/12?scope=branch&amp;draw=flow">Everyone below</a>');
});

test('a manager’s flow tells nothing of those beyond the neighbours of the branch', async () => {
  const own = await startApp({ organisation: twoBranches(), viewer: hana });
  const { status, html } = await own.get('/teams/2?draw=flow');
  expect(status).toBe(200);
  for (const word of hiddenFromHana) expect(html).not.toContain(word);
  expect((await own.get('/teams/5?draw=flow')).status).toBe(404);
  await own.close();
});

test('a branch of any size has a flow for whoever asks, and a table of everybody in pages', async () => {
  const people = Array.from({ length: 640 }, (_, at) => ({
    id: `p${at}`,
    department: `Department ${at % 64}`,
    ...(at > 0 && { manager: `p${Math.floor((at - 1) / 10)}` }),
  }));
  const ties = people.slice(1).map(({ id }, at) => `${id} > ${at % 3 === 0 ? 'Clients' : 'p0'}`);
  const large = await startApp({ organisation: tinyOrganisation({ people, customers: ['Clients!'], ties }) });
  const { html } = await large.get('/teams/1?scope=branch&draw=flow');
  expect(html).toContain('flow-picture');
  expect(html).toContain('more departments');
  expect(html).toContain('Show every department');
  expect(html).toContain('1 to 50 of 640');
  for (const path of ['web', 'web.svg', 'web.json'])
    expect((await large.get(`/teams/1/${path}?scope=branch&draw=flow`)).status).toBe(200);
  await large.close();
});
