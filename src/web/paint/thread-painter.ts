import { Worker } from 'node:worker_threads';
import type { Painter, PaintHow } from '#export/web/painter.ts';
import { HttpError } from '#web/errors.ts';

export type PaintJob =
  | { readonly letters: readonly string[] }
  | { readonly svg: string; readonly how: PaintHow };

/** A picture of thousands of lines takes a few seconds. */
const patience = 20_000;
const mostWaiting = 8;

/** Paints in threads, one after the other, so that pages answer meanwhile. */
export const threadPainter: Painter = {
  missing: (letters) => inTurn<readonly string[]>({ letters }),
  paint: (svg, how) => inTurn<Uint8Array>({ svg, how }),
};

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** Throws an `HttpError` where too many wait, or the picture takes too long. */
async function inTurn<Result>(job: PaintJob): Promise<Result> {
  if (waiting >= mostWaiting) throw tooBusy();
  waiting++;
  const turn = last.then(() => work<Result>(job)).finally(() => waiting--);
  last = turn.catch(() => undefined);
  return turn;
}

function work<Result>(job: PaintJob): Promise<Result> {
  const worker = new Worker(new URL('./paint-worker.ts', import.meta.url), {
    workerData: job,
    name: 'painter',
  });
  return new Promise<Result>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(tooLarge());
      void worker.terminate();
    }, patience);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('paint/thread-painter: the thread ended without a picture'));
    });
  });
}

const tooBusy = (): HttpError =>
  new HttpError(503, 'Too many pictures at once', 'Others are being painted. Try again in a minute.');

const tooLarge = (): HttpError =>
  new HttpError(
    503,
    'This picture takes too long',
    'As a PNG it takes longer than it may. The SVG has the same picture, and is there at once.',
  );
