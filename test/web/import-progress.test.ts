import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DeskState, ImportDesk } from '#web/import-desk/import-desk.ts';
import { mainOf, textOf } from './read-page.ts';
import { type LiveApp, startLiveApp } from './start-live-app.ts';

const going: DeskState = {
  step: 'applying',
  done: 1_000,
  total: 4_000,
  share: 0.25,
  secondsLeft: 3,
  plan: '',
  blocked: false,
  revision: 0,
  reason: '',
  dependants: [],
};

let app: LiveApp;
let state: DeskState;
const asked: string[] = [];

/** A desk that is at whatever the test says. */
const desk: ImportDesk = {
  look: async () => state,
  settle: async () => state,
  show: async () => 'not-ready',
  file: async () => 'not-ready',
  apply: async () => 'busy',
  undo: async (revision) => `undo-${revision}`,
  cancel: async (id) => asked.push(`cancel ${id}`) > 0,
  again: async (id) => {
    asked.push(`again ${id}`);
    return state;
  },
  close: async () => {},
};

beforeAll(async () => {
  app = await startLiveApp({ desk });
});
beforeEach(() => {
  state = going;
  asked.length = 0;
  app.seeAs({ role: 'hr' });
});
afterAll(() => app.close());

test('the page says how far the work is, and asks again by itself, without a script', async () => {
  const { status, html, headers } = await app.get('/imports/abc');
  expect(status).toBe(200);
  expect(headers.get('refresh')).toBe('1');
  expect(html).not.toContain('http-equiv');
  expect(html).toContain('<progress max="100" value="25" aria-labelledby="how-far">');
  expect(textOf(mainOf(html))).toContain('1,000 of 4,000 rows written; about 3 seconds left');
  expect(html).toContain('<form method="post" action="/imports/abc/cancellation">');
});

test('what has ended does not ask again, and offers to go on', async () => {
  state = { ...going, step: 'cancelled' };
  const { html, headers } = await app.get('/imports/abc');
  expect(headers.get('refresh')).toBeNull();
  expect(html).toContain('<form method="post" action="/imports/abc/reading">');
});

test.each([
  ['applied', 'abc', '/past-imports/7?done=import-applied'],
  ['undone', 'undo-3', '/past-imports/3?done=import-undone'],
  ['cannot-undo', 'undo-3', '/past-imports/3?refused='],
  ['stale', 'abc', '/imports/abc?stale='],
] as const)('%s leads on', async (step, id, expected) => {
  state = { ...going, step, revision: 7 };
  const answer = await app.get(`/imports/${id}`);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, expected]);
});

test('it is cancelled and begun again by its buttons, by HR only', async () => {
  expect((await app.post('/imports/abc/cancellation')).location).toBe('/imports/abc');
  expect((await app.post('/imports/abc/reading')).location).toBe('/imports/abc');
  expect(asked).toEqual(['cancel abc', 'again abc']);
  app.seeAs({ role: 'reviewer' } as never);
  expect((await app.post('/imports/abc/cancellation')).status).toBe(404);
  expect((await app.post('/imports/abc/reading')).status).toBe(404);
  expect((await app.get('/imports/abc')).status).toBe(404);
  expect(asked).toHaveLength(2);
});

test('what was posted is not posted again when the page asks again', async () => {
  const answer = await app.post('/imports/abc/application', { plan: 'x' });
  expect([answer.status, answer.location]).toEqual([303, '/imports/abc']);
});
