import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StoreUnavailable } from '#store/store-errors.ts';
import { mainOf, textOf } from './read-page.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { twoBranches } from './two-branches.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ organisation: twoBranches() });
});
afterAll(() => app.close());

/** `fetch` sets these headers itself, so the request is made by hand. */
function statusWith(headers: Record<string, string>, path = '/'): Promise<number> {
  return new Promise((resolve, reject) => {
    get(app.url + path, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on('error', reject);
  });
}

const port = () => new URL(app.url).port;

test('every answer carries a policy that lets nothing in from elsewhere and nothing inline', async () => {
  for (const path of ['/', '/people', '/nowhere', '/assets/base.css']) {
    const { headers } = await app.get(path);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';style-src 'self';img-src 'self';font-src 'self';script-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  }
});

test('pages are kept by nobody but the reader, styles and typeface for a year', async () => {
  expect((await app.get('/people')).headers.get('cache-control')).toBe('private, no-cache');
  for (const path of ['/assets/base.css', '/assets/fonts/inter-latin-wght-normal.woff2']) {
    const { status, headers } = await app.get(path);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  }
});

test('no page has a style or script of its own, or anything from another host', async () => {
  const own = /<script type="module" src="\/assets\/scripts\/[a-z]+\.js\?v&#x3D;[0-9a-f]{8}"><\/script>/g;
  for (const path of ['/', '/people', '/people/3', '/teams', '/teams/2', '/customers', '/gaps', '/map']) {
    const { html } = await app.get(path);
    expect(html.replace(own, '')).not.toMatch(
      /<script|<style|\sstyle=|\son\w+=|(?:src|href)="(?:https?:)?\/\//,
    );
  }
});

describe('a Host or Origin that is not ours', () => {
  test('is refused', async () => {
    expect(await statusWith({ Host: `servemap.example:${port()}` })).toBe(403);
    expect(await statusWith({ Host: '127.0.0.1' })).toBe(403);
    expect(await statusWith({ Host: '127.0.0.1:1' })).toBe(403);
    expect(await statusWith({ Origin: 'https://elsewhere.example' })).toBe(403);
    expect(await statusWith({ Origin: 'null' })).toBe(403);
    expect(await statusWith({ Origin: `http://localhost:${port()}` })).toBe(403);
    expect(await statusWith({ Host: `evil.example:${port()}` }, '/assets/base.css')).toBe(403);
  });

  test('is told from our own names', async () => {
    for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
      expect(await statusWith({ Host: `${name}:${port()}` })).toBe(200);
      expect(await statusWith({ Host: `${name}:${port()}`, Origin: `http://${name}:${port()}` })).toBe(200);
    }
  });
});

test('what a foreign page fetches, embeds or submits is refused; a link that somebody follows is not', async () => {
  const foreign = { 'Sec-Fetch-Site': 'cross-site' };
  expect(await statusWith(foreign)).toBe(403);
  expect(await statusWith({ 'Sec-Fetch-Site': 'same-site' })).toBe(403);
  expect(await statusWith({ ...foreign, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' })).toBe(
    403,
  );
  expect(await statusWith({ ...foreign, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' })).toBe(
    200,
  );
  const submitted = await fetch(`${app.url}/sample`, {
    method: 'POST',
    headers: { Origin: 'https://elsewhere.example' },
  });
  expect(submitted.status).toBe(403);
});

test('an address that is nobody’s has a friendly page', async () => {
  for (const path of [
    '/nowhere',
    '/people/999',
    '/people/x',
    '/people/3x',
    '/teams/3',
    '/teams/-1',
    '/people/%E0%A4%A',
  ]) {
    const { status, html } = await app.get(path);
    expect([path, status]).toEqual([path, path === '/people/%E0%A4%A' ? 400 : 404]);
    expect(html).not.toContain('.ts:');
  }
  expect(textOf(mainOf((await app.get('/nowhere')).html))).toBe(
    'Page not found There is nothing here, or nothing that you may see. Go to the overview',
  );
});

test('nothing from the address is said on the page as ours', async () => {
  const { html } = await app.get('/?done=%3Cscript%3Ealert(1)%3C/script%3EEvil+words');
  expect(html).not.toContain('Evil');
  const search = await app.get('/people?search=%22%3E%3Cscript%3Ealert(1)%3C/script%3E');
  expect(search.html).not.toContain('<script');
});

describe('when something is wrong', () => {
  const failing = (error: Error) =>
    startApp({
      with: {
        analysisOf: async () => {
          throw error;
        },
      },
    });

  test('an unexpected error gives a reference and no inner workings', async () => {
    const broken = await failing(new Error('graph/secret: bad row'));
    const { status, html } = await broken.get('/');
    expect(status).toBe(500);
    expect(html).toMatch(/Reference: <code>[0-9a-f]{8}<\/code>/);
    expect(html).not.toContain('secret');
    expect(html).not.toContain('.ts');
    await broken.close();
  });

  test('a store that cannot be reached gives a clear page, and the page after works again', async () => {
    let down = true;
    const whole = await startApp({ organisation: twoBranches() });
    const broken = await startApp({
      with: {
        analysisOf: () =>
          down ? Promise.reject(new StoreUnavailable('no such host')) : whole.services.analysisOf(),
      },
    });
    const { status, headers, html } = await broken.get('/people');
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('5');
    expect(textOf(mainOf(html))).toContain('The data cannot be reached right now');
    expect(html).not.toContain('no such host');
    down = false;
    expect((await broken.get('/people')).status).toBe(200);
    await broken.close();
    await whole.close();
  });
});
