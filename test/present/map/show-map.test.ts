import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { partyKind, partyRow } from '#model/party.ts';
import { mapAnswer } from '#present/map/map-answer.ts';
import { type DrawnMap, openMap } from '#present/map/open-map.ts';
import { randomOrganisation } from '../../random-organisation.ts';
import { tinyOrganisation } from '../../tiny-organisation.ts';
import { hana, twoBranches } from '../../web/two-branches.ts';
import { type AnyMap, drawnFrom, mapFor, openAll, viewOf } from './any-map.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const peopleIn = ({ dots }: DrawnMap): number => sum(dots.map((dot) => dot.people));
const hereIn = ({ analysis }: AnyMap): number => sum([...analysis.network.here]);
const names = ({ dots }: DrawnMap): string[] => dots.map((dot) => dot.name);

/** Counted ties both ends of which stand for somebody here, one by one. */
function tiesSlowly({ analysis: { network, organisation } }: AnyMap): number {
  const stands = (party: number) => {
    const kind = partyKind(party);
    const row = partyRow(party);
    if (kind === 'customer') return true;
    if (kind === 'person') return network.here[row] === 1;
    return network.members.start[row + 1] > network.members.start[row];
  };
  let count = 0;
  for (let tie = 0; tie < organisation.ties.count; tie++) {
    const [from, to] = [organisation.ties.provider[tie], organisation.ties.customer[tie]];
    if (network.counted[tie] && stands(from) && stands(to)) count++;
  }
  return count;
}

describe('any map', () => {
  test('holds everybody here, in closed departments and opened ones alike', () => {
    fc.assert(
      fc.property(
        randomOrganisation,
        fc.constantFrom('', openAll, 'open=Nursing', 'open=No department'),
        (organisation, address) => {
          const map = mapFor(organisation, address);
          expect(peopleIn(map.drawn)).toBe(hereIn(map));
          expect(map.answer.map!.counts).toMatchObject({ people: hereIn(map), allPeople: hereIn(map) });
        },
      ),
    );
  });

  test('holds every outside customer, also those whom nobody serves', () => {
    fc.assert(
      fc.property(randomOrganisation, (organisation) => {
        const { drawn } = mapFor(organisation);
        expect(
          drawn.dots
            .filter((dot) => dot.kind === 'customer')
            .map((dot) => dot.name)
            .sort(),
        ).toEqual([...organisation.customers.name].sort());
      }),
    );
  });

  test('counts every tie, however many departments are opened', () => {
    fc.assert(
      fc.property(randomOrganisation, (organisation) => {
        const map = mapFor(organisation);
        expect(map.answer.map!.counts.ties).toBe(tiesSlowly(map));
        // A line within one closed dot, or from somebody to themself, cannot be seen.
        expect(sum(map.drawn.lines.map((line) => line.ties))).toBeLessThanOrEqual(tiesSlowly(map));
      }),
    );
  });

  test('holds whoever matches a filter, and nobody else', () => {
    fc.assert(
      fc.property(
        randomOrganisation,
        fc.constantFrom('department=Nursing', 'finding=any', 'finding=unserved', 'claim=confirmed'),
        fc.constantFrom('', openAll, 'open=IT'),
        (organisation, filter, open) => {
          const map = mapFor(organisation, `${filter}&${open}`);
          expect(peopleIn(map.drawn)).toBe(map.answer.map!.counts.people);
          expect(map.answer.map!.counts.allPeople).toBe(hereIn(map));
        },
      ),
    );
  });

  test('is the same each time, and opening a department moves nobody', () => {
    fc.assert(
      fc.property(randomOrganisation, (organisation) => {
        const [closed, opened] = [mapFor(organisation), mapFor(organisation, openAll)];
        expect(mapFor(organisation).answer).toEqual(closed.answer);
        expect(opened.answer.map).toEqual(closed.answer.map);
      }),
      { numRuns: 40 },
    );
  });

  test('puts nobody on another’s place, and people into the room of their department', () => {
    fc.assert(
      fc.property(randomOrganisation, (organisation) => {
        const { drawn, answer } = mapFor(organisation, openAll);
        const { room } = answer.map!.nodes;
        const places = new Set(drawn.dots.map(({ x, y }) => `${Math.round(x / 4)} ${Math.round(y / 4)}`));
        expect(places.size).toBe(drawn.dots.length);
        for (const dot of drawn.dots) {
          if (dot.kind !== 'person') continue;
          const { x, y, radius } = room[dot.node]!;
          expect(Math.hypot(dot.x - x, dot.y - y)).toBeLessThan(radius);
        }
      }),
    );
  });

  test('puts whoever has no line of sight outside all who have one', () => {
    fc.assert(
      fc.property(randomOrganisation, (organisation) => {
        const { answer, drawn } = mapFor(organisation, openAll);
        const { band } = answer.map!.ground;
        for (const { kind, hops, x, y } of drawn.dots) {
          if (kind !== 'person') continue;
          if (hops < 0) expect(Math.hypot(x, y)).toBeGreaterThan(band!.inner - 1);
          else if (band) expect(Math.hypot(x, y)).toBeLessThan(band.inner + 1);
        }
      }),
    );
  });
});

