/** Ids in one list of a statement: both engines take that many parameters, and prepare it quickly. */
const batchSize = 1_000;

/** The ids in lists short enough for one statement each. */
export function* inBatches(ids: readonly number[]): Generator<readonly number[]> {
  for (let at = 0; at < ids.length; at += batchSize) yield ids.slice(at, at + batchSize);
}
