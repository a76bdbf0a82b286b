import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '#model/import-plan.ts';
import { type PartyRef, partyKind, partyRow } from '#model/party.ts';
import { answerOf, departmentKey } from '#model/people.ts';
import { claimState, textOf, tieFlag } from '#model/ties.ts';
import { codesOf, linesOf, planOf } from './plan-of.ts';

const org = [
  'id,name,email,department,manager,status',
  'E1,Amara Okafor,amara@example.org,Care,,',
  'E2,"Smith, Ben J",ben@example.org,Care,E1,',
  'E3,Chloé Martin,,Night Care,E1,Left',
  'E4,,,Night Care,E1,',
  '007,Dan Novak,dan@example.org,Payroll,E1,',
  'E6,Dan Novak,,Payroll,E2,',
  'E7,Payroll,,Payroll,E2,',
].join('\n');

const customers =
  'name,role,kind,can_choose,serves,requirement\nPatients,primary,end user,no,,Safe care\nFamilies,supporting,family,,Patients,';

/** A party in words: "E1", "outside:Patients", "group:Care", "team:E1", "everyone". */
function say({ next }: ImportPlan, party: PartyRef): string {
  const row = partyRow(party);
  if (partyKind(party) === 'person') return next.people.id[row];
  if (partyKind(party) === 'customer') return `outside:${next.customers.name[row]}`;
  const of = next.groups.of[row];
  return ['everyone', `group:${next.people.departments[of]}`, `team:${next.people.id[of]}`][
    next.groups.kind[row]
  ];
}

const ties = (plan: ImportPlan): string[] =>
  Array.from({ length: plan.next.ties.count }, (_, row) => {
    const { provider, customer } = plan.next.ties;
    return `${say(plan, provider[row])} → ${say(plan, customer[row])}`;
  });

const declare = (...rows: string[]) =>
  planOf({ org, customers, serves: ['provider,customer', ...rows].join('\n') });

/** Ties beyond those of the customers file. */
const declared = (plan: ImportPlan): string[] => ties(plan).slice(1);

describe('a party of a declaration', () => {
  it.each([
    ['E2', 'E2'],
    ['BEN@example.org', 'E2'],
    ['Ben Smith', 'E2'],
    ['amara  okafor', 'E1'],
    ['group:night care', 'group:Night Care'],
    ['Group: Care', 'group:Care'],
    ['team:E1', 'team:E1'],
    ['team:amara@example.org', 'team:E1'],
    ['everyone', 'everyone'],
    ['outside:patients', 'outside:Patients'],
    ['Families', 'outside:Families'],
  ])('written %s is %s, without a problem', async (written, party) => {
    const plan = await declare(`007,${written}`);
    expect(declared(plan)).toEqual([`007 → ${party}`]);
    expect(codesOf(plan)).toEqual([]);
  });

  it.each([
    ['Night Care', 'group:Night Care', 'department-named-as-person'],
    ['e2', 'E2', 'id-matched-loosely'],
    ['7', '007', 'id-matched-loosely'],
    ['outside:Guests', 'outside:Guests', 'customer-created'],
    ['E3', 'E3', 'tie-with-leaver'],
    ['E4', 'E4', 'tie-with-vacant-post'],
  ])('written %s is %s, with a warning', async (written, party, code) => {
    const plan = await declare(`E1,${written}`);
    expect(declared(plan)).toEqual([`E1 → ${party}`]);
    expect(codesOf(plan)).toEqual([code]);
    expect(linesOf(plan, code)).toEqual([2]);
  });

  it.each([
    ['Dan Novak', 'ambiguous-party'],
    ['Payroll', 'ambiguous-party'],
    ['Nobody known', 'unknown-party'],
    ['group:Nowhere', 'unknown-party'],
    ['team:E99', 'unknown-party'],
    ['E1', 'self-declaration'],
  ])('written "%s" makes no tie', async (written, code) => {
    const plan = await declare(`E1,${written}`);
    expect(declared(plan)).toEqual([]);
    expect(codesOf(plan)).toEqual([code]);
    expect(plan.files[2]).toMatchObject({ rows: 1, rowsLeftOut: 1 });
    expect(plan.blocked).toBe(false);
  });

  it('may be an outside customer that only a later row adds', async () => {
    const plan = await declare('E1,Guests', 'E2,outside:Guests');
    expect(declared(plan).sort()).toEqual(['E1 → outside:Guests', 'E2 → outside:Guests']);
    expect(codesOf(plan)).toEqual(['customer-created']);
  });

  it('that is a group may serve itself: its members serve each other', async () => {
    expect(declared(await declare('group:Care,group:Care'))).toEqual(['group:Care → group:Care']);
  });

  it('that is an id is never taken for a name', async () => {
    const plan = await planOf({ org: 'id,name\n1,2\n2,1', serves: 'provider,customer\n1,2' });
    expect(ties(plan)).toEqual(['1 → 2']);
  });
});

