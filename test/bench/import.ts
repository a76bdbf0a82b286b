import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openAsBlob } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { type GeneratedFiles, generate } from './generate.ts';
import { measurePages } from './pages.ts';

type Lines = Record<string, string>[];

/**
 * Measures what DESIGN §8 asks of an import: a server with a SQLite file takes an organisation, then the same one
 * with every row changed, while somebody opens a page every 50 milliseconds. Then, started anew, how long its pages
 * take when a hundred a second are asked for. By itself: `node test/bench/import.ts 100000`.
 */
export async function measureImport(people: number): Promise<{ imports: Lines; pages: Lines }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'servemap-import-'));
  const data = path.join(folder, 'data');
  try {
    const first = await generate(path.join(folder, 'first'), people);
    const second = await changed(first, path.join(folder, 'second'));
    const imports = await serving(data, async (server) => [
      await measure(server, 'import', first),
      await measure(server, 'import of changes', second),
    ]);
    const pages = await serving(data, ({ address }) => measurePages(address, people));
    const of = { 'people / ties': `${people} / ${people * 5}` };
    return {
      imports: imports.map((line) => ({ ...of, ...line })),
      pages: pages.map((line) => ({ ...of, ...line })),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What is measured of a server, with the most memory that it took. */
async function serving(data: string, work: (server: Server) => Promise<Lines>): Promise<Lines> {
  const server = await startServer(data);
  let lines: Lines = [];
  let memory = {};
  try {
    lines = await work(server);
  } finally {
    memory = await server.stop();
  }
  return lines.map((line) => ({ ...line, ...memory }));
}

/** Every person has another title, and both ends of every tie report it. */
async function changed(files: GeneratedFiles, folder: string): Promise<GeneratedFiles> {
  await mkdir(folder);
  const write = async (name: 'org' | 'serves', from: RegExp, to: string) => {
    const target = path.join(folder, `${name}.csv`);
    await writeFile(target, (await readFile(files[name], 'utf8')).replace(from, to));
    return target;
  };
  return {
    ...files,
    org: await write('org', /,Clerk,/g, ',Senior clerk,'),
    serves: await write('serves', /,(provider|customer)$/gm, ',both'),
  };
}

interface Server {
  readonly address: string;
  /** Ends it and tells its peak memory. */
  stop(): Promise<Record<string, string>>;
}

async function startServer(data: string): Promise<Server> {
  const root = path.resolve(import.meta.dirname, '../..');
  const preload = path.join(import.meta.dirname, 'report-usage.ts');
  const child: ChildProcess = spawn(process.execPath, ['--import', preload, 'src/server.ts'], {
    cwd: root,
    env: { ...process.env, SERVEMAP_DATA: data, PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const usage = text(child.stdio[3] as NodeJS.ReadableStream as never);
  const [said] = await once(child.stdout!, 'data');
  return {
    address: /http:\S+/.exec(String(said))?.[0] ?? '',
    stop: async () => {
      child.kill('SIGTERM');
      return { 'peak memory': `${Math.round(Number(await usage) / 1024)} MiB` };
    },
  };
}

/** One import from the first byte sent until the pages show it. */
async function measure(
  { address }: Server,
  what: string,
  files: GeneratedFiles,
): Promise<Record<string, string>> {
  const walker = new PageWalker(address);
  const start = performance.now();
  const link = await upload(address, files);
  const kept = performance.now();
  walker.begin();
  const plan = await untilPlanned(address + link);
  const planned = performance.now();
  await post(`${address}${link}/application`, { plan, confirmed: 'yes' });
  await untilApplied(address + link);
  const applied = performance.now();
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`;
  return {
    what,
    'to upload': seconds(start, kept),
    'to plan': seconds(kept, planned),
    'to apply and show': seconds(planned, applied),
    'after upload': seconds(kept, applied),
    ...(await walker.end()),
  };
}

async function upload(address: string, files: GeneratedFiles): Promise<string> {
  const form = new FormData();
  for (const [field, file] of Object.entries(files))
    form.append(field, await openAsBlob(file), `${field}.csv`);
  form.append('asked', 'listed');
  const response = await fetch(`${address}/import`, { method: 'POST', body: form, redirect: 'manual' });
  return /^\/imports\/[^/?]+/.exec(response.headers.get('location') ?? '')?.[0] ?? fail('not kept', response);
}

async function untilPlanned(link: string): Promise<string> {
  for (;;) {
    const html = await (await fetch(link)).text();
    const plan = /name="plan" value="([^"]+)"/.exec(html)?.[1];
    if (plan) return plan;
    await setTimeout(100);
  }
}

async function untilApplied(link: string): Promise<void> {
  for (;;) {
    const response = await fetch(link, { redirect: 'manual' });
    if (response.status === 303) return;
    if (response.status !== 200) await fail('not applied', response);
    await setTimeout(100);
  }
}

const post = (address: string, fields: Record<string, string>): Promise<Response> =>
  fetch(address, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

async function fail(what: string, response: Response): Promise<never> {
  throw new Error(`bench: ${what}: ${response.status} ${(await response.text()).slice(0, 2_000)}`);
}

/** Somebody who opens another page every 50 milliseconds, whether or not the last one has come. */
class PageWalker {
  readonly #address: string;
  readonly #times: { readonly page: string; readonly ms: number }[] = [];
  readonly #open = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #asked = 0;

  constructor(address: string) {
    this.#address = address;
  }

  begin(): void {
    const pages = ['/people', '/gaps', '/people/17', '/teams/1', '/'];
    this.#timer = setInterval(() => {
      const asking = this.#ask(pages[this.#asked++ % pages.length]).finally(() => this.#open.delete(asking));
      this.#open.add(asking);
    }, 50);
  }

  async end(): Promise<Record<string, string>> {
    // Also the first pages after it.
    await setTimeout(2_000);
    clearInterval(this.#timer);
    await Promise.all(this.#open);
    const sorted = this.#times.toSorted((a, b) => a.ms - b.ms);
    const at = (part: number) => sorted[Math.ceil(part * sorted.length) - 1];
    const slowest = at(1);
    return {
      pages: String(sorted.length),
      median: `${Math.round(at(0.5).ms)} ms`,
      '99th': `${Math.round(at(0.99).ms)} ms`,
      slowest: `${Math.round(slowest.ms)} ms (${slowest.page})`,
    };
  }

  async #ask(page: string): Promise<void> {
    const start = performance.now();
    const response = await fetch(this.#address + page);
    await response.arrayBuffer();
    this.#times.push({ page, ms: performance.now() - start });
  }
}

if (import.meta.main) {
  const { imports, pages } = await measureImport(Number(process.argv[2] ?? 100_000));
  console.table(imports);
  console.table(pages);
}
