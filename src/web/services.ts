import type { Request } from 'express';
import type { ExpressHandlebars } from 'express-handlebars';
import type { Logger } from 'pino';
import type { Viewer } from '#model/viewer.ts';
import type { Db } from '#store/tables.ts';
import type { Current } from './current-analysis.ts';
import type { ImportDesk } from './import-desk/import-desk.ts';

/** Everything the web part needs from outside, passed by hand to `createApp`. */
export interface Services {
  readonly db: Db;
  readonly log: Logger;
  /** Templates and styles are kept: changes of theirs show only after a new start. */
  readonly cacheViews: boolean;
  readonly templates: ExpressHandlebars;
  /** What the files of one import may weigh together. */
  readonly maxUploadBytes: number;
  /** Reads, applies and undoes imports beside the server. */
  readonly desk: ImportDesk;
  /** The analysis of the newest revision. Throws `StoreUnavailable`. */
  analysisOf(): Promise<Current>;
  viewerFor(request: Request): Viewer;
  now(): Date;
}
