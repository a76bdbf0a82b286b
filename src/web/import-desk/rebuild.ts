import { Assembler } from './in-pieces.ts';
import type { Rebuilt } from './task.ts';
import type { Workshop } from './workshop.ts';

/** The newest revision as of a day (ISO date), worked out in the workshop; between the pieces in which it comes others get their turn. */
export async function rebuild(workshop: Workshop, asOf: string): Promise<Rebuilt> {
  const assembler = new Assembler();
  for await (const piece of workshop.flow('rebuild', { asOf })) {
    const complete = assembler.take(piece);
    if (complete) return complete.value as Rebuilt;
  }
  throw new Error('import-desk/rebuild: the pieces ended before the last one');
}
