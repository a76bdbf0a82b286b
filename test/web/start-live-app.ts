import pino from 'pino';
import type { Viewer } from '#model/viewer.ts';
import { openStore } from '#store/open-store.ts';
import { openDesk } from '#web/import-desk/open-desk.ts';
import type { Services } from '#web/services.ts';
import { type Answer, startApp } from './start-app.ts';

export interface LiveApp {
  readonly url: string;
  readonly services: Services;
  /** Everybody is HR until this says otherwise. */
  seeAs(viewer: Viewer): void;
  get(path: string): Promise<Answer>;
  /** Sends a form; follows no redirect. */
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<PostAnswer>;
  /** Sends files by field name, as an import page does. */
  upload(
    files: Readonly<Record<string, Upload>>,
    fields?: Readonly<Record<string, string>>,
  ): Promise<PostAnswer>;
  close(): Promise<void>;
}

export interface PostAnswer extends Answer {
  /** Where the answer leads, blank if nowhere. */
  readonly location: string;
}

/** The text of a file, or its bytes; `name` where it matters. */
export type Upload = string | Uint8Array<ArrayBuffer> | { readonly name: string; readonly text: string };

/** The real app on a store of its own in memory that every page reads anew. */
export async function startLiveApp(options: Partial<Services> = {}): Promise<LiveApp> {
  const store = await openStore({ sqliteMemory: true });
  let viewer: Viewer = { role: 'hr' };
  const log = pino({ level: 'silent' });
  const { db } = store;
  const place = { sqliteMemory: true } as const;
  const { desk, keeper } = openDesk({ db, place, today: () => '2026-11-23' }, log);
  const analysisOf = () => keeper.analysisOf();
  const services = { db: store.db, desk, analysisOf, viewerFor: () => viewer, ...options };
  const app = await startApp({ with: services });
  const send = (path: string, body: FormData | URLSearchParams) =>
    fetch(app.url + path, { method: 'POST', body, redirect: 'manual' }).then(toAnswer);
  return {
    url: app.url,
    services: app.services,
    seeAs: (next) => {
      viewer = next;
    },
    get: app.get,
    post: (path, fields = {}) => send(path, new URLSearchParams(fields)),
    upload: (files, fields = {}) => send('/import', toForm(files, fields)),
    close: async () => {
      await app.close();
      await desk.close();
      await store.close();
    },
  };
}

async function toAnswer(response: Response): Promise<PostAnswer> {
  return {
    status: response.status,
    headers: response.headers,
    html: await response.text(),
    location: response.headers.get('location') ?? '',
  };
}

function toForm(files: Readonly<Record<string, Upload>>, fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [field, file] of Object.entries(files)) {
    const named = typeof file === 'object' && 'text' in file ? file : { name: `${field}.csv`, text: file };
    form.append(field, new Blob([named.text]), named.name);
  }
  for (const [name, value] of Object.entries({ asked: 'everyone', ...fields })) form.append(name, value);
  return form;
}