describe('a tie', () => {
  const tie = async (header: string, ...rows: string[]) =>
    planOf({ org, serves: [`provider,customer,${header}`, ...rows].join('\n') });
  const claims = (plan: ImportPlan) => [...plan.next.ties.flags].map(claimState);

  it('is claimed, confirmed or disputed as the file says', async () => {
    const plan = await tie('confirmed,service', 'E1,E2,,a', 'E1,E2,yes,b', 'E1,E2,no,c');
    expect(claims(plan)).toEqual(['claimed', 'confirmed', 'disputed']);
  });

  it('is confirmed by two rows from both ends, which is no problem', async () => {
    const plan = await tie(
      'reported_by',
      'E1,E2,provider',
      'E1,E2,customer',
      'E2,E1,both',
      '007,E1,customer',
    );
    expect(claims(plan)).toEqual(['confirmed', 'confirmed', 'claimed']);
    expect(plan.next.ties.flags[2]).toBe(tieFlag.byCustomer);
    expect(codesOf(plan)).toEqual([]);
  });

  it('keeps its texts, and counts the last of two rows that differ', async () => {
    const plan = await tie(
      'service,promise,said_on,main',
      'E1,E2,Rota,in a day,03.11.2026,yes',
      'E1,E2,Rota,in a week,2026-11-04,',
    );
    const { ties, texts } = plan.next;
    expect(ties.count).toBe(1);
    expect(textOf(texts, ties.service, 0)).toBe('Rota');
    expect(textOf(texts, ties.promise, 0)).toBe('in a week');
    expect(textOf(texts, ties.saidOn, 0)).toBe('2026-11-04');
    expect(textOf(texts, ties.need, 0)).toBe('');
    expect(ties.flags[0] & tieFlag.main).toBe(tieFlag.main);
    expect(codesOf(plan)).toEqual(['tie-differs']);
  });

  it('leaves blank columns short and its texts once', async () => {
    const plan = await tie('service,need', 'E1,E2,Rota,', '007,E2,Rota,');
    expect(plan.next.ties.need).toHaveLength(0);
    expect(plan.next.texts).toEqual(['', 'Rota']);
  });

  it('never takes a rating or a comment anywhere', async () => {
    const plan = await tie(
      'rating,comment,stars',
      'E1,E2,1,TERRIBLE,ONESTAR',
      'E1,Nobody,1,TERRIBLE,ONESTAR',
    );
    const { next, ...rest } = plan;
    expect(JSON.stringify([next.texts, rest])).not.toMatch(/TERRIBLE|ONESTAR/);
  });

  it('has an unknown word reported and passed over', async () => {
    const plan = await tie('reported_by,main,said_on', 'E1,E2,boss,perhaps,soon');
    expect(plan.problems.map(({ code, column }) => [code, column])).toEqual([
      ['unknown-word', 'reported_by'],
      ['unknown-word', 'main'],
      ['unknown-word', 'said_on'],
    ]);
    expect(plan.next.ties.count).toBe(1);
  });
});

