import { createHash } from 'node:crypto';
import path from 'node:path';
import { type RequestHandler, Router } from 'express';

/** The programs that run in the browser: each is `src/browser/<name>.ts` with all it imports. */
export const scriptNames = ['map', 'web'] as const;
export type ScriptName = (typeof scriptNames)[number];

interface Script {
  readonly text: string;
  readonly version: string;
}

/**
 * The address of a program, with a mark of its content: a changed program has another address, so that browsers may
 * keep it for a year. Bundles it when it is first asked, which takes less than a tenth of a second.
 */
export async function scriptUrl(name: ScriptName, cached: boolean): Promise<string> {
  const { version } = await readScript(name, cached);
  return `/assets/scripts/${name}.js?v=${version}`;
}

/** Bundles the programs before any page asks for them. */
export async function warmScripts(): Promise<void> {
  for (const name of scriptNames) await readScript(name, true);
}

/** Serves the programs, bundled in this process and kept in memory. */
export function scriptRoutes(cached: boolean): Router {
  const router = Router();
  for (const name of scriptNames) router.get(`/${name}.js`, sendScript(name, cached));
  return router;
}

const sendScript =
  (name: ScriptName, cached: boolean): RequestHandler =>
  async (_request, response) => {
    const { text } = await readScript(name, cached);
    response.set('Cache-Control', cached ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.type('js').send(text);
  };

const kept = new Map<ScriptName, Promise<Script>>();

/** Bundled once for good; for who is working on it, anew each time. */
function readScript(name: ScriptName, cached: boolean): Promise<Script> {
  if (!cached) return bundle(name, { minify: false });
  const known = kept.get(name) ?? bundle(name, { minify: true });
  kept.set(name, known);
  return known;
}

const sources = path.resolve(import.meta.dirname, '../browser');

async function bundle(name: ScriptName, { minify }: { minify: boolean }): Promise<Script> {
  // Loaded only here: the server starts without it.
  const esbuild = await import('esbuild');
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(sources, `${name}.ts`)],
    write: false,
    bundle: true,
    minify,
    sourcemap: minify ? false : 'inline',
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'eof',
    logLevel: 'silent',
  });
  const [{ text }] = outputFiles;
  return { text, version: createHash('sha256').update(text).digest('hex').slice(0, 8) };
}
