import type { Dependants } from '#model/dependants.ts';
import type { By } from '#store/make-change.ts';
import type { PlanFiles, PlanViews } from './plan-views.ts';

/**
 * Where imports are read, applied and undone: beside the server, so that pages keep answering. It goes on when
 * nobody looks. An import is known by its upload's id, an undoing by `undoId(revision)`.
 *
 * A page does this:
 *
 *     let state = await desk.settle(id, 1_500);             // small files never show a progress page
 *     if (state.step === 'gone') throw notFound();
 *     if (state.step !== 'planned') return showProgress(services, { request, response }, { id, state });
 *     const shown = await desk.show(id, 'overview', { page: '2' });
 *     if (shown === notReady) return showProgress(…);       // somebody changed something this very moment
 *
 * and the handler that applies:
 *
 *     const answer = await desk.apply(id, { plan: typed(request, 'plan'), by: byHr(services) });
 *     if (answer !== 'started') → 'gone' 404, 'stale' → ?stale, 'blocked' → the page, 'busy' → the page
 *     state = await desk.settle(id, 1_500);
 *     if (state.step === 'applied') → /past-imports/:revision, 'stale' → ?stale, else → /imports/:id
 *
 * `showProgress` (handlers/import-progress.ts) knows every step: with `applied`, `undone` and `cannot-undo` it leads
 * on to /past-imports/:revision. The same file has `cancelImport` for POST /imports/:id/cancellation and
 * `readImportAgain` for POST /imports/:id/reading; `:id` is that of an upload or of an undoing, so how far an undoing
 * is stands under /imports/undo-17.
 */
export interface ImportDesk {
  /**
   * How far an import is. Starts reading its files if that was not done yet for the newest revision and the options
   * as they now are. Throws `StoreUnavailable`.
   */
  look(id: string): Promise<DeskState>;
  /** `look`, but waits up to so many milliseconds for the work under way to come to an end. */
  settle(id: string, ms: number): Promise<DeskState>;
  /**
   * What a view makes of the plan that is ready; `notReady` if none is for what is held and chosen right now.
   * Throws what the view throws.
   */
  show<Name extends keyof PlanViews>(
    id: string,
    name: Name,
    query?: Readonly<Record<string, string>>,
  ): Promise<Awaited<ReturnType<PlanViews[Name]>> | NotReady>;
  /** A file made of the plan that is ready, piece by piece as it is read; whoever stops reading ends it. */
  file<Name extends keyof PlanFiles>(
    id: string,
    name: Name,
    query?: Readonly<Record<string, string>>,
  ): Promise<AsyncIterable<string> | NotReady>;
  /**
   * Begins to apply the plan that was shown (`DeskState.plan`), and no other. A plan that was dropped meanwhile is
   * read again first.
   */
  apply(
    id: string,
    what: { readonly plan: string; readonly by: By; readonly sample?: boolean },
  ): Promise<ApplyAnswer>;
  /** Begins to undo the import that made this revision; what comes of it is seen under the id returned. */
  undo(revision: number, by: By): Promise<string>;
  /** Ends the reading, applying or undoing under way; what was begun is rolled back. False if there was nothing. */
  cancel(id: string): Promise<boolean>;
  /** After `cancelled` or `failed`: looks anew. */
  again(id: string): Promise<DeskState>;
  /** Ends all work in good order; what was not finished is rolled back. */
  close(): Promise<void>;
}

/**
 * `waiting` (for other imports), `reading` and `planned`; `applying`, `rebuilding` (written; the pages do not show it
 * yet) and `applied`; `undoing` and `undone`, and `cannot-undo`; `cancelled`, `failed` and `stale` changed nothing;
 * `gone`: there is no such import (any more).
 */
export type DeskStep =
  | 'waiting'
  | 'reading'
  | 'planned'
  | 'applying'
  | 'rebuilding'
  | 'applied'
  | 'undoing'
  | 'undone'
  | 'cannot-undo'
  | 'cancelled'
  | 'failed'
  | 'stale'
  | 'gone';

export interface DeskState {
  readonly step: DeskStep;
  /** Rows so far, and how many there will be: while reading an estimate. 0 while that is not known. */
  readonly done: number;
  readonly total: number;
  /** From 0 to 1; never goes back while a step lasts. */
  readonly share: number;
  /** Null while it cannot be told. */
  readonly secondsLeft: number | null;
  /** Stamp of the plan that is ready; blank if none is. To be sent back by the form that applies it. */
  readonly plan: string;
  /** The plan that is ready is blocked. */
  readonly blocked: boolean;
  /** After `applied` and `undone`: the revision that this made; else 0. */
  readonly revision: number;
  /** After `failed` and `cannot-undo`: why, in plain words; else blank. */
  readonly reason: string;
  /** After `cannot-undo`: what was done since that depends on the import; empty if it is gone or too old. */
  readonly dependants: Dependants;
}

export type ApplyAnswer = 'started' | 'stale' | 'blocked' | 'busy' | 'gone';

/** There is no plan to show right now. */
export const notReady = 'not-ready';
export type NotReady = typeof notReady;

export const undoId = (revision: number): string => `undo-${revision}`;
