import type { Logger } from 'pino';
import type { StorePlace } from '#store/dialect.ts';
import type { Db } from '#store/tables.ts';
import { type CurrentKeeper, keepCurrent } from '#web/current-analysis.ts';
import { Desk } from './desk.ts';
import type { ImportDesk } from './import-desk.ts';
import { openInlineWorkshop } from './inline-workshop.ts';
import { rebuild } from './rebuild.ts';
import { openThreadWorkshop } from './thread-workshop.ts';

/**
 * The import desk of an open store, and the keeper of its newest analysis, who leaves large changes to the desk's
 * thread. `today` is an ISO date. A store in memory has no other thread: everything is done here.
 */
export function openDesk(
  { db, place, today }: { readonly db: Db; readonly place: StorePlace; readonly today: () => string },
  log: Logger,
): { readonly desk: ImportDesk; readonly keeper: CurrentKeeper } {
  const inline = 'sqliteMemory' in place;
  const workshop = inline ? openInlineWorkshop(db) : openThreadWorkshop(place, log);
  const rebuildOr = (asOf: string) =>
    rebuild(workshop, asOf).catch((error: unknown) => {
      log.error({ err: error }, 'the newest revision could not be worked out aside');
      throw error;
    });
  const keeper = keepCurrent({ db, today, rebuild: inline ? undefined : rebuildOr });
  const desk = new Desk({ db, workshop, log, caughtUp: (revision) => keeper.caughtUp(revision) });
  return { desk, keeper };
}
