import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, planOf } from './plan-of.ts';

const given = ['Amara', 'Ben', 'Chloé', 'Dan', 'Eva', 'Femi', 'Grace', 'Hana'];
const family = ['Okafor', 'Smith', 'Martin', "O'Neil", 'van Dijk'];

interface Person {
  readonly first: string;
  readonly last: string;
  readonly id: string;
  readonly login: string;
  readonly manager: number;
}

/** How a file may name a person, and the columns a person needs for that. */
const forms: Readonly<Record<string, readonly [naming: (one: Person) => string, columns: string]>> = {
  id: [({ id }) => id, 'manager id'],
  email: [({ login }) => `${login}@example.org`, 'manager email'],
  name: [({ first, last }) => `${first} ${last}`, 'manager name'],
  'last, first': [({ first, last }) => `${last}, ${first}`, 'manager name'],
  'name (id)': [({ first, last, id }) => `${first} ${last} (${id})`, 'manager'],
  login: [({ login }) => login, 'supervisor id'],
  'login of a domain': [({ login }) => `CARE\\${login}`, 'supervisor id'],
  'distinguished name': [({ first, last }) => `CN=${last}\\, ${first},OU=Care,DC=example`, 'manager name'],
};

const tree = fc
  .integer({ min: 2, max: 40 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, i) => fc.integer({ min: -1, max: i - 1 }))))
  .chain((above) => fc.record({ people: fc.constant(above.map(toPerson)), order: shuffled(above.length) }));

const shuffled = (size: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray(
    Array.from({ length: size }, (_, i) => i),
    { minLength: size },
  );

function toPerson(manager: number, i: number): Person {
  const [first, last] = [given[i % given.length], family[Math.floor(i / given.length)]];
  return { first, last, id: `0${100 + i}`, login: `u${i}x`, manager: i === 0 ? -1 : Math.max(0, manager) };
}

const cell = (text: string): string => `"${text}"`;

const own = ({ id, first, last, login }: Person): string[] => [
  id,
  `${first} ${last}`,
  `${login}@example.org`,
];

/** The same tree as row numbers of the file. */
const expected = (people: readonly Person[], order: readonly number[]): number[] =>
  order.map((i) => (people[i].manager < 0 ? -1 : order.indexOf(people[i].manager)));

describe('a tree of people', () => {
  it.each(Object.entries(forms))('comes out as it went in, by %s', async (_, [naming, header]) => {
    await fc.assert(
      fc.asyncProperty(tree, async ({ people, order }) => {
        const rows = order.map((i) => {
          const { manager } = people[i];
          return [...own(people[i]), manager < 0 ? '' : naming(people[manager])].map(cell).join(',');
        });
        const plan = await planOf({ org: [`id,name,email,${header}`, ...rows].join('\n') });
        expect([...plan.next.people.manager]).toEqual(expected(people, order));
        expect(plan.questions).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['from the top', false, false],
    ['from the top, with the own level', true, false],
    ['from the direct manager up', false, true],
  ])('comes out as it went in, by a column a level %s', async (_, self, upwards) => {
    await fc.assert(
      fc.asyncProperty(tree, async ({ people, order }) => {
        // Going up, only a manager with two reports who are managers tells which end is the top.
        const bosses = new Set(people.map(({ manager }) => manager));
        const grand = people.filter((_, i) => bosses.has(i)).map(({ manager }) => manager);
        fc.pre(!upwards || grand.some((boss, i) => boss >= 0 && grand.indexOf(boss) !== i));
        const chains = order.map((i) => chainOf(people, self ? i : people[i].manager));
        const depth = Math.max(1, ...chains.map((chain) => chain.length));
        const levels = Array.from(
          { length: depth },
          (_, i) => `Manager - Level ${String(i + 1).padStart(2, '0')}`,
        );
        const rows = order.map((i, at) => {
          const chain = upwards ? chains[at].toReversed() : chains[at];
          return [...own(people[i]), ...levels.map((_, level) => chain[level] ?? '')].map(cell).join(',');
        });
        const plan = await planOf({
          org: [['id', 'name', 'email', ...levels].join(','), ...rows].join('\n'),
        });
        expect([...plan.next.people.manager]).toEqual(expected(people, order));
        expect(codesOf(plan)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

/** The people from the top down to one, as Workday writes them. */
function chainOf(people: readonly Person[], from: number): string[] {
  const chain: string[] = [];
  for (let i = from; i >= 0; i = people[i].manager)
    chain.unshift(`${people[i].first} ${people[i].last} (${people[i].id})`);
  return chain.slice(0, 9);
}
