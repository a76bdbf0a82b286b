import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { analyse } from '#analysis.ts';
import { emptyOrganisation, type Organisation } from '#model/organisation.ts';
import type { Viewer } from '#model/viewer.ts';
import { openStore } from '#store/open-store.ts';
import { createApp } from '#web/app.ts';
import { openDesk } from '#web/import-desk/open-desk.ts';
import type { Services } from '#web/services.ts';
import { createTemplates } from '#web/templates.ts';

export interface RunningApp {
  /** "http://127.0.0.1:43211" */
  readonly url: string;
  readonly services: Services;
  /** Status, headers and text of a page. */
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
}

/**
 * The real app on a port of its own with an empty store in memory. `organisation` is shown as it stands, without the
 * store; `viewer` is HR unless said otherwise; `with` replaces any other service.
 */
export async function startApp(given: {
  organisation?: Organisation;
  viewer?: Viewer;
  with?: Partial<Services>;
}): Promise<RunningApp> {
  const store = await openStore({ sqliteMemory: true });
  const now = given.with?.now ?? (() => new Date('2026-11-23T09:00:00Z'));
  const today = () => now().toISOString().slice(0, 10);
  const analysis = analyse(given.organisation ?? emptyOrganisation, today());
  const log = pino({ level: 'silent' });
  const { desk } = openDesk({ db: store.db, place: { sqliteMemory: true }, today }, log);
  const services: Services = {
    db: store.db,
    desk,
    log,
    cacheViews: true,
    maxUploadBytes: 10_000_000,
    templates: createTemplates(),
    analysisOf: async () => ({ revision: 1, analysis, circleKeys: [], hasSample: false }),
    viewerFor: () => given.viewer ?? { role: 'hr' },
    now,
    ...given.with,
  };
  const server = createServer(createApp(services));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    services,
    get: async (path, headers = {}) => {
      const response = await fetch(url + path, { headers, redirect: 'manual' });
      return { status: response.status, headers: response.headers, html: await response.text() };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await desk.close();
      await store.close();
    },
  };
}
