import type { Logger } from 'pino';
import { Cancelled, CannotUndo, EditRefused, StalePlan, StoreUnavailable } from '#store/store-errors.ts';
import type { Job } from './job.ts';
import { WorkBrokenOff } from './workshop.ts';

/** What becomes of a job whose work threw: nothing was changed, and the job says why. */
export function endJob(job: Job, error: unknown, log: Logger): void {
  if (error instanceof Cancelled) job.step = 'cancelled';
  else if (error instanceof StalePlan) job.step = 'stale';
  else if (error instanceof CannotUndo)
    Object.assign(job, { step: 'cannot-undo', dependants: error.dependants, reason: depended });
  else if (error instanceof EditRefused && error.subject === 'import')
    Object.assign(job, { step: 'cannot-undo', reason: tooOld });
  else if (error instanceof EditRefused && error.refusal === 'gone') job.step = 'gone';
  else {
    log.error({ err: error, import: job.id }, 'an import failed');
    Object.assign(job, { step: 'failed', reason: reasonOf(error) });
  }
}

const depended = 'Something that was done since depends on this import.';
const tooOld = 'This import was undone already, or it is too old to be undone.';

function reasonOf(error: unknown): string {
  if (error instanceof StoreUnavailable) return 'The data could not be reached. Nothing was changed.';
  if (error instanceof WorkBrokenOff)
    return 'The work broke off before it was finished, perhaps for want of memory. Nothing was changed.';
  return 'Something went wrong on our side. Nothing was changed.';
}
