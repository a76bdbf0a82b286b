/**
 * The smallest step that holds a count. What is planned by steps stays as it is when one more or one fewer comes, unless
 * a step is passed.
 * @param rise how much each step is higher than the last, as a share: a quarter gives 1, 2, 3, 4, 5, 7, 9, 12, 15, 19 …
 */
export function levelOf(count: number, rise: number): number {
  let level = 1;
  while (level < count) level += Math.max(1, Math.ceil(level * rise));
  return level;
}
