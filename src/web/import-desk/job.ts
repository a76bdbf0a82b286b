import type { Dependants } from '#model/dependants.ts';
import type { DeskState, DeskStep } from './import-desk.ts';
import { newBoard, type ProgressBoard, readBoard } from './progress-board.ts';

/** One import or undoing, and how far it is. */
export interface Job {
  readonly id: string;
  step: DeskStep;
  /** What its plan is made of, or is to be made of while that is being read. */
  stamp: string;
  /** A plan was made of it. */
  planned: boolean;
  blocked: boolean;
  revision: number;
  reason: string;
  dependants: Dependants;
  /** Bytes of its files. */
  readonly size: number;
  board: ProgressBoard;
  /** When the step began and when somebody last looked, as of `performance.now()`. */
  began: number;
  usedAt: number;
  /** The greatest share that was told of this step. */
  share: number;
  /** Settled when the work under way has come to an end, whichever. */
  ended: Promise<void>;
}

export const newJob = (given: Pick<Job, 'id' | 'step' | 'stamp' | 'size'>): Job => ({
  ...given,
  planned: false,
  blocked: false,
  revision: 0,
  reason: '',
  dependants: [],
  board: newBoard(),
  began: 0,
  usedAt: performance.now(),
  share: 0,
  ended: Promise.resolve(),
});

export function beginStep(job: Job, step: DeskStep): void {
  job.step = step;
  job.began = performance.now();
  job.share = 0;
}

const busySteps: ReadonlySet<DeskStep> = new Set(['waiting', 'reading', 'applying', 'rebuilding', 'undoing']);

export const isBusy = ({ step }: Job): boolean => busySteps.has(step);

export function toState(job: Job): DeskState {
  const { step, blocked, revision, reason, dependants } = job;
  const { rows, total, share } = progressOf(job);
  job.share = Math.max(job.share, share);
  return {
    step,
    done: rows,
    total,
    share: job.share,
    secondsLeft: secondsLeft(job),
    plan: step === 'planned' ? job.stamp : '',
    blocked: step === 'planned' && blocked,
    revision: step === 'applied' || step === 'undone' ? revision : 0,
    reason,
    dependants,
  };
}

export const goneState: DeskState = {
  step: 'gone',
  done: 0,
  total: 0,
  share: 0,
  secondsLeft: null,
  plan: '',
  blocked: false,
  revision: 0,
  reason: '',
  dependants: [],
};

/** How many rows files hold is known by how many bytes they took so far. */
function progressOf({ step, board, size }: Job): { rows: number; total: number; share: number } {
  const { rows, total, bytes } = readBoard(board);
  if (step === 'applying' || step === 'undoing')
    return { rows, total, share: total > 0 ? Math.min(1, rows / total) : 0 };
  if (step !== 'reading' || bytes === 0 || size === 0) return { rows: 0, total: 0, share: 0 };
  const share = Math.min(1, bytes / size);
  return { rows, total: Math.max(rows, Math.round(rows / share)), share };
}

/** Too little is done before this to tell from it how long the rest takes. */
const leastElapsed = 500;
const leastShare = 0.02;

function secondsLeft({ began, share }: Job): number | null {
  const elapsed = performance.now() - began;
  if (elapsed < leastElapsed || share < leastShare) return null;
  return Math.ceil((elapsed * (1 - share)) / share / 1000);
}