describe('a small map', () => {
  const organisation = () =>
    tinyOrganisation({
      people: [
        { id: 'ana', name: 'Ana', department: 'Nursing' },
        { id: 'ben', name: 'Ben', department: 'Nursing', manager: 'ana' },
        { id: 'cai', name: 'Cai', department: 'IT', manager: 'ana' },
        { id: 'dee', name: 'Dee', department: 'IT' },
        { id: 'eve', name: 'Eve' },
      ],
      customers: ['Patients!', 'Funders'],
      ties: [
        'ana >> Patients',
        'ben > ana',
        'ben > ana = Tea',
        'cai > group:Nursing',
        'cai > team:ana',
        'dee > cai',
      ],
    });

  test('sums ties between departments, and draws them one by one where they are opened', () => {
    const line = ({ dots, lines }: DrawnMap) =>
      lines.map(({ kind, from, to, ties }) => `${dots[from].key} ${kind} ${dots[to].key} ${ties}`).sort();
    expect(line(mapFor(organisation()).drawn)).toEqual([
      'department:0 tie customer:6 1',
      'department:1 tie department:0 2',
    ]);
    expect(line(mapFor(organisation(), 'open=Nursing').drawn)).toEqual([
      'department:1 tie department:0 1',
      'department:1 tie group:9 1',
      'group:9 member person:2 0',
      'person:1 gap person:2 0',
      'person:1 tie customer:6 1',
      'person:2 tie person:1 2',
    ]);
  });

  test('keeps those without a line of sight at a place of their own in the band', () => {
    const { answer } = mapFor(organisation());
    const { key, people, hops } = answer.map!.nodes;
    expect(key.map((each, at) => [each, people[at], hops[at]])).toEqual([
      ['department:-1/band', 1, -1],
      ['department:0', 2, 1],
      ['department:1', 2, 2],
      ['customer:6', 0, 0],
      ['customer:7', 0, 0],
    ]);
  });

  test('filters people, and keeps the groups and customers at their ties', () => {
    const filtered = mapFor(organisation(), 'department=Nursing&open=Nursing');
    expect(filtered.answer.map!.counts).toMatchObject({ people: 2, allPeople: 5, departments: 1 });
    expect(names(filtered.drawn).sort()).toEqual(['Ana', 'Ben', 'Nursing', 'Patients']);
    expect(names(mapFor(organisation(), 'claim=confirmed').drawn)).not.toContain('Funders');
    expect(peopleIn(mapFor(organisation(), 'claim=confirmed').drawn)).toBe(5);
  });

  test('moves nobody when it is filtered', () => {
    const place = ({ drawn }: AnyMap) =>
      Object.fromEntries(drawn.dots.map((dot) => [dot.key, [dot.x, dot.y]]));
    const all = place(mapFor(organisation(), openAll));
    const some = place(mapFor(organisation(), `finding=unserved&${openAll}`));
    expect(Object.keys(some).length).toBeGreaterThan(2);
    for (const [key, at] of Object.entries(some)) expect([key, at]).toEqual([key, all[key]]);
  });

  test('opens the department of whoever is looked for', () => {
    expect(names(mapFor(organisation(), 'find=person:3').drawn)).toContain('Cai');
  });

  test('says people by initials or codes where that is asked', () => {
    const said = (address: string) => names(mapFor(organisation(), `${openAll}&${address}`).drawn);
    expect(said('names=codes')).toEqual(expect.arrayContaining(['P1', 'P5', 'Patients', 'P1’s team']));
    expect(said('names=initials')).toEqual(expect.arrayContaining(['A', 'B', 'A’s team']));
  });
});

