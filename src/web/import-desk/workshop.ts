import type { ProgressBoard } from './progress-board.ts';
import type { FlowName, Flows, TaskName, Tasks } from './task.ts';

/** Where the work of the desk is done: in a thread of its own, or, with a store in memory, right here. */
export interface Workshop {
  /** Throws what the work throws, and `WorkBrokenOff`. */
  do<Name extends TaskName>(
    name: Name,
    task: Tasks[Name]['task'],
    board?: ProgressBoard,
  ): Promise<Tasks[Name]['result']>;
  flow<Name extends FlowName>(name: Name, task: Flows[Name]['task']): AsyncIterable<Flows[Name]['piece']>;
  /** Nothing is held that is worth being kept; the next task begins anew. */
  rest(): Promise<void>;
}

/** The thread of the work ended before the work did. Nothing of it was kept. */
export class WorkBrokenOff extends Error {
  override readonly name = 'WorkBrokenOff';
}
