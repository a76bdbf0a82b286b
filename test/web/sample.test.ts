import { afterEach, beforeEach, expect, it } from 'vitest';
import { textOf } from './read-page.ts';
import { type LiveApp, startLiveApp } from './start-live-app.ts';

let app: LiveApp;
beforeEach(async () => {
  app = await startLiveApp();
});
afterEach(() => app.close());

it('is loaded by one button, under its own name', async () => {
  expect((await app.get('/import')).html).toContain('action="/sample"');
  expect((await app.post('/sample')).location).toBe('/?done=sample-loaded');
  const overview = textOf((await app.get('/')).html);
  expect(overview).toContain('Riverside Hospital');
  const { analysis, hasSample } = await app.services.analysisOf();
  expect([analysis.organisation.people.count, hasSample]).toEqual([126, true]);
});

it('keeps a name that was given before', async () => {
  await app.post('/settings/name', { name: 'Our Hospital' });
  await app.post('/sample');
  expect((await app.services.analysisOf()).analysis.organisation.name).toBe('Our Hospital');
});

it('is refused where there are people already', async () => {
  await app.post('/sample');
  const again = await app.post('/sample');
  expect(again.status).toBe(409);
  expect(textOf(again.html)).toContain('There are people here already');
  expect((await app.services.analysisOf()).analysis.organisation.people.count).toBe(126);
});

it('is deleted in Settings with the name that came with it, and only offered there while it is held', async () => {
  await app.post('/sample');
  expect((await app.get('/settings')).html).toContain('action="/sample/removal"');
  expect((await app.post('/sample/removal')).location).toBe('/settings?done=sample-deleted');
  const { organisation } = (await app.services.analysisOf()).analysis;
  expect([organisation.people.count, organisation.ties.count, organisation.name]).toEqual([0, 0, '']);
  expect((await app.get('/settings')).html).not.toContain('action="/sample/removal"');
});

it('does not exist for a manager', async () => {
  app.seeAs({ role: 'manager', partyId: 1 });
  expect((await app.post('/sample')).status).toBe(404);
  expect((await app.post('/sample/removal')).status).toBe(404);
});
