/** Told how many rows are done, and how many there are; what it throws ends the work and rolls it back. */
export type Progress = (done: number, total: number) => void;

/** Rows between two words of progress. */
const step = 500;

/** Counts rows as they are written and tells of it now and then. */
export function countRows(total: number, progress: Progress = () => {}): (rows: number) => void {
  let done = 0;
  let told = 0;
  return (rows) => {
    done += rows;
    if (done - told < step) return;
    told = done;
    progress(Math.min(done, total), total);
  };
}
