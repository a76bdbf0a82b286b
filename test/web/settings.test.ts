import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mainOf, textOf } from './read-page.ts';
import { type LiveApp, startLiveApp } from './start-live-app.ts';

let app: LiveApp;
beforeAll(async () => {
  app = await startLiveApp();
  await app.post('/sample');
});
afterAll(() => app.close());

const settings = async () => textOf(mainOf((await app.get('/settings')).html));

describe('the name', () => {
  it('is saved and stands on every page', async () => {
    expect((await app.post('/settings/name', { name: '  Little <Hospital> ' })).location).toBe(
      '/settings?done=organisation-named',
    );
    expect((await app.get('/people')).html).toContain('Little &lt;Hospital&gt;');
  });

  it('of too many letters is refused, and what was typed is kept', async () => {
    const answer = await app.post('/settings/name', { name: 'x'.repeat(201) });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('<title>Error: Settings');
    expect(answer.html).toContain('x'.repeat(201));
    expect(textOf(answer.html)).toContain('The name is longer than 200 letters.');
  });
});

describe('the journal', () => {
  it('says in plain words who did what and when, names looked up now', async () => {
    const { people } = (await app.services.analysisOf()).analysis.organisation;
    const hana = people.partyId[people.id.indexOf('1012')];
    await app.post('/ties', {
      side: 'provider',
      party: String(hana),
      other: 'Amara Okafor',
      service: 'Swaps',
      said: 'provider',
    });
    const page = await settings();
    expect(page).toContain('HR Added the tie Hana Sato → Amara Okafor');
    expect(page).toContain('Loaded the sample hospital: 126 people added, 6 outside customers added');
    expect(page).toMatch(/23 Nov 2026, \d\d:\d\d/);
  });

  it('calls somebody who is not held any more “someone erased”', async () => {
    await app.post('/sample/removal');
    expect(await settings()).toContain('Added the tie someone erased → someone erased');
  });
});

describe('deleting everything', () => {
  it('needs the words that confirm it', async () => {
    const answer = await app.post('/everything/removal', { confirmation: 'yes' });
    expect(answer.status).toBe(400);
    expect(textOf(answer.html)).toContain('Nothing was deleted: what you typed does not confirm it.');
    expect((await app.post('/everything/removal')).status).toBe(400);
  });

  it('takes the name of the organisation for an answer', async () => {
    await app.post('/sample');
    const answer = await app.post('/everything/removal', { confirmation: 'little  <hospital>' });
    expect(answer.location).toBe('/settings?done=everything-deleted');
    const { organisation } = (await app.services.analysisOf()).analysis;
    expect([organisation.people.count, organisation.name]).toEqual([0, '']);
  });

  it('leaves one line in the journal, the one that says so', async () => {
    expect(await settings()).toContain('HR Deleted everything: 126 people, 6 outside customers');
    expect((await app.get('/settings')).html.match(/data-label="Who"/g)).toHaveLength(1);
  });
});

it('does not exist for a manager', async () => {
  app.seeAs({ role: 'manager', partyId: 1 });
  for (const path of [
    '/settings',
    '/import',
    '/imports/x',
    '/import/templates/org.csv',
    '/imports/x/problems.csv',
  ]) {
    expect([path, (await app.get(path)).status]).toEqual([path, 404]);
  }
  for (const path of [
    '/settings/name',
    '/everything/removal',
    '/imports/x/application',
    '/imports/x/removal',
  ]) {
    const { status } = await app.post(path, { confirmation: 'delete everything', name: 'Mine' });
    expect([path, status]).toEqual([path, 404]);
  }
  expect((await app.upload({ org: 'id\n1\n' })).status).toBe(404);
});