test('by codes dots lead to webs by codes, whatever was asked before', () => {
  const analysis = analyse(twoBranches());
  const hrefs = (address: string) => {
    const map = drawnFrom(
      mapAnswer(analysis, see(analysis.network, { role: 'hr' }), { view: viewOf(address), only: 'all' }),
    );
    return map.dots.flatMap(({ href }) => href || []);
  };
  expect(hrefs(openAll)).toContain('/people/3');
  const coded = hrefs(`${openAll}&names=codes`);
  expect(coded).toContain('/people/3/web?names=codes');
  expect(coded.filter((href) => !href.endsWith('?names=codes'))).toEqual([]);
  expect(hrefs(openAll)).toContain('/people/3');
});

describe('what a manager sees of the map', () => {
  const { answer, drawn } = mapFor(twoBranches(), openAll, hana);

  test('is their branch, and by name whoever stands at its ties', () => {
    const people = drawn.dots.filter((dot) => dot.kind === 'person');
    expect(people.map((dot) => dot.name).sort()).toEqual([
      'Alma Berg',
      'Amara Okafor',
      'Hana Sato',
      'Luís Ferrer',
      'Paula Voss',
    ]);
    expect(
      people
        .filter((dot) => dot.outside)
        .map((dot) => dot.name)
        .sort(),
    ).toEqual(['Alma Berg', 'Paula Voss']);
    expect(answer.map!.counts).toMatchObject({ people: 3, allPeople: 3 });
  });

  test('tells no gap of anybody beyond the branch', () => {
    for (const dot of drawn.dots.filter((each) => each.outside)) {
      expect(dot).toMatchObject({ hollow: false, unserved: 0, worst: 0 });
    }
  });

  test('holds no other name anywhere', () => {
    const text = JSON.stringify(answer);
    for (const hidden of ['Otto', 'Quirin', 'Rita', 'Funders']) expect(text).not.toContain(hidden);
  });
});

test('a map that is sent in two parts is drawn as if it were sent at once', () => {
  fc.assert(
    fc.property(randomOrganisation, (organisation) => {
      const whole = mapFor(organisation, 'open=Nursing&open=IT');
      const parts = ['open=Nursing', 'open=IT'].map((address) => mapFor(organisation, address).answer.people);
      const keys = new Set(parts.flatMap((part) => part.opened));
      const lines = ({ dots, lines: all }: DrawnMap) =>
        all.map(({ kind, from, to, ties }) => [kind, dots[from].key, dots[to].key, ties].join(' ')).sort();
      const twice = drawnFrom({ ...whole.answer, people: whole.answer.people });
      const joined = joinedFrom(whole, parts, keys);
      expect(lines(joined)).toEqual(lines(twice));
      expect(joined.dots.map((dot) => dot.key).sort()).toEqual(twice.dots.map((dot) => dot.key).sort());
    }),
  );
});

function joinedFrom(
  { answer }: AnyMap,
  parts: readonly AnyMap['answer']['people'][],
  keys: ReadonlySet<string>,
) {
  return openMap(answer.map!, parts, keys);
}

test('an address that means nothing is the plain map', () => {
  expect(viewOf('open=&colour=rainbow&finding=luck&hops=99')).toEqual(viewOf(''));
});
