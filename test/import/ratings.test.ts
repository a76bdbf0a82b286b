import { describe, expect, it } from 'vitest';
import { fieldChanges } from '#import/compare-organisations.ts';
import type { ImportPlan } from '#model/import-plan.ts';
import { type Measure, measures, ratingAt, ratingOf } from '#model/ratings.ts';
import { codesOf, linesOf, type PlanSettings, planOf } from './plan-of.ts';

const org = 'id,name,manager\nE1,Amara,\nE2,Ben,E1\nE3,Chloé,E1';
const all = 'rating,reliability,assurance,tangibles,empathy,responsiveness';

const rate = (columns: string, rows: readonly string[], settings: PlanSettings = {}) =>
  planOf({ org, serves: [`provider,customer,service,${columns}`, ...rows].join('\n') }, settings);

/** The ratings of each tie, those that are given. */
const ratingsOf = ({ next: { ties } }: ImportPlan): Partial<Record<Measure, number>>[] =>
  Array.from({ length: ties.count }, (_, tie) =>
    Object.fromEntries(
      measures
        .map((name, measure) => [name, ratingOf(ratingAt(ties.rating, tie), measure)] as const)
        .filter(([, value]) => value > 0),
    ),
  );

describe('ratings of a declarations file', () => {
  it('are read by their columns, overall and the five of RATER, and belong to the tie of the row', async () => {
    const plan = await rate(all, ['E1,E2,Rota,4,5,1,2,3,4', 'E2,E3,Cover,,,,,2,', 'E3,E1,Cake,,,,,,']);
    expect(ratingsOf(plan)).toEqual([
      { overall: 4, reliability: 5, assurance: 1, tangibles: 2, empathy: 3, responsiveness: 4 },
      { empathy: 2 },
      {},
    ]);
    expect([plan.rated, plan.problems]).toEqual([[0, 1], []]);
    expect(plan.files[1].keptBack).toBe(0);
  });

  it('belong to it whoever reports the row, and to nothing where there is no tie', async () => {
    const rows = [
      'E1,E2,Rota,4,customer',
      'E1,E3,Rota,2,both',
      'E2,none,,5,',
      'E3,E3,Self,5,',
      'E3,,Blank,5,',
    ];
    const plan = await rate('rating,reported by', rows);
    expect(ratingsOf(plan)).toEqual([{ overall: 4 }, { overall: 2 }]);
    expect(plan.rated).toEqual([0, 1]);
  });

  it('leave no column behind where nothing is rated', async () => {
    const plan = await rate('rating', ['E1,E2,Rota,', 'E2,E3,Rota,N/A', 'E3,E1,Rota,–']);
    expect(plan.next.ties.rating).toHaveLength(0);
    expect([plan.rated, plan.problems]).toEqual([[], []]);
  });

  it.each([
    'Rating',
    'Overall rating',
    'overall',
    'Score',
    'Satisfaction (1-5)',
    'Customer satisfaction',
    'CSAT',
    'Stars',
    'Rating (1 to 5)',
  ])('as a whole may be called %s', async (header) => {
    expect(ratingsOf(await rate(header, ['E1,E2,Rota,4']))).toEqual([{ overall: 4 }]);
  });

  it('by RATER may be called a rating or a score', async () => {
    const plan = await rate('Empathy rating,Reliability score (1-5)', ['E1,E2,Rota,4,2']);
    expect(ratingsOf(plan)).toEqual([{ empathy: 4, reliability: 2 }]);
  });

  it('in two columns for one measure are read from the better name, and the other is kept back', async () => {
    const plan = await rate('score,rating', ['E1,E2,Rota,1,4']);
    expect(ratingsOf(plan)).toEqual([{ overall: 4 }]);
    expect(plan.files[1].columns[3]).toMatchObject({ field: '', keptBack: true, sample: [] });
    expect(plan.files[1].keptBack).toBe(1);
  });

  it('of one tie on two rows are those of the later cell that is filled, and no row is said to differ', async () => {
    const plan = await rate('rating,empathy', ['E1,E2,Rota,4,1', 'E1,E2,Rota,,3', 'E1,E2,Rota,2,']);
    expect(ratingsOf(plan)).toEqual([{ overall: 2, empathy: 3 }]);
    expect(codesOf(plan)).toEqual(['same-tie-twice']);
    const same = await rate('rating,empathy', ['E1,E2,Rota,2,3', 'E1,E2,Rota,2,3', 'E1,E2,Rota,2,3']);
    expect(same.problems).toEqual(plan.problems);
  });

  it('are left as they are held by a blank cell and by a file without the column, each by itself', async () => {
    const current = (await rate('rating,empathy', ['E1,E2,Rota,4,1', 'E2,E3,Rota,5,5'])).next;
    const again = await rate('rating,empathy', ['E1,E2,Rota,,3', 'E2,E3,Rota,,'], { current });
    expect(ratingsOf(again)).toEqual([
      { overall: 4, empathy: 3 },
      { overall: 5, empathy: 5 },
    ]);
    const without = await rate('promise', ['E1,E2,Rota,soon'], { current });
    expect(ratingsOf(without)[0]).toEqual({ overall: 4, empathy: 1 });
    expect(without.rated).toEqual([]);
  });

  it('stay with a tie that a replacing import ends', async () => {
    const current = (await rate('rating', ['E1,E2,Rota,4', 'E2,E3,Rota,5'])).next;
    const plan = await rate('rating', ['E1,E2,Rota,'], { current, mode: 'replace' });
    expect(plan.ties.gone).toEqual([1]);
    expect(ratingsOf(plan)).toEqual([{ overall: 4 }, { overall: 5 }]);
  });

  it('make no tie one that changes, so that a plan does not tell which ratings are held', async () => {
    const current = (await rate('rating,promise', ['E1,E2,Rota,4,soon', 'E2,E3,Rota,5,'])).next;
    const rows = (rating: number) => ['E1,E2,Rota,1,now', `E2,E3,Rota,${rating},`, 'E3,E1,Rota,3,'];
    const [same, other] = await Promise.all(
      [5, 2].map((rating) => rate('rating,promise', rows(rating), { current })),
    );
    expect([same.rated, same.ties]).toEqual([[0, 1, 2], { added: [2], changed: [0], gone: [] }]);
    expect({ ...other, next: null }).toEqual({ ...same, next: null });
    expect(ratingsOf(other)[1]).toEqual({ overall: 2 });
    const changes = [0, 1].map((row) => fieldChanges(current, other.next, { table: 'ties', row }));
    expect(changes).toEqual([[{ row: 0, field: 'promise', before: 'soon', after: 'now' }], []]);
  });
});

