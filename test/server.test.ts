import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const server = path.resolve(import.meta.dirname, '../src/server.ts');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'servemap-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Started {
  readonly process: ChildProcess;
  readonly out: () => string;
  readonly faults: () => string;
  readonly ended: Promise<number | null>;
}

function start(environment: Record<string, string>): Started {
  const child = spawn(process.execPath, [server], {
    env: { PATH: process.env.PATH, SERVEMAP_DATA: folder, LOG_LEVEL: 'silent', PORT: '0', ...environment },
  });
  let out = '';
  let faults = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    faults += chunk;
  });
  return {
    process: child,
    out: () => out,
    faults: () => faults,
    ended: once(child, 'close').then(([code]) => code as number | null),
  };
}

test('it prints its address, answers there, keeps its data, and ends in good order when told to', async () => {
  for (const expected of ['Everyone has a customer', 'Everyone has a customer']) {
    const { process: child, out, ended } = start({});
    await once(child.stdout!, 'data');
    const address = /^Servemap is at (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(out())?.[1] ?? '';
    expect(await (await fetch(address)).text()).toContain(expected);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  }
});

test('what keeps it from starting is said in a plain sentence, without a stack trace', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const port = (taken.address() as { port: number }).port;
  await writeFile(path.join(folder, 'a-file'), '');
  for (const [environment, words] of [
    [{ PORT: `${port}` }, /^Port \d+ is in use by another program\..*\n$/],
    [{ PORT: 'abc' }, /^PORT must be a whole number from 0 to 65535\.\n$/],
    [{ SERVEMAP_DATA: path.join(folder, 'a-file') }, /^The data folder .* cannot be used: .*\n$/],
    [{ DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/x' }, /^PostgreSQL cannot be reached: .*\n$/],
  ] as const) {
    const { faults, ended } = start(environment);
    expect(await ended).toBe(1);
    expect(faults()).toMatch(words);
    expect(faults()).not.toContain('secret');
  }
  taken.close();
});
