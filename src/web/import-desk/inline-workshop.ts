import type { Db } from '#store/tables.ts';
import { DeskWork } from './desk-work.ts';
import { newBoard } from './progress-board.ts';
import type { Workshop } from './workshop.ts';

/** Does the work in this thread, on the store given: one in memory is nobody else's to open. */
export function openInlineWorkshop(db: Db): Workshop {
  let work = new DeskWork(db);
  return {
    // What could not be sent between threads must not pass here either.
    do: async (name, task, board = newBoard()) => structuredClone(await work.do(name, task, board)),
    flow: (name, task) => work.flow(name, task),
    rest: async () => {
      work = new DeskWork(db);
    },
  };
}