describe('the answer to "whom do I serve"', () => {
  const answers = async (rows: string[], asked: 'everyone' | 'listed' = 'everyone') => {
    const { next } = await planOf(
      { org, serves: ['provider,customer,reported_by', ...rows].join('\n') },
      { asked },
    );
    return Object.fromEntries(next.people.id.map((id, row) => [id, answerOf(next.people, row)]));
  };

  it('is given by a row of their own, whatever became of the customer it names', async () => {
    const given = await answers([
      'E1,E2,',
      'E2,Nobody known,',
      '007,none,',
      'E6,none,',
      'E6,E1,provider',
      'E7,E1,customer',
    ]);
    expect(given).toEqual({
      E1: 'named',
      E2: 'named',
      E3: 'not-answered',
      E4: 'not-answered',
      '007': 'answered-none',
      E6: 'named',
      E7: 'named-nobody',
    });
  });

  it.each(['none', 'NONE', 'No one', 'no-one', 'nobody', 'nil', 'Niemand', 'keiner', 'keine', 'personne'])(
    'is "none" by the word %s',
    async (word) => expect((await answers([`E1,${word},`])).E1).toBe('answered-none'),
  );

  it.each(['aucun', 'nadie', 'nessuno'])('is "none" by the word %s', async (word) => {
    const plan = await planOf({ org, serves: `provider,customer\nE1,${word}` });
    expect([plan.questions, linesOf(plan, 'unknown-party'), plan.next.ties.count]).toEqual([[], [], 0]);
  });

  it('is the party that has such a word for a name', async () => {
    const named = (name: string) => ({
      org: `id,name\nE1,Amara\nE2,${name}`,
      serves: `provider,customer\nE1,nil`,
    });
    expect((await planOf(named('Nil'))).next.ties.count).toBe(1);
    const outside = await planOf({ ...named('Ben'), customers: 'name\nNIL' });
    expect(outside.next.ties.count).toBe(1);
    const provider = await planOf({ org, serves: 'provider,customer\nnobody,E1' });
    expect(linesOf(provider, 'unknown-party')).toEqual([2]);
  });

  it('is not given by a group', async () => {
    expect((await answers(['group:Care,E6,'])).E1).toBe('named-nobody');
  });

  it('is still open for those who were not listed', async () => {
    const given = await answers(['E1,E2,'], 'listed');
    expect([given.E1, given.E2]).toEqual(['named', 'not-answered']);
  });

  it('is open while there is no file of declarations', async () => {
    const { next } = await planOf({ org });
    expect(new Set(next.people.answer)).toEqual(new Set([0]));
  });
});

describe('the outside customers', () => {
  it('have a role, a kind, a choice, a requirement and customers of their own', async () => {
    const plan = await planOf({ customers });
    const { name, role, kind, canChoose, requirement } = plan.next.customers;
    expect(name).toEqual(['Patients', 'Families']);
    expect([...role]).toEqual([1, 2]);
    expect(kind).toEqual(['end user', 'family']);
    expect([...canChoose]).toEqual([2, 0]);
    expect(requirement).toEqual(['Safe care', '']);
    expect(ties(plan)).toEqual(['outside:Families → outside:Patients']);
  });

  it('are numbered behind the people, and groups behind them', async () => {
    const { next } = await declare('E1,everyone');
    expect([...next.customers.partyId]).toEqual([8, 9]);
    expect([...next.groups.partyId]).toEqual([10]);
  });

  it('compare by name like departments do', () => {
    expect(departmentKey('  Night\u00a0 CARE ')).toBe(departmentKey('night care'));
  });
});

describe('the needs', () => {
  const need = (...rows: string[]) =>
    planOf({ org, customers, needs: ['person,need,from,importance,state,if_never', ...rows].join('\n') });

  it('are read with their supplier, importance and state', async () => {
    const plan = await need('E2,Day swaps,E1,High,Not met,Patients wait', 'E2,Rota,group:Payroll,,taken_on,');
    const { needs } = plan.next;
    expect(needs.text).toEqual(['Day swaps', 'Rota']);
    expect([...needs.supplier].map((party) => say(plan, party))).toEqual(['E1', 'group:Payroll']);
    expect([...needs.importance]).toEqual([1, 0]);
    expect([...needs.state]).toEqual([5, 2]);
    expect(needs.ifNever).toEqual(['Patients wait', '']);
  });

  it('stay when their supplier is not found', async () => {
    const plan = await need('E2,Day swaps,The boss,,,', 'E2,Chairs,Dan Novak,,,');
    expect(plan.next.needs.supplierText).toEqual(['The boss', 'Dan Novak']);
    expect([...plan.next.needs.supplier]).toEqual([-1, -1]);
    expect(codesOf(plan).sort()).toEqual(['ambiguous-party', 'unknown-party']);
    expect(plan.files[2].rowsLeftOut).toBe(0);
  });

  it('do not add outside customers', async () => {
    const plan = await need('E2,Thanks,outside:Guests,,,', 'outside:Guests,Rooms,,,,');
    expect(plan.next.customers.name).toEqual(['Patients', 'Families']);
    expect(plan.next.needs.supplierText).toEqual(['outside:Guests']);
  });

  it('are left out when nobody on the chart has them', async () => {
    const plan = await need('Nobody,Rota,,,,', 'group:Care,Rota,,,,', 'E1,,,,,');
    expect(plan.next.needs.count).toBe(0);
    expect(plan.files[2].rowsLeftOut).toBe(3);
  });
});
