import { Cancelled, CannotUndo, EditRefused, StalePlan, StoreUnavailable } from '#store/store-errors.ts';
import type { ProgressBoard } from './progress-board.ts';

/** To the thread: a call with its number, more of a flow, the end of one, or the end of all. */
export type Order =
  | { readonly call: number; readonly do: string; readonly task: unknown; readonly board: ProgressBoard }
  | { readonly call: number; readonly flow: string; readonly task: unknown }
  | { readonly more: number }
  | { readonly stop: number }
  | { readonly close: true };

/** From the thread: what came of a call, a piece of a flow, its end, or why there is nothing. */
export type Report =
  | { readonly call: number; readonly result: unknown }
  | { readonly call: number; readonly piece: unknown }
  | { readonly call: number; readonly end: true }
  | { readonly call: number; readonly error: SentError };

/** An error as plain data: a clone would forget its class. */
export interface SentError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export function sendError(error: unknown): SentError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: '', fields: {} };
  const { name, message, stack = '' } = error;
  return { name, message, stack, fields: name in classes ? { ...error } : {} };
}

export function receiveError({ name, message, stack, fields }: SentError): Error {
  const known = classes[name];
  const error = known ? Object.assign(known(message, fields), fields) : new Error(message);
  error.stack = stack;
  return error;
}

/** Those that the caller tells apart. */
const classes: Readonly<
  Record<string, (message: string, fields: Readonly<Record<string, unknown>>) => Error>
> = {
  StoreUnavailable: (message) => new StoreUnavailable(message),
  StalePlan: (_, { plannedOn, revision }) => new StalePlan(Number(plannedOn), Number(revision)),
  EditRefused: (_, { refusal, subject }) => new EditRefused(refusal as never, subject as never),
  CannotUndo: (_, { dependants }) => new CannotUndo(dependants as never),
  Cancelled: () => new Cancelled(),
};
