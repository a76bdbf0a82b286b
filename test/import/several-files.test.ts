import { describe, expect, it } from 'vitest';
import { answerOf } from '#model/people.ts';
import { claimState, textOf } from '#model/ties.ts';
import { codesOf, linesOf, planOfFiles } from './plan-of.ts';
import { sayTies } from './say-ties.ts';

const org = [
  'id,name,manager',
  'E1,Amara Okafor,',
  'E2,Ben Smith,E1',
  'E3,Chloé Martin,E1',
  'E4,Dan Novak,E2',
  'E5,Eva Lind,E2',
].join('\n');

describe('declarations that come back in several files', () => {
  it('are one set of answers: whoever stands in one file is not silent in the other', async () => {
    const plan = await planOfFiles([
      ['serves', 'provider,customer\nE1,E2\nE2,none'],
      ['org', org],
      ['serves', 'provider,customer\nE4,E1'],
    ]);
    const { people } = plan.next;
    expect(people.id.map((_, row) => answerOf(people, row))).toEqual([
      'named',
      'answered-none',
      'named-nobody',
      'named',
      'named-nobody',
    ]);
    expect(plan.files.map(({ source, rows }) => [source, rows])).toEqual([
      ['org', 5],
      ['serves', 2],
      ['serves-2', 1],
    ]);
  });

  it('leave those who were not listed in any of them open, if only the listed were asked', async () => {
    const files = [
      ['org', org],
      ['serves', 'provider,customer\nE1,E2'],
      ['serves', 'provider,customer\nE2,E1'],
    ] as const;
    const { people } = (await planOfFiles(files, { asked: 'listed' })).next;
    expect(people.id.map((_, row) => answerOf(people, row)).slice(1, 3)).toEqual(['named', 'not-answered']);
  });

  it('make one tie of one tie: the last file counts, and the other end confirms it', async () => {
    const plan = await planOfFiles([
      ['org', org],
      ['serves', 'provider,customer,promise,reported_by\nE1,E2,in a day,\nE1,E3,,\nE2,E1,,'],
      ['serves', 'provider,customer,promise,reported_by\nE1,E2,in a week,\nE1,E3,,customer\nE2,E1,,'],
    ]);
    expect(sayTies(plan.next)).toEqual(['E1 → E2', 'E1 → E3', 'E2 → E1']);
    expect(textOf(plan.next.texts, plan.next.ties.promise, 0)).toBe('in a week');
    expect(claimState(plan.next.ties.flags[1])).toBe('confirmed');
    const told = plan.problems.map(({ code, source, line }) => [code, source, line]);
    expect(told).toEqual([
      ['tie-differs', 'serves-2', 2],
      ['same-tie-twice', 'serves-2', 4],
    ]);
  });

  it('may be of customers and needs too, where a second row of one is told', async () => {
    const plan = await planOfFiles([
      ['org', org],
      ['customers', 'name,role\nPatients,primary'],
      ['customers', 'name,role\npatients,supporting'],
      ['needs', 'person,need\nE1,Rota'],
      ['needs', 'person,need,importance\nE1,Rota,high'],
    ]);
    expect(codesOf(plan)).toEqual(['same-customer-twice', 'same-need-twice']);
    expect([plan.next.customers.count, plan.next.needs.count]).toEqual([1, 1]);
  });
});

describe('a template that was not filled in', () => {
  const template = 'provider,provider name,customer,service';

  it('has its empty rows passed over, counted once a file, and answers nothing', async () => {
    const plan = await planOfFiles(
      [
        ['org', org],
        ['serves', `${template}\nE1,Amara Okafor,E2,Rota\nE2,Ben Smith,,\nE4,Dan Novak,,`],
        ['serves', `${template}\nE5,Eva Lind,,`],
      ],
      { asked: 'listed' },
    );
    const blank = plan.problems.filter(({ code }) => code === 'blank-answers');
    expect(blank.map(({ source, line, sentence }) => [source, line, sentence])).toEqual([
      ['serves', 0, '2 rows name a provider and nothing else; they were passed over as not filled in.'],
      ['serves-2', 0, '1 row names a provider and nothing else; it was passed over as not filled in.'],
    ]);
    expect(linesOf(plan, 'missing-cell')).toEqual([]);
    expect(plan.files.map(({ rowsLeftOut }) => rowsLeftOut)).toEqual([0, 0, 0]);
    const { people } = plan.next;
    expect(people.id.map((_, row) => answerOf(people, row))).toEqual([
      'named',
      ...Array(4).fill('not-answered'),
    ]);
  });

  it('leaves them silent like everybody else when everyone was asked', async () => {
    const plan = await planOfFiles([
      ['org', org],
      ['serves', `${template}\nE2,Ben Smith,,`],
    ]);
    expect(answerOf(plan.next.people, 1)).toBe('named-nobody');
  });

  it('is filled in wrongly where a row has a service and no customer', async () => {
    const plan = await planOfFiles([
      ['org', org],
      ['serves', `${template}\nE2,Ben Smith,,Rota`],
    ]);
    expect(linesOf(plan, 'missing-cell')).toEqual([2]);
    expect(plan.files[1].rowsLeftOut).toBe(1);
  });
});
