import { parentPort, workerData } from 'node:worker_threads';
import type { StorePlace } from '#store/dialect.ts';
import { openStore } from '#store/open-store.ts';
import { DeskWork } from './desk-work.ts';
import { type Piece, transferOf } from './in-pieces.ts';
import { type Order, type Report, sendError } from './messages.ts';

/** The thread of the import desk: opens the store for itself and does what it is told, until it is told to end. */
const port = parentPort!;
const { place } = workerData as { place: StorePlace };
/** Opened with the first order, so that a store which cannot be reached is that order's error. */
let opened: ReturnType<typeof openStore> | undefined;
let work: DeskWork | undefined;
/** What is being worked on: the thread ends when that has ended. */
const underWay = new Set<Promise<void>>();
const flows = new Map<number, AsyncIterator<unknown>>();

port.on('message', (order: Order) => {
  if ('close' in order) void close();
  else if ('do' in order) answer(order.call, () => perform(order));
  else if ('flow' in order) answer(order.call, () => begin(order));
  else if ('more' in order) answer(order.more, () => next(order.more));
  else
    void flows
      .get(order.stop)
      ?.return?.()
      .finally(() => flows.delete(order.stop));
});

function answer(call: number, work: () => Promise<Report>): void {
  const answering = report(call, work).finally(() => underWay.delete(answering));
  underWay.add(answering);
}

async function report(call: number, work: () => Promise<Report>): Promise<void> {
  try {
    const report = await work();
    port.postMessage(report, 'piece' in report ? transferOf(report.piece as Piece) : []);
  } catch (error) {
    flows.delete(call);
    port.postMessage({ call, error: sendError(error) } satisfies Report);
  }
}

async function perform({ call, do: name, task, board }: Extract<Order, { do: string }>): Promise<Report> {
  const work = await getWork();
  return { call, result: await work.do(name as never, task as never, board) };
}

async function begin({ call, flow, task }: Extract<Order, { flow: string }>): Promise<Report> {
  const work = await getWork();
  flows.set(call, work.flow(flow as never, task as never)[Symbol.asyncIterator]());
  return next(call);
}

async function next(call: number): Promise<Report> {
  const { done, value } = (await flows.get(call)?.next()) ?? { done: true };
  if (!done) return { call, piece: value };
  flows.delete(call);
  return { call, end: true };
}

async function getWork(): Promise<DeskWork> {
  opened ??= openStore(place).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  const { db } = await opened;
  work ??= new DeskWork(db);
  return work;
}

async function close(): Promise<void> {
  await Promise.all(underWay);
  const store = await opened?.catch(() => undefined);
  await store?.close();
  port.close();
}
