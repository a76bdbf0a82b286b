import type { Logger } from 'pino';
import type { By } from '#store/make-change.ts';
import { readRevision } from '#store/organisation.ts';
import type { Db } from '#store/tables.ts';
import { findUpload } from '#store/uploads.ts';
import { endJob } from './end-job.ts';
import {
  type ApplyAnswer,
  type DeskState,
  type ImportDesk,
  type NotReady,
  notReady,
  undoId,
} from './import-desk.ts';
import { beginStep, goneState, isBusy, type Job, newJob, toState } from './job.ts';
import { sameOptions, stampOf } from './plan-stamp.ts';
import { cancelOn, checkCancelled, newBoard } from './progress-board.ts';
import { WorkBrokenOff, type Workshop } from './workshop.ts';

export interface DeskParts {
  readonly db: Db;
  readonly workshop: Workshop;
  readonly log: Logger;
  /** Resolved when the pages show this revision or a later one. */
  caughtUp(revision: number): Promise<void>;
}

/** Takes one job after the other; who looks is told how far each is. */
export class Desk implements ImportDesk {
  readonly #parts: DeskParts;
  readonly #jobs = new Map<string, Job>();
  #queue: Promise<void> = Promise.resolve();
  #usedAt = performance.now();
  #closed = false;
  readonly #timer: NodeJS.Timeout;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.#timer = setInterval(() => void this.tidy(performance.now()), tidyEvery).unref();
  }

  async look(id: string): Promise<DeskState> {
    const job = await this.#find(id);
    return job ? toState(job) : goneState;
  }

  async settle(id: string, ms: number): Promise<DeskState> {
    const until = performance.now() + ms;
    for (;;) {
      const job = await this.#find(id);
      if (!job) return goneState;
      const left = until - performance.now();
      if (!isBusy(job) || left <= 0) return toState(job);
      await endsWithin(job.ended, left);
    }
  }

  async show(id: string, name: string, query: Readonly<Record<string, string>> = {}): Promise<never> {
    const found = await this.#withPlan(id, async (at) => {
      const shown = await this.#parts.workshop.do('show', { ...at, name, query });
      return shown ?? undefined;
    });
    return (found === notReady ? notReady : found.data) as never;
  }

  async file(id: string, name: string, query: Readonly<Record<string, string>> = {}): Promise<never> {
    const found = await this.#withPlan(id, async (at) => {
      if (!(await this.#parts.workshop.do('holds', at))) return undefined;
      return this.#parts.workshop.flow('file', { ...at, name, query });
    });
    return found as never;
  }

  async apply(
    id: string,
    { plan, by, sample = false }: { plan: string; by: By; sample?: boolean },
  ): Promise<ApplyAnswer> {
    const job = await this.#find(id);
    if (!job || job.step === 'applied') return 'gone';
    if (isBusy(job) && job.step !== 'reading' && job.step !== 'waiting') return 'busy';
    if (job.stamp !== plan) return 'stale';
    if (job.step === 'planned' && job.blocked) return 'blocked';
    this.#begin(job, () => this.#apply(job, { plan, by, sample }));
    job.step = 'applying';
    return 'started';
  }

  async undo(revision: number, by: By): Promise<string> {
    const id = undoId(revision);
    const known = this.#jobs.get(id);
    if (known && (isBusy(known) || known.step === 'undone')) return id;
    const job = newJob({ id, step: 'waiting', stamp: '', size: 0 });
    this.#jobs.set(id, job);
    this.#begin(job, async () => {
      beginStep(job, 'undoing');
      await this.#rebuild(job, await this.#parts.workshop.do('undo', { revision, by }, job.board));
      job.step = 'undone';
    });
    return id;
  }

  async cancel(id: string): Promise<boolean> {
    const job = this.#jobs.get(id);
    if (!job || !isBusy(job)) return false;
    cancelOn(job.board);
    return true;
  }

  async again(id: string): Promise<DeskState> {
    const job = this.#jobs.get(id);
    if (job?.planned && job.step === 'cancelled') job.step = 'planned';
    else if (job?.step === 'cancelled' || job?.step === 'failed') this.#jobs.delete(id);
    return this.look(id);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    for (const job of this.#jobs.values()) cancelOn(job.board);
    await Promise.race([this.#queue, wait(patience)]);
    await this.#parts.workshop.rest();
  }

  /** Lets go of what nobody has looked at for long. */
  async tidy(now: number): Promise<void> {
    for (const [id, job] of this.#jobs) {
      if (isBusy(job) || now - job.usedAt < keptFor) continue;
      this.#jobs.delete(id);
      if (job.planned) await this.#parts.workshop.do('drop', { uploadId: id }).catch(() => {});
    }
    const jobs = [...this.#jobs.values()];
    const needed = jobs.some((job) => isBusy(job) || job.step === 'planned');
    if (!needed && now - this.#usedAt > restAfter) await this.#parts.workshop.rest();
  }

  /** The job of this id as it should be: one whose plan is out of date is begun anew. */
  async #find(id: string): Promise<Job | undefined> {
    const known = this.#jobs.get(id);
    if (known) known.usedAt = performance.now();
    const done = known && (id.startsWith('undo-') || isWriting(known) || known.step === 'applied');
    if (done || this.#closed) return known;
    const upload = await findUpload(this.#parts.db, id);
    if (!upload) return this.#lose(id);
    const stamp = stampOf(await readRevision(this.#parts.db), upload.options);
    // Others may have begun it meanwhile.
    const job = this.#jobs.get(id);
    if (job && isWriting(job)) return job;
    if (job && (isBusy(job) ? sameOptions(job.stamp, stamp) : job.stamp === stamp)) return job;
    if (job) cancelOn(job.board);
    return this.#read(newJob({ id, step: 'waiting', stamp, size: upload.size }));
  }

  /** The upload is not there: forgotten, or applied just now by this very job. */
  #lose(id: string): Job | undefined {
    const job = this.#jobs.get(id);
    if (job && (isWriting(job) || job.step === 'applied')) return job;
    if (job) cancelOn(job.board);
    this.#jobs.delete(id);
    return undefined;
  }

  #read(job: Job): Job {
    this.#jobs.set(job.id, job);
    this.#begin(job, () => this.#makePlan(job));
    return job;
  }

  async #makePlan(job: Job): Promise<void> {
    beginStep(job, 'reading');
    const read = await this.#parts.workshop.do('read', { uploadId: job.id }, job.board);
    Object.assign(job, { ...read, planned: true, step: 'planned' });
  }

  async #apply(job: Job, { plan, by, sample }: { plan: string; by: By; sample: boolean }): Promise<void> {
    const at = { uploadId: job.id, stamp: plan };
    if (!(await this.#parts.workshop.do('holds', at))) await this.#makePlan(job);
    if (job.blocked || job.stamp !== plan) {
      job.step = 'planned';
      return;
    }
    checkCancelled(job.board);
    job.board = newBoard();
    beginStep(job, 'applying');
    const revision = await this.#parts.workshop.do('apply', { ...at, by, sample }, job.board);
    job.planned = false;
    await this.#rebuild(job, revision);
    job.step = 'applied';
  }

  /** What is written is written, whether or not the pages can show it already. */
  async #rebuild(job: Job, revision: number): Promise<void> {
    beginStep(job, 'rebuilding');
    job.revision = revision;
    await this.#parts.caughtUp(revision).catch((error: unknown) => {
      this.#parts.log.error({ err: error }, 'the pages could not catch up with an import');
    });
  }

  /** Puts work behind what is waiting already. */
  #begin(job: Job, work: () => Promise<void>): void {
    if (!isBusy(job)) Object.assign(job, { step: 'waiting', board: newBoard() });
    job.ended = this.#queue.then(async () => {
      try {
        checkCancelled(job.board);
        await work();
      } catch (error) {
        endJob(job, error, this.#parts.log);
        if (job.step === 'gone') this.#jobs.delete(job.id);
      }
      this.#usedAt = performance.now();
    });
    this.#queue = job.ended;
  }

  /** Asks about a plan; one that was let go of is made again first, if that does not take long. */
  async #withPlan<Result>(
    id: string,
    ask: (at: { uploadId: string; stamp: string }) => Promise<Result | undefined>,
  ): Promise<Result | NotReady> {
    for (let attempt = 0; attempt < 2; attempt++) {
      const job = await this.#find(id);
      if (job?.step !== 'planned') return notReady;
      const found = await ask({ uploadId: id, stamp: job.stamp }).catch(unlessBrokenOff);
      if (found !== undefined) return found;
      if (this.#jobs.get(id) === job) this.#jobs.delete(id);
      await this.settle(id, patience / 2);
    }
    return notReady;
  }
}

const minute = 60_000;
const tidyEvery = minute / 2;
/** A plan that nobody looks at is let go of. */
const keptFor = 15 * minute;
/** Without a plan, the thread and what it knows go sooner. */
const restAfter = minute / 2;
const patience = 4_000;

const isWriting = ({ step }: Job): boolean =>
  step === 'applying' || step === 'rebuilding' || step === 'undoing';

/** The thread was let go of while it was asked. */
function unlessBrokenOff(error: unknown): undefined {
  if (!(error instanceof WorkBrokenOff)) throw error;
}

function endsWithin(work: Promise<void>, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    work.finally(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());
