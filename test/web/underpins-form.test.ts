import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf as tieText } from '#model/ties.ts';
import { importFiles } from './import-walk.ts';
import { mainOf, textOf } from './read-page.ts';
import { type LiveApp, startLiveApp } from './start-live-app.ts';

const org = `employee_id,name,department
1,Amara,Ward
2,Tobias,Laboratory
3,Stella,Stores
4,Zed,Stores
`;
const customers = 'name,role,requirement\nPatients,primary,Results within an hour\n';
const serves = `provider,customer,service,promise,underpinned_by
1,Patients,Word of the result,At once,2 > Blood results; the night shift
2,1,Blood results,Within 45 minutes,
3,group:Ward,Linen,At six,
3,1,Gowns; masks,,
4,2,Tubes,At seven,
`;

let app: LiveApp;
beforeAll(async () => {
  app = await startLiveApp();
  await importFiles(app, { org, customers, serves });
});
afterAll(() => app.close());

const organisation = async () => (await app.services.analysisOf()).analysis.organisation;
const idOf = async (row: number) => String((await organisation()).ties.id[row]);
const stored = async (row: number) => {
  const { ties, texts } = await organisation();
  return tieText(texts, ties.underpinnedBy, row);
};
const save = async (row: number, underpins: readonly string[], more: Record<string, string> = {}) => {
  const service = tieText((await organisation()).texts, (await organisation()).ties.service, row);
  const body = new URLSearchParams({ service, promise: 'At once', said: 'provider', ...more });
  for (const value of underpins) body.append('underpins', value);
  return fetch(`${app.url}/ties/${await idOf(row)}`, { method: 'POST', body, redirect: 'manual' });
};
/** The boxes as "x value" where ticked, "- value" where not. */
const boxesOf = (html: string) =>
  [...html.matchAll(/<input type="checkbox"[^>]*name="underpins" value="([^"]*)"( checked)?/g)].map(
    ([, value, checked]) => `${checked ? 'x' : '-'} ${textOf(value)}`,
  );

describe('the form of a tie asks which promises it rests on', () => {
  it('by boxes for those made to its provider, ticked as the file says, and keeps what names none', async () => {
    const { html } = await app.get(`/ties/${await idOf(0)}`);
    expect(textOf(mainOf(html))).toContain('Which promises made to Amara does this one rest on?');
    expect(boxesOf(html)).toEqual(['x 2 > Blood results', '- 3 > Gowns, masks', '- 3 > Linen', '- none']);
    expect(textOf(html)).toContain('Stella: Gowns; masks No promise is agreed yet.');
    expect(html).toContain('id="underpinsText" name="underpinsText" type="text" value="the night shift"');
  });

  it('and stores what is ticked, with what was written beside it', async () => {
    const ticked = ['2 > Blood results', '3 > Gowns, masks'];
    expect((await save(0, ticked, { underpinsText: 'the night shift' })).status).toBe(303);
    expect(await stored(0)).toBe('2 > Blood results; 3 > Gowns, masks; the night shift');
    const { html } = await app.get(`/ties/${await idOf(0)}`);
    expect(boxesOf(html).slice(0, 3)).toEqual(['x 2 > Blood results', 'x 3 > Gowns, masks', '- 3 > Linen']);
  });

  it('drops none where something is ticked, and takes it alone', async () => {
    await save(0, ['3 > Linen', 'none']);
    expect(await stored(0)).toBe('3 > Linen');
    await save(0, ['none']);
    expect(await stored(0)).toBe('none');
    expect(boxesOf((await app.get(`/ties/${await idOf(0)}`)).html).at(-1)).toBe('x none');
    await save(0, []);
    expect(await stored(0)).toBe('');
  });

  it('so that what is required is carried as soon as the last one says so', async () => {
    const rule = async () =>
      (await app.services.analysisOf()).analysis.findings.filter(
        (each) => each.rule === 'promise-not-carried',
      );
    expect(await rule()).toHaveLength(1);
    await save(0, ['2 > Blood results']);
    expect((await rule())[0].evidence).toMatchObject({ hop: 2 });
    await save(1, ['4 > Tubes']);
    expect(await rule()).toEqual([]);
  });

  it('keeps the boxes as they were ticked where something is wrong', async () => {
    const answer = await save(0, ['3 > Linen'], { promise: 'x'.repeat(2_001) });
    expect(answer.status).toBe(400);
    expect(boxesOf(await answer.text())).toEqual([
      '- 2 > Blood results',
      '- 3 > Gowns, masks',
      'x 3 > Linen',
      '- none',
    ]);
  });

  it('on a new tie of a known provider too, and not where the provider is still asked for', async () => {
    const { people, customers: outside } = await organisation();
    const known = await app.get(`/ties/new?provider=${people.partyId[1]}`);
    expect(boxesOf(known.html)).toEqual(['- 4 > Tubes', '- none']);
    expect(boxesOf((await app.get(`/ties/new?customer=${outside.partyId[0]}`)).html)).toEqual([]);
    const added = await app.post('/ties', {
      side: 'provider',
      party: String(people.partyId[1]),
      other: 'Patients',
      service: 'A call',
      underpins: '4 > Tubes',
    });
    expect(added.status).toBe(303);
    expect(await stored((await organisation()).ties.count - 1)).toBe('4 > Tubes');
  });

  it('and asks nothing of a provider to whom nothing is promised', async () => {
    expect(boxesOf((await app.get(`/ties/${await idOf(4)}`)).html)).toEqual([]);
  });
});
