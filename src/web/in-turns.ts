import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work at a stretch. */
const turn = 10;

/** Runs work that yields between its steps so that requests that came meanwhile are answered in between. */
export async function inTurns<Result>(work: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + turn;
    let step = work.next();
    while (!step.done && performance.now() < end) step = work.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}
