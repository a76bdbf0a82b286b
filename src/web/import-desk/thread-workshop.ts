import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import type { StorePlace } from '#store/dialect.ts';
import { type Order, type Report, receiveError } from './messages.ts';
import { newBoard } from './progress-board.ts';
import { WorkBrokenOff, type Workshop } from './workshop.ts';

/**
 * Does the work in a thread that begins with the first task; if it dies, the next task begins another one. After an
 * import has been written its thread is full of plans that are out of date: beside them, working everything out anew
 * would take twice the memory, so that is left to another thread.
 *
 * @param program what the thread runs
 */
export function openThreadWorkshop(place: StorePlace, log: Logger, program = deskWorker): Workshop {
  let thread: DeskThread | undefined;
  let full = false;
  const get = (): DeskThread => {
    if (!thread?.alive) {
      thread = new DeskThread(place, log, program);
      full = false;
    }
    return thread;
  };
  return {
    do: async (name, task, board = newBoard()) => {
      const worker = get();
      if (name === 'apply' || name === 'undo') full = true;
      const report = await worker.call((call) => ({ call, do: name, task, board }));
      return (report as unknown as { result: never }).result;
    },
    flow: (name, task) => {
      if (name === 'rebuild' && full) {
        thread?.retire();
        thread = undefined;
      }
      return get().flow((call) => ({ call, flow: name, task })) as AsyncIterable<never>;
    },
    rest: async () => {
      const last = thread;
      thread = undefined;
      await last?.close();
    },
  };
}

const deskWorker = new URL('./desk-worker.ts', import.meta.url);

interface Waiting {
  readonly resolve: (report: Report) => void;
  readonly reject: (error: Error) => void;
}

/** One thread and the calls that wait for it. */
class DeskThread {
  alive = true;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ended: Promise<void>;
  #last = 0;
  #flows = 0;
  #retired = false;

  constructor(place: StorePlace, log: Logger, program: URL) {
    this.#worker = new Worker(program, {
      workerData: { place },
      name: 'import desk',
      resourceLimits: { maxYoungGenerationSizeMb: 24 },
    });
    // A server that has nothing else to do may end.
    this.#worker.unref();
    this.#worker.on('message', (report: Report) => this.#take(report));
    this.#worker.on('error', (error) => log.error({ err: error }, 'the thread of the import desk failed'));
    this.#ended = new Promise((resolve) => {
      this.#worker.once('exit', () => {
        this.#breakOff();
        resolve();
      });
    });
  }

  call(order: (call: number) => Order): Promise<Report> {
    const call = ++this.#last;
    return this.#ask(call, order(call));
  }

  /** One piece at a time: the next is asked for when the one before has been used. */
  async *flow(order: (call: number) => Order): AsyncGenerator<unknown> {
    const call = ++this.#last;
    this.#flows++;
    let report: Report | undefined;
    try {
      report = await this.#ask(call, order(call));
      while ('piece' in report) {
        yield report.piece;
        report = await this.#ask(call, { more: call });
      }
    } finally {
      const stopped = this.alive && report !== undefined && 'piece' in report;
      if (stopped) this.#worker.postMessage({ stop: call } satisfies Order);
      this.#flows--;
      this.#endIfIdle();
    }
  }

  /** Ends when everybody who waits has been answered. */
  retire(): void {
    this.#retired = true;
    this.#endIfIdle();
  }

  #endIfIdle(): void {
    if (this.#retired && this.#waiting.size === 0 && this.#flows === 0) void this.close();
  }

  /** Waits for what is under way, then ends; ends in any case after a few seconds. */
  async close(): Promise<void> {
    if (!this.alive) return;
    const timer = setTimeout(() => void this.#worker.terminate(), patience);
    this.#worker.postMessage({ close: true } satisfies Order);
    await this.#ended;
    clearTimeout(timer);
  }

  #ask(call: number, order: Order): Promise<Report> {
    return new Promise((resolve, reject) => {
      if (!this.alive) {
        reject(new WorkBrokenOff());
        return;
      }
      this.#waiting.set(call, { resolve, reject });
      this.#worker.postMessage(order);
    });
  }

  #take(report: Report): void {
    const waiting = this.#waiting.get(report.call);
    this.#waiting.delete(report.call);
    if ('error' in report) waiting?.reject(receiveError(report.error));
    else waiting?.resolve(report);
    this.#endIfIdle();
  }

  #breakOff(): void {
    this.alive = false;
    for (const { reject } of this.#waiting.values()) reject(new WorkBrokenOff());
    this.#waiting.clear();
  }
}

const patience = 5_000;
