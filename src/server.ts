import { mkdirSync } from 'node:fs';
import path from 'node:path';
import pino from 'pino';
import type { StorePlace } from '#store/dialect.ts';
import { openStore } from '#store/open-store.ts';
import { StoreUnavailable } from '#store/store-errors.ts';
import { dropOldUploads } from '#store/uploads.ts';
import { openDesk } from '#web/import-desk/open-desk.ts';
import { warmScripts } from '#web/scripts.ts';
import { CannotListen, startServer } from '#web/start-server.ts';
import { createTemplates } from '#web/templates.ts';
import { warmPages } from '#web/warm-pages.ts';
import { type Config, ConfigFaulty, readConfig } from './config.ts';

try {
  await serve(readConfig(process.env));
} catch (error) {
  if (!isPlain(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** Opens the store, serves until told to stop, and then ends in good order. */
async function serve(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel });
  const place = placeOf(config);
  const store = await openStore(place);
  await dropOldUploads(store.db, aDayAgo());
  const now = () => new Date();
  const today = () => now().toISOString().slice(0, 10);
  const { desk, keeper } = openDesk({ db: store.db, place, today }, log);
  const analysisOf = () => keeper.analysisOf();
  const services = {
    db: store.db,
    log,
    cacheViews: process.env.NODE_ENV !== 'development',
    templates: createTemplates(),
    maxUploadBytes: config.maxUploadBytes,
    desk,
    analysisOf,
    viewerFor: () => ({ role: 'hr' }) as const,
    now,
  };
  const server = await startServer(services, config).catch(async (error: unknown) => {
    await desk.close();
    await store.close();
    throw error;
  });
  process.stdout.write(`Servemap is at ${server.address}\n`);
  // The first page should not have to wait for the first reading.
  analysisOf()
    .then(({ analysis }) => warmPages(analysis))
    .catch((error: unknown) => log.error({ err: error }, 'the first reading failed'));
  if (services.cacheViews) {
    warmScripts().catch((error: unknown) =>
      log.error({ err: error }, 'the pages’ programs could not be bundled'),
    );
  }
  const stop = async () => {
    await Promise.all([server.stop(), desk.close()]);
    await store.close();
  };
  // Once only: whoever says it again does not want to wait.
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function aDayAgo(): Date {
  return new Date(Date.now() - 24 * 60 * 60 * 1000);
}

function placeOf({ databaseUrl, dataFolder }: Config): StorePlace {
  if (databaseUrl) return { postgresUrl: databaseUrl };
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StoreUnavailable(`The data folder ${dataFolder} cannot be used: ${(error as Error).message}`);
  }
  return { sqliteFile: path.join(dataFolder, 'servemap.sqlite') };
}

function isPlain(error: unknown): error is Error {
  return error instanceof ConfigFaulty || error instanceof StoreUnavailable || error instanceof CannotListen;
}
