/**
 * The circles in who reports to whom: following managers up from somebody leads back to them.
 *
 * @param manager row of each person's manager, -1 at a top
 * @returns the members of each circle of two or more, beginning with the lowest row; time and memory linear
 */
export function findCycles(manager: ArrayLike<number>): number[][] {
  const seen = new Int32Array(manager.length);
  const cycles: number[][] = [];
  for (let start = 0; start < manager.length; start++) {
    const walk = start + 1;
    let row = start;
    while (row >= 0 && seen[row] === 0) {
      seen[row] = walk;
      row = manager[row];
    }
    if (row >= 0 && seen[row] === walk && manager[row] !== row) cycles.push(collect(manager, row));
  }
  return cycles;
}

function collect(manager: ArrayLike<number>, member: number): number[] {
  const members = [member];
  for (let row = manager[member]; row !== member; row = manager[row]) members.push(row);
  const lowest = members.indexOf(members.reduce((a, b) => Math.min(a, b)));
  return [...members.slice(lowest), ...members.slice(0, lowest)];
}