describe('what is no rating', () => {
  const rows = ['E1,E2,Rota,0.7713,4', 'E2,E3,Rota,SPLENDID,', 'E3,E1,Rota,7713,'];

  it('is left out with a warning, and the rest of the row is read', async () => {
    const plan = await rate('rating,empathy', rows);
    expect(ratingsOf(plan)).toEqual([{ empathy: 4 }, {}, {}]);
    expect(linesOf(plan, 'not-a-rating')).toEqual([2, 3, 4]);
    expect(plan.problems[0]).toMatchObject({ column: 'rating', cell: 3, value: '', blocking: false });
    expect(plan.files[1].rowsLeftOut).toBe(0);
  });

  it('is told nowhere in the plan, nor is a rating', async () => {
    const { next, ...rest } = await rate('rating,empathy', rows);
    expect(JSON.stringify([rest, next.texts])).not.toMatch(/7713|SPLENDID/);
    for (const match of rest.files[1].columns.slice(3))
      expect(match).toMatchObject({ sample: [], keptBack: true, ratings: true });
  });
});

describe('a column of ratings', () => {
  const columnsOf = async (serves: string, chosen: readonly [string, string][] = []) => {
    const columns = new Map([['serves', new Map(chosen)]]);
    const plan = await planOf({ org, serves: `provider,customer,${serves}` }, { columns });
    return { plan, column: plan.files[1].columns[2] };
  };

  it('says that it is read and never shown', async () => {
    const { column } = await columnsOf('Rating\nE1,E2,4');
    expect(column).toMatchObject({ field: 'rating', reason: 'the name of the field; read, and never shown' });
  });

  it('in other words is kept back, and may be chosen as a rating and as nothing else', async () => {
    const text = 'Zufriedenheit\nE1,E2,4';
    const kept = await columnsOf(text);
    expect(kept.column).toMatchObject({ field: '', keptBack: true, ratings: true, sample: [] });
    expect([ratingsOf(kept.plan), kept.plan.files[1].keptBack]).toEqual([[{}], 1]);
    const chosen = await columnsOf(text, [['Zufriedenheit', 'empathy']]);
    expect(chosen.column).toMatchObject({ field: 'empathy', keptBack: true, sample: [], by: 'hand' });
    expect([ratingsOf(chosen.plan), chosen.plan.files[1].keptBack]).toEqual([[{ empathy: 4 }], 0]);
    const refused = await columnsOf(text, [['Zufriedenheit', 'need']]);
    expect(codesOf(refused.plan)).toContain('missing-column');
  });

  it('may be left unread by choice, and is kept back all the same', async () => {
    const { plan, column } = await columnsOf('Rating\nE1,E2,4', [['Rating', '']]);
    expect(column).toMatchObject({ field: '', keptBack: true, sample: [], reason: 'left unread, as chosen' });
    expect(ratingsOf(plan)).toEqual([{}]);
  });

  it('whose name says nothing is shown no more once it is chosen as a rating', async () => {
    const text = 'Q7\nE1,E2,GREAT\nE2,E3,4';
    expect((await columnsOf(text)).column).toMatchObject({ sample: ['GREAT', '4'], keptBack: false });
    const { plan, column } = await columnsOf(text, [['Q7', 'rating']]);
    expect(column).toMatchObject({ field: 'rating', sample: [], keptBack: true, ratings: true });
    expect(ratingsOf(plan)).toEqual([{}, { overall: 4 }]);
    expect(JSON.stringify(plan.problems)).not.toContain('GREAT');
  });

  it('of comments may not be chosen', async () => {
    const { plan } = await columnsOf('Comment\nE1,E2,4', [['Comment', 'rating']]);
    expect(codesOf(plan)).toContain('missing-column');
  });
});
