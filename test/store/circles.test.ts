import { expect, test } from 'vitest';
import { readCircles, saveCircles } from '#store/circles.ts';
import { readRevision } from '#store/organisation.ts';
import { onEveryEngine } from './engines.ts';

onEveryEngine((engine) => {
  test('circles come back by key, and the next ones take their place without a revision', async () => {
    const { db } = await engine.fresh();
    expect(await readCircles(db)).toEqual([]);
    await saveCircles(db, [
      { key: 'closed-circle/7', members: [7, 9] },
      { key: 'closed-circle/2', members: [2, 3, 4] },
    ]);
    expect((await readCircles(db)).map((circle) => circle.key)).toEqual([
      'closed-circle/2',
      'closed-circle/7',
    ]);
    await saveCircles(db, [{ key: 'closed-circle/2', members: [3, 4] }]);
    expect(await readCircles(db)).toEqual([{ key: 'closed-circle/2', members: [3, 4] }]);
    await saveCircles(db, []);
    expect(await readCircles(db)).toEqual([]);
    expect(await readRevision(db)).toBe(0);
  });
});
