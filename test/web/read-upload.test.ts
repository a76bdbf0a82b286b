import { afterAll, beforeAll, expect, test } from 'vitest';
import { findUpload } from '#store/uploads.ts';
import { mainOf, textOf } from './read-page.ts';
import { type LiveApp, type PostAnswer, startLiveApp } from './start-live-app.ts';

let app: LiveApp;
beforeAll(async () => {
  app = await startLiveApp({ maxUploadBytes: 3_000_000 });
});
afterAll(() => app.close());

async function send(files: readonly (readonly [field: string, name: string, text: string])[]) {
  const form = new FormData();
  form.append('asked', 'everyone');
  for (const [field, name, text] of files) form.append(field, new Blob([text]), name);
  const response = await fetch(`${app.url}/import`, { method: 'POST', body: form, redirect: 'manual' });
  return {
    status: response.status,
    location: response.headers.get('location') ?? '',
    html: await response.text(),
  };
}

const idOf = ({ location }: Pick<PostAnswer, 'location'>): string =>
  /^\/imports\/([^/?]+)/.exec(location)?.[1] ?? '';

const countUploads = async () => (await app.services.db.selectFrom('upload').select('id').execute()).length;

const countParts = async () =>
  (await app.services.db.selectFrom('upload_part').select('file').execute()).length;

async function textsOf(id: string): Promise<string[][]> {
  const upload = await findUpload(app.services.db, id);
  const texts: string[][] = [];
  for (const { key, file, name, open } of upload?.sources ?? []) {
    const pieces: Uint8Array[] = [];
    for await (const piece of open(0)) pieces.push(piece);
    texts.push([key, file, name, Buffer.concat(pieces).toString()]);
  }
  return texts;
}

test('several files of one kind are kept under keys of their own, byte for byte', async () => {
  const long = `provider,customer\n${'1,2\n'.repeat(400_000)}`;
  const sent = await send([
    ['serves', 'ward one.csv', 'provider,customer\n1,2\n'],
    ['org', 'chart.csv', 'employee_id,name\n1,Ann\n2,Ben\n'],
    ['serves', 'ward two.csv', long],
    ['serves', 'ward one.csv', 'provider,customer\n2,1\n'],
  ]);
  expect(sent.status).toBe(303);
  const texts = await textsOf(idOf(sent));
  expect(texts.map(([key, file, name, text]) => [key, file, name, text.length])).toEqual([
    ['org', 'org', 'chart.csv', 29],
    ['serves', 'serves', 'ward one.csv', 22],
    ['serves-2', 'serves', 'ward two.csv', long.length],
    ['serves-3', 'serves', 'ward one.csv', 22],
  ]);
  expect(texts[2][3]).toBe(long);
});

test('up to 200 files are taken at once, and more are refused', async () => {
  const files = (count: number) =>
    Array.from({ length: count }, (_, at) => ['serves', `${at}.csv`, 'provider,customer\n'] as const);
  const kept = await send(files(200));
  expect((await findUpload(app.services.db, idOf(kept)))?.sources).toHaveLength(200);
  const before = await countUploads();
  const refused = await send(files(201));
  expect(refused.status).toBe(400);
  expect(textOf(mainOf(refused.html))).toContain('More than 200 files came at once. Nothing was kept.');
  expect(await countUploads()).toBe(before);
});

test('files that are too large together are let go of while they arrive', async () => {
  const before = [await countUploads(), await countParts()];
  const half = 'x'.repeat(1_600_000);
  const refused = await send([
    ['serves', 'a.csv', half],
    ['serves', 'b.csv', half],
    ['serves', 'c.csv', half],
  ]);
  expect(refused.status).toBe(413);
  expect([await countUploads(), await countParts()]).toEqual(before);
});

test('a form that breaks off, or names no field of the page, leaves nothing behind', async () => {
  const before = [await countUploads(), await countParts()];
  expect(
    (
      await send([
        ['serves', 'a.csv', 'provider\n1\n'],
        ['payroll', 'b.csv', 'a'],
        ['org', 'c.csv', 'b'],
      ])
    ).status,
  ).toBe(400);
  const cut = await fetch(`${app.url}/import`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: `--x\r\nContent-Disposition: form-data; name="org"; filename="o.csv"\r\n\r\n${'a,b\n'.repeat(600_000)}`,
  });
  expect(cut.status).toBe(400);
  expect([await countUploads(), await countParts()]).toEqual(before);
});
