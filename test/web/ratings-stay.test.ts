import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ratingAt } from '#model/ratings.ts';
import { readJournal } from '#store/journal.ts';
import { applyImport, importFiles, importOf } from './import-walk.ts';
import { mainOf, textOf, textsOf } from './read-page.ts';
import { type LiveApp, startLiveApp } from './start-live-app.ts';

const ids = ['1', '2', '3', '4', '5', '6', '7'];
const leaving = (gone: string) =>
  [
    'employee_id,name,title,department,manager_id,status',
    'm,Hana,Director,Board,,',
    ...ids.map((id) => `c${id},Care ${id},Nurse,Care,m,${gone === `c${id}` ? 'Left' : ''}`),
    ...ids.map((id) => `l${id},Lab ${id},Technician,Lab,m,`),
    '',
  ].join('\n');
const org = leaving('');
const needs = 'person,need,from,importance\nc7,Day swaps,m,high\n';

/** Care serves the laboratory, and the laboratory serves Care; the tie of each pair is rated by its customer. */
const servesOf = (rating: (rater: string) => number | '') =>
  [
    'provider,customer,service,rating',
    ...ids.map((id) => `c${id},l${id},Samples,${rating(`l${id}`)}`),
    ...ids.map((id) => `l${id},c${id},Results,${rating(`c${id}`)}`),
    '',
  ].join('\n');
/** Nobody's rating is that of everybody else, so that whoever is taken out moves a mean. */
const serves = servesOf((rater) => (rater === 'c1' || rater === 'l1' ? 1 : 5));

let app: LiveApp;
beforeEach(async () => {
  app = await startLiveApp();
  await importFiles(app, { org, needs, serves });
});
afterEach(() => app.close());

/** The rows of the Mirror's tables without the number of people, who do come and go. */
const mirror = async (): Promise<string[]> =>
  textsOf((await app.get('/mirror')).html, 'tr').map((row) => row.replace(/ \d+ (?=\d\.\d)/, ' '));
const organisation = async () => (await app.services.analysisOf()).analysis.organisation;
const tieOf = async (provider: string) => {
  const { ties, people } = await organisation();
  return ties.id[ties.provider.indexOf(4 * people.id.indexOf(provider))];
};
const lastRevision = async () => (await readJournal(app.services.db, { limit: 1 }))[0].revision;

describe('what the Mirror shows', () => {
  it('stays as it is when ties are disputed or ended by hand, or a repair is recorded', async () => {
    const before = await mirror();
    expect(before.join('\n')).toMatch(/Care .*4\.4 .*7 raters/s);
    await app.post(`/ties/${await tieOf('c1')}`, { service: 'Samples', said: 'disputed' });
    await app.post(`/ties/${await tieOf('l1')}/end`);
    const { people } = await organisation();
    const { html } = await app.get(`/people/${people.partyId[people.id.indexOf('m')]}`);
    const form = /<form method="post" action="\/repairs">(.*?)<\/form>/s.exec(html)![1];
    const fields = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)];
    await app.post('/repairs', Object.fromEntries(fields.map(([, name, value]) => [name, textOf(value)])));
    const done = (await readJournal(app.services.db, { limit: 3 })).map(({ action }) => action);
    expect(done).toEqual(['repair-applied', 'tie-ended', 'tie-changed']);
    expect(await mirror()).toEqual(before);
  });

  it('stays as it is when somebody leaves who has rated', async () => {
    const before = await mirror();
    await importFiles(app, { org: leaving('c1') });
    const { people } = await organisation();
    expect(people.status[people.id.indexOf('c1')]).toBe(2);
    expect(await mirror()).toEqual(before);
  });

  it('is another with the next file of ratings, and as it was when that is undone', async () => {
    const before = await mirror();
    const link = importOf(await app.upload({ serves: servesOf(() => 3) }));
    expect(textOf((await app.get(link)).html)).toContain(
      'The Mirror changes with them if at least five people rate otherwise than before.',
    );
    await applyImport(app, link);
    expect((await mirror()).join('\n')).toMatch(/Care .*3\.0 .*7 raters/s);
    await app.post(`/past-imports/${await lastRevision()}/undoing`);
    expect((await readJournal(app.services.db, { limit: 1 }))[0].action).toBe('import-undone');
    expect(await mirror()).toEqual(before);
  });

  it('waits where fewer than five have rated, and takes them in with the next five', async () => {
    const before = await mirror();
    const few = servesOf((rater) => (rater === 'c2' || rater === 'l3' ? 2 : ''));
    const link = importOf(await app.upload({ serves: few }));
    expect(textOf((await app.get(link)).html)).toContain(
      '2 ratings will be read; ratings are shown only as means of at least five people. Fewer than five people have rated in these files: the Mirror stays as it is until more do.',
    );
    await applyImport(app, link);
    expect(await mirror()).toEqual(before);
    await importFiles(app, { serves: servesOf((rater) => (/[4-7]/.test(rater) ? 4 : '')) });
    // 1 of c1, 2 of c2, 5 of c3 and 4 of four: 24 of seven.
    expect((await mirror()).join('\n')).toMatch(/Care .*3\.4 .*7 raters/s);
  });
});

describe('the plan of an import', () => {
  /** All that HR sees of an import with this rating, before and after it is applied; without ids. */
  async function seenWith(rating: number): Promise<string[]> {
    const link = importOf(
      await app.upload({ serves: `provider,customer,service,rating\nc1,l1,Samples,${rating}\n` }),
    );
    const pages = ['', '/columns', '/questions', '/problems', '/changes?kind=ties-changed'];
    const seen: string[] = [];
    for (const page of pages) seen.push((await app.get(`${link}${page}`)).html.replaceAll(link, 'LINK'));
    const { location } = await applyImport(app, link);
    seen.push((await app.get(location)).html);
    const [line] = await readJournal(app.services.db, { limit: 1 });
    await app.post(`/past-imports/${line.revision}/undoing`);
    const [undone] = await readJournal(app.services.db, { limit: 1 });
    seen.push(JSON.stringify([line, undone]));
    return seen;
  }
  const withoutStamps = (seen: readonly string[]) =>
    seen.map((text) =>
      text
        .replaceAll(/name="plan" value="[^"]*"/g, '')
        .replaceAll(/past-imports\/\d+/g, '')
        .replaceAll(/"revision":\d+|"import":\d+|"at":"[^"]*"/g, ''),
    );

  it('is the same whether it brings the rating that is held or another, and always lets apply', async () => {
    const { ties } = await organisation();
    expect(ratingAt(ties.rating, 0)).toBe(1);
    const [same, other] = [withoutStamps(await seenWith(1)), withoutStamps(await seenWith(4))];
    expect(same).toEqual(other);
    expect(same[0]).toContain('<button>Apply 1 rating</button>');
    expect(textOf(mainOf(same[0]))).toContain('1 rating will be read, and nothing else changes.');
  });
});
