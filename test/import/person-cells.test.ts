import { describe, expect, it } from 'vitest';
import { answerOf, statusOf } from '#model/people.ts';
import { linesOf, planOf } from './plan-of.ts';

describe('an e-mail cell', () => {
  it('that is no address is kept as it stands, with a warning', async () => {
    const cells = ['amara@example.org', 'n/a', 'ben@', 'a b@example.org', '', 'eva@host'];
    const rows = cells.map((cell, i) => `${i},Person ${i},${cell}`);
    const plan = await planOf({ org: ['id,name,email', ...rows].join('\n') });
    expect(plan.next.people.email).toEqual(cells);
    expect(linesOf(plan, 'email-not-valid')).toEqual([3, 4, 5]);
  });

  it('of a file without one address is said once', async () => {
    const plan = await planOf({ org: 'id,name,email\n1,Amara,AOKAFOR\n2,Ben,BSMITH\n3,Eva,' });
    expect(linesOf(plan, 'email-not-valid')).toEqual([0]);
    expect(plan.next.people.email).toEqual(['AOKAFOR', 'BSMITH', '']);
  });

  it('that two people here share is said once a pair, whatever the letter case', async () => {
    const rows = ['1,Amara,Team@example.org,', '2,Ben,team@example.org,', '3,Eva,team@example.org,'];
    const left = ['4,Dan,dan@example.org,', '5,Femi,dan@example.org,Left', '6,Hana,n/a,', '7,Ivo,n/a,'];
    const plan = await planOf({ org: ['id,name,email,status', ...rows, ...left].join('\n') });
    expect(linesOf(plan, 'same-email')).toEqual([3, 4]);
    expect(plan.problems.find(({ code }) => code === 'same-email')?.sentence).toBe(
      'Ben (2) and Amara (1) have the same e-mail address, team@example.org.',
    );
  });

  it('that two people held share is said again only by a file with the e-mail of either', async () => {
    const current = (await planOf({ org: 'id,name,email\n1,Amara,a@b.example\n2,Ben,a@b.example' })).next;
    const said = async (org: string) => linesOf(await planOf({ org }, { current }), 'same-email');
    expect(await said('id,name,email\n3,Eva,e@b.example')).toEqual([]);
    expect(await said('id,name\n2,Ben')).toEqual([]);
    expect(await said('id,name,email\n2,Ben,')).toEqual([2]);
  });
});

describe('an answer cell', () => {
  const org = [
    'id,name,answer',
    '1,Amara,named',
    '2,Ben,answered none',
    '3,Eva,Named nobody',
    '4,Dan,not answered yet',
    '5,Femi,',
    '6,Hana,perhaps',
  ].join('\n');
  const answers = async (texts: { serves?: string }) => {
    const { people } = (await planOf({ org, ...texts })).next;
    return people.id.map((_, row) => answerOf(people, row));
  };

  it('says what is known of "whom do I serve"', async () => {
    const said = ['named', 'answered-none', 'named-nobody', 'not-answered', 'not-answered', 'not-answered'];
    expect(await answers({})).toEqual(said);
    expect(linesOf(await planOf({ org }), 'unknown-word')).toEqual([7]);
  });

  it('stands, also where rows say otherwise, but that nobody was named; the rest have named nobody', async () => {
    expect(await answers({ serves: 'provider,customer\n1,2\n2,3\n3,1' })).toEqual([
      'named',
      'answered-none',
      'named',
      'not-answered',
      'named-nobody',
      'named-nobody',
    ]);
  });
});

describe('an answer cell of somebody who has answered before', () => {
  it('takes nothing back by saying that they have not', async () => {
    const current = (await planOf({ org: 'id,name,answer\n1,Amara,named\n2,Ben,answered none' })).next;
    const later = 'id,name,answer\n1,Amara,not answered yet\n2,Ben,named nobody';
    const { people } = (await planOf({ org: later }, { current })).next;
    expect([answerOf(people, 0), answerOf(people, 1)]).toEqual(['named', 'answered-none']);
  });
});

describe('an end date that has passed', () => {
  it('is forgotten when a later file says that the person is here', async () => {
    const current = (await planOf({ org: 'id,name,end date\n1,Amara,2020-01-01\n2,Ben,2020-01-01' })).next;
    const { people } = (await planOf({ org: 'id,name,status\n1,Amara,Active\n2,Ben,' }, { current })).next;
    expect([statusOf(people, 0), people.endDate.get(0)]).toEqual(['active', undefined]);
    expect([statusOf(people, 1), people.endDate.get(1)]).toEqual(['no-longer-here', '2020-01-01']);
  });
});

describe('a "serves" cell', () => {
  it('is a declaration of the person of its row', async () => {
    const org =
      'id,name,department,serves\n1,Amara,Care,2; group:Night\n2,Ben,Night,Amara|outside:Patients\n3,Eva,Care,';
    const { next, ties } = await planOf({ org });
    expect(ties.added).toHaveLength(4);
    expect(next.customers.name).toEqual(['Patients']);
    expect([0, 1].map((row) => answerOf(next.people, row))).toEqual(['named', 'named']);
  });
});
