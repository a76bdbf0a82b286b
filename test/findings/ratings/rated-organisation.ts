import fc from 'fast-check';
import type { Organisation } from '#model/organisation.ts';
import type { PersonStatus } from '#model/people.ts';
import { type Measure, measures } from '#model/ratings.ts';
import { tieFlag } from '#model/ties.ts';
import { type TinyPerson, type TinyTie, tinyOrganisation } from '../../tiny-organisation.ts';

const departments = ['Nursing', 'Pharmacy', 'IT', 'Kitchen'];

/**
 * Organisations large enough that some cells may be shown and small enough that many may not: departments along
 * branches or across them, services that stay at home or not, groups at both ends, vacant posts, leavers, dotted lines.
 */
export const ratedOrganisation: fc.Arbitrary<Organisation> = fc
  .record({
    people: fc.integer({ min: 6, max: 60 }),
    span: fc.integer({ min: 1, max: 12 }),
    outside: fc.integer({ min: 0, max: 7 }),
    ties: fc.integer({ min: 10, max: 260 }),
    /** Of a hundred: people whose department is not their manager's; ties that stay in the team; ties of groups. */
    strayed: fc.constantFrom(0, 0, 15, 100),
    athome: fc.constantFrom(0, 60, 90, 97),
    grouped: fc.constantFrom(0, 5, 25),
    seed: fc.integer({ min: 1, max: 2 ** 30 }),
  })
  .map(build);

interface Shape {
  readonly people: number;
  readonly span: number;
  readonly outside: number;
  readonly ties: number;
  readonly strayed: number;
  readonly athome: number;
  readonly grouped: number;
  readonly seed: number;
}

function build({ people, span, outside, ties, strayed, athome, grouped, seed }: Shape): Organisation {
  const below = lehmer(seed);
  const chance = (percent: number) => below(100) < percent;
  const id = (row: number) => `e${row}`;
  const staff: TinyPerson[] = [];
  const above = (row: number) =>
    row === 0 || chance(2) ? -1 : Math.max(0, Math.floor((row - 1) / span) - below(2));
  const managers: number[] = [];
  for (let row = 0; row < people; row++) {
    const manager = above(row);
    managers.push(manager);
    const own =
      manager <= 0 || chance(strayed)
        ? departments[below(departments.length + 1)]
        : staff[manager].department;
    const status: PersonStatus = chance(94)
      ? 'active'
      : (['on-leave', 'no-longer-here', 'vacant'] as const)[below(3)];
    staff.push({
      id: id(row),
      status,
      ...(own ? { department: own } : {}),
      ...(manager >= 0 ? { manager: id(manager) } : {}),
      ...(row > 0 && chance(10) ? { dotted: [id(below(row))] } : {}),
    });
  }
  const customers = Array.from({ length: outside }, (_, at) => `C${at}`);
  const group = () => {
    const kind = below(10);
    if (kind === 0) return 'everyone';
    return kind < 5 ? `group:${departments[below(departments.length)]}` : `team:${id(below(people))}`;
  };
  const near = (row: number) => {
    const others = managers.flatMap((manager, at) => (manager === managers[row] && at !== row ? [at] : []));
    return others.length > 0 ? others[below(others.length)] : Math.max(0, managers[row]);
  };
  const tie = (): TinyTie => {
    const from = below(people);
    const far = chance(30) && outside > 0 ? customers[below(outside)] : id(below(people));
    const to = chance(grouped) ? group() : chance(athome) ? id(near(from)) : far;
    const provider = chance(grouped)
      ? group()
      : outside > 0 && chance(2)
        ? customers[below(outside)]
        : id(from);
    return {
      from: provider,
      to,
      flags: chance(95) ? tieFlag.byProvider : tieFlag.byProvider | tieFlag.disputed,
      rating: rate(),
    };
  };
  const rate = (): Partial<Record<Measure, number>> => {
    const kind = below(8);
    if (kind === 0) return {};
    const said = kind < 5 ? ['overall'] : kind === 5 ? measures : measures.filter(() => chance(60));
    return Object.fromEntries(said.map((measure) => [measure, 1 + below(5)]));
  };
  return tinyOrganisation({ people: staff, customers, ties: Array.from({ length: ties }, tie) });
}

function lehmer(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return Math.floor((state / 2147483647) * below);
  };
}
