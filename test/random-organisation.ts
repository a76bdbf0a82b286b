import fc from 'fast-check';
import { importances, needStates } from '#model/needs.ts';
import type { Organisation } from '#model/organisation.ts';
import { type AnswerState, answerStates, type PersonStatus, personStatuses } from '#model/people.ts';
import { tieFlag } from '#model/ties.ts';
import { type TinyPerson, tinyOrganisation } from './tiny-organisation.ts';

const departments = ['Nursing', 'Pharmacy', 'IT'];
const customers = ['Patients!', 'Families', 'Insurer?'];
const { main, byProvider, byCustomer, disputed } = tieFlag;
const flags = [byProvider, byProvider, byProvider | main, byProvider | byCustomer, byProvider | disputed];
const ratings = [{ overall: 1 }, { overall: 4, empathy: 2 }, { overall: 5 }, { reliability: 3 }];

/**
 * Small organisations of every awkward shape: nobody at all, leavers and vacant posts as managers, groups without
 * members, groups on both ends, self-ties, disputed ties, intermediaries.
 */
export const randomOrganisation: fc.Arbitrary<Organisation> = fc
  .integer({ min: 0, max: 9 })
  .chain((count) => {
    const ids = Array.from({ length: count }, (_, at) => `e${at}`);
    const named = customers.map((each) => each.slice(0, /[!?]$/.test(each) ? -1 : undefined));
    const parties = [
      ...ids,
      ...named,
      ...ids.map((id) => `team:${id}`),
      ...departments.map((each) => `group:${each}`),
      'everyone',
    ];
    const party = fc.constantFrom(...parties);
    return fc
      .record({
        people: fc.tuple(...ids.map((id, at) => randomPerson(id, ids.slice(0, at)))),
        customers: fc.constantFrom(customers, customers, []),
        ties: fc.array(
          fc.record({
            from: party,
            to: party,
            flags: fc.constantFrom(...flags),
            promise: fc.constantFrom('', 'by noon'),
            rating: fc.constantFrom({}, {}, ...ratings),
            saidOn: fc.constantFrom('', '2024-05-01', '2025-11-22', '2025-11-23', '2026-10-01'),
          }),
          { maxLength: 14 },
        ),
        needs: fc.array(randomNeed(ids, parties), { maxLength: count === 0 ? 0 : 4 }),
      })
      .map(({ people, customers, ties, needs }) => {
        const known = (name: string | undefined) => !name || customers.length > 0 || !named.includes(name);
        return tinyOrganisation({
          people,
          customers,
          ties: ties.filter(({ from, to }) => known(from) && known(to)),
          needs: needs
            .filter(({ from }) => known(from))
            .map(({ from, ...need }) => ({ ...need, ...(from ? { from } : {}) })),
        });
      });
  });

function randomPerson(id: string, above: readonly string[]): fc.Arbitrary<TinyPerson> {
  return fc
    .record({
      status: fc.constantFrom<PersonStatus>('active', 'active', 'active', ...personStatuses),
      answer: fc.constantFrom<AnswerState>('named', ...answerStates),
      department: fc.constantFrom('', ...departments),
      manager: above.length > 0 ? fc.constantFrom('', ...above, ...above) : fc.constant(''),
    })
    .map((person) => ({ id, ...person }));
}

const randomNeed = (ids: readonly string[], parties: readonly string[]) =>
  fc.record({
    person: fc.constantFrom(...(ids.length > 0 ? ids : [''])),
    text: fc.constantFrom('day swaps', 'a quiet room'),
    from: fc.option(fc.constantFrom(...parties), { nil: undefined }),
    importance: fc.constantFrom(...importances),
    state: fc.constantFrom(...needStates),
  });
