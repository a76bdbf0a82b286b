import type { Analysis } from '#analysis.ts';
import type { By } from '#store/make-change.ts';
import type { ViewQuery } from './plan-scene.ts';

/** Work for whoever holds the plans, and what comes of it. */
export interface Tasks {
  /** Reads an upload's files into a plan. */
  readonly read: { readonly task: { readonly uploadId: string }; readonly result: ReadResult };
  /** The plan of this stamp is held. */
  readonly holds: { readonly task: PlanAt; readonly result: boolean };
  /** Null if the plan is not held. */
  readonly show: {
    readonly task: PlanAt & { readonly name: string; readonly query: ViewQuery };
    readonly result: { readonly data: unknown } | null;
  };
  /** The new revision. The plan must be held. */
  readonly apply: {
    readonly task: PlanAt & { readonly by: By; readonly sample: boolean };
    readonly result: number;
  };
  /** The new revision. */
  readonly undo: { readonly task: { readonly revision: number; readonly by: By }; readonly result: number };
  readonly drop: { readonly task: { readonly uploadId: string }; readonly result: undefined };
}

/** Work whose result comes in pieces. */
export interface Flows {
  readonly file: {
    readonly task: PlanAt & { readonly name: string; readonly query: ViewQuery };
    readonly piece: string;
  };
  /** Loads the newest revision and works everything out as of a day (ISO date): pieces for an `Assembler`, of a `Rebuilt`. */
  readonly rebuild: {
    readonly task: { readonly asOf: string };
    readonly piece: import('./in-pieces.ts').Piece;
  };
}

export type TaskName = keyof Tasks;
export type FlowName = keyof Flows;

export interface PlanAt {
  readonly uploadId: string;
  readonly stamp: string;
}

export interface ReadResult {
  readonly stamp: string;
  readonly blocked: boolean;
}

/** The newest revision, with everything worked out about it. */
export interface Rebuilt {
  readonly revision: number;
  readonly analysis: Analysis;
  readonly circleKeys: readonly string[];
  readonly hasSample: boolean;
}
