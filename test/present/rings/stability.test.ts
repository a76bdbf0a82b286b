import { beforeAll, describe, expect, test } from 'vitest';
import type { WebNode } from '#graph/web-graph.ts';
import { findRoom } from '#present/rings/find-room.ts';
import { chance, type SampleFiles, type SampleWeb, sampleFiles, sampleWeb } from './sample-web.ts';

const times = 12;
const people = sampleFiles.org
  .slice(1)
  .map((line) => line.split(','))
  .filter((cells) => cells[8] === 'Active');
const random = chance(17);
const anybody = () => people[random(people.length)];

interface Stay {
  /** How far the one in the middle moved, in units. */
  readonly median: number;
  /** Shares of those who moved less than half the width of their sector, and about a seat at most. */
  readonly inSector: number;
  readonly onSeat: number;
}

interface Standing {
  readonly x: number;
  readonly y: number;
  /** Half the width of their sector where they stand. */
  readonly half: number;
}

/** Where everybody stands, by their own id, since rows and party ids may change. */
function standing({ web, analysis, visible }: SampleWeb): Map<string, Standing> {
  const { places, sectors } = findRoom(web, { facts: analysis, visible }).positions;
  const width = new Map(sectors.map(({ department, start, end }) => [department, end - start]));
  const { organisation } = analysis;
  const idOf = (key: string, node: WebNode) =>
    node.kind === 'person'
      ? organisation.people.id[node.row]
      : node.kind === 'customer'
        ? organisation.customers.name[node.row]
        : key;
  return new Map(
    [...places].map(([key, { x, y, department }]) => [
      idOf(key, web.getNodeAttributes(key)),
      { x, y, half: ((width.get(department) ?? 2 * Math.PI) * Math.hypot(x, y)) / 2 },
    ]),
  );
}

const seat = 48;

async function stayAfter(before: SampleWeb, change: () => SampleFiles): Promise<Stay[]> {
  const stood = standing(before);
  const stays: Stay[] = [];
  for (let time = 0; time < times; time++) {
    const stands = standing(await sampleWeb(change()));
    const ways = [...stood].flatMap(([id, from]) => {
      const to = stands.get(id);
      return to ? [{ way: Math.hypot(to.x - from.x, to.y - from.y), half: from.half }] : [];
    });
    expect(ways.length).toBeGreaterThan(stood.size * 0.9);
    const share = (test: (way: { way: number; half: number }) => boolean) =>
      ways.filter(test).length / ways.length;
    stays.push({
      median: ways.map(({ way }) => way).sort((one, other) => one - other)[ways.length >> 1],
      inSector: share(({ way, half }) => way <= half),
      onSeat: share(({ way }) => way <= seat),
    });
  }
  return stays;
}

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1];

describe('in the web of the sample hospital', () => {
  let before: SampleWeb;
  beforeAll(async () => {
    before = await sampleWeb();
  });

  test('one person more, with three ties, moves few others', async () => {
    const stays = await stayAfter(before, () => {
      const [manager, customer, provider] = [anybody(), anybody(), anybody()];
      const cells = [
        '9001',
        'Nova Newcomer',
        'nova@riverside.example',
        'Assistant',
        manager[4],
        'Main building',
      ];
      return {
        ...sampleFiles,
        org: [...sampleFiles.org, [...cells, manager[0], '', 'Active', '2026-01-01', ''].join(',')],
        serves: [
          ...sampleFiles.serves,
          tie('9001', manager[0]),
          tie('9001', customer[0]),
          tie(provider[0], '9001'),
        ],
      };
    });
    expect(middle(stays.map(({ median }) => median))).toBeLessThan(1);
    for (const { median, inSector, onSeat } of stays) {
      expect(median).toBeLessThan(seat);
      expect(inSector).toBeGreaterThan(0.85);
      expect(onSeat).toBeGreaterThan(0.7);
    }
  });

  test('one tie more moves few', async () => {
    const stays = await stayAfter(before, () => ({
      ...sampleFiles,
      serves: [...sampleFiles.serves, tie(anybody()[0], anybody()[0])],
    }));
    expect(middle(stays.map(({ median }) => median))).toBeLessThan(1);
    for (const { median, inSector, onSeat } of stays) {
      expect(median).toBeLessThan(seat);
      expect(inSector).toBeGreaterThan(0.9);
      expect(onSeat).toBeGreaterThan(0.75);
    }
  });

  test('a person in another department moves few in most cases, though all their ties go with them', async () => {
    const stays = await stayAfter(before, () => {
      const [moved, to] = [anybody(), anybody()];
      return {
        ...sampleFiles,
        org: sampleFiles.org.map((line) =>
          line.startsWith(`${moved[0]},`) ? line.replace(`,${moved[4]},`, `,${to[4]},`) : line,
        ),
      };
    });
    expect(middle(stays.map(({ median }) => median))).toBeLessThan(seat / 2);
    expect(middle(stays.map(({ inSector }) => inSector))).toBeGreaterThan(0.9);
    expect(middle(stays.map(({ onSeat }) => onSeat))).toBeGreaterThan(0.7);
  });
});

const tie = (provider: string, customer: string): string =>
  `${provider},${customer},A new service,,,,,,,provider,,`;
