import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutTeamWeb } from '#graph/cut-web.ts';
import { layoutRings } from '#present/rings/layout-rings.ts';
import type { Box, Dot, PlacedText, RingsPicture } from '#present/rings/rings-picture.ts';
import { anyDrawing, anyOrganisation, drawnFor, links } from './any-web.ts';

const runs = { numRuns: 60 };

/** All words at rest: names that show only when their dot is pointed at are left out. */
function wordsOf({ dots, rings, band, sectors }: RingsPicture): PlacedText[] {
  const named = dots.filter(({ labelOnFocus }) => !labelOnFocus);
  const labels = [...named, ...rings, ...sectors, ...(band ? [band] : [])].map(({ label }) => label);
  return [...labels, ...(band?.counts ?? [])].filter((text) => text !== null);
}

const pairs = <Item>(items: readonly Item[]): [Item, Item][] =>
  items.flatMap((one, at) => items.slice(at + 1).map((other): [Item, Item] => [one, other]));

const overlaps = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** How far a point is from a box; 0 inside. */
const away = ({ x, y }: Dot, box: Box): number =>
  Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));

const far = ({ x, y }: Dot): number => Math.hypot(x, y);

describe('any picture', () => {
  test('has no words over other words', () => {
    fc.assert(
      fc.property(anyDrawing(45), ({ picture }) => {
        const bad = pairs(wordsOf(picture)).filter(([one, other]) => overlaps(one.box, other.box));
        expect(bad).toEqual([]);
      }),
      runs,
    );
  });

  test('has no words over a dot', () => {
    fc.assert(
      fc.property(anyDrawing(45), ({ picture }) => {
        for (const { box } of wordsOf(picture)) {
          for (const dot of picture.dots) expect(away(dot, box)).toBeGreaterThan(dot.reach);
        }
      }),
      runs,
    );
  });

  test('has no dot over another', () => {
    fc.assert(
      fc.property(anyDrawing(80), ({ picture }) => {
        for (const [one, other] of pairs(picture.dots)) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.reach + other.reach);
        }
      }),
      runs,
    );
  });

  test('is the same for the same web', () => {
    fc.assert(
      fc.property(anyDrawing(30), ({ analysis, visible, web, picture }) => {
        expect(layoutRings(web, { facts: analysis, visible, links })).toEqual(picture);
      }),
      { numRuns: 20 },
    );
  });

  test('has a dot for every node of the web, and a name in words for each', () => {
    fc.assert(
      fc.property(anyDrawing(45), ({ web, picture }) => {
        expect(picture.dots.map((dot) => dot.key)).toEqual(web.nodes());
        expect(picture.dots.filter((dot) => dot.title.length < 2)).toEqual([]);
      }),
      runs,
    );
  });

  test('puts whoever is further from the customers further out, and those out of sight in the band', () => {
    fc.assert(
      fc.property(anyDrawing(45), ({ web, picture }) => {
        for (const dot of picture.dots) {
          const node = web.getNodeAttributes(dot.key);
          expect(dot.ring).toBe(node.kind === 'customer' ? 0 : node.hops);
        }
        for (const [one, other] of pairs(picture.dots)) {
          const [inner, outer] = depth(one) < depth(other) ? [one, other] : [other, one];
          if (depth(inner) < depth(outer)) expect(far(inner)).toBeLessThan(far(outer));
        }
        for (const dot of picture.dots.filter((each) => each.ring < 0)) {
          expect(far(dot) - dot.r).toBeGreaterThan(picture.band!.inner);
          expect(far(dot) + dot.r).toBeLessThan(picture.band!.outer);
        }
      }),
      runs,
    );
  });

  test('holds every dot and word inside its frame', () => {
    fc.assert(
      fc.property(anyDrawing(45), ({ picture }) => {
        const [left, top, width, height] = picture.viewBox.split(' ').map(Number);
        const frame = { left, top, right: left + width, bottom: top + height };
        const boxes = [...wordsOf(picture).map(({ box }) => box), ...picture.dots.map(boxOf)];
        for (const box of boxes) {
          expect(box.left).toBeGreaterThanOrEqual(frame.left);
          expect(box.right).toBeLessThanOrEqual(frame.right);
          expect(box.top).toBeGreaterThanOrEqual(frame.top);
          expect(box.bottom).toBeLessThanOrEqual(frame.bottom);
        }
      }),
      runs,
    );
  });
});

const depth = (dot: Dot): number => (dot.ring < 0 ? Number.POSITIVE_INFINITY : dot.ring);

const boxOf = ({ x, y, reach }: Dot): Box => ({
  left: x - reach,
  right: x + reach,
  top: y - reach,
  bottom: y + reach,
});

test('a team of up to 40 has every one of them named, and in full where the name is not very long', () => {
  fc.assert(
    fc.property(anyOrganisation(40), (organisation) => {
      const { web, picture } = drawnFor(organisation, (analysis, visible) =>
        cutTeamWeb(analysis, visible, { manager: 0, scope: 'branch' }),
      );
      for (const { key, label, title } of picture.dots) {
        const node = web.getNodeAttributes(key);
        if (node.kind === 'group' || (node.kind === 'person' && node.outside)) continue;
        expect(label).not.toBeNull();
        const written = label!.lines.map((line) => line.text).join(' ');
        if (!/^(Llan|Maxi)/.test(title)) expect(title.startsWith(`${written},`)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

test('a dashed line stands for each report the manager does not name, and for nothing else', () => {
  const { picture, web } = drawnFor({
    people: ['hana', ...['amara', 'luis', 'mei'].map((id) => ({ id, manager: 'hana' }))],
    customers: ['Patients!'],
    ties: ['hana > luis', 'amara > Patients', 'luis > Patients'],
  });
  const gaps = web.filterEdges((_, edge) => edge.kind === 'gap').map((edge) => web.target(edge));
  expect(gaps).toEqual(['person:2', 'person:4']);
  const dashed = picture.lines.filter((line) => line.kind === 'gap').map((line) => line.id);
  const marked = picture.dots.filter((dot) => dot.lines.some((line) => dashed.includes(line)));
  expect(marked.map((dot) => dot.key)).toEqual(['person:1', 'person:2', 'person:4']);
});

test('the signs say what the words say', () => {
  const { picture } = drawnFor({
    people: [
      { id: 'hana', name: 'Hana Sato', title: 'nurse manager' },
      { id: 'amara', name: 'Amara Okafor', title: 'triage nurse', manager: 'hana' },
    ],
    customers: ['Patients!'],
    ties: ['amara > Patients', 'amara > hana'],
  });
  const [hana, amara, patients] = picture.dots;
  expect(amara.title).toBe(
    'Amara Okafor, triage nurse, 1 hop from Patients, served by nobody, not named by their own manager, gives to 2, gets from 0',
  );
  expect([amara.unserved, amara.className.includes('web-hollow')]).toEqual([true, false]);
  expect(hana.title).toBe(
    'Hana Sato, nurse manager, no line of sight to an outside customer, has no customer of their own, does not name 1 report of their own, gives to 0, gets from 1',
  );
  expect([hana.unserved, hana.className.includes('web-hollow')]).toEqual([false, true]);
  expect([patients.title, patients.x, patients.y]).toEqual(['Patients, the primary customer', 0, 0]);
  expect(picture.legend.map((sign) => sign.id)).toEqual(['customer', 'no-customer', 'unserved', 'not-named']);
});

test('a folded department that is partly out of sight stands in its ring and, with its count, in the band', () => {
  const people = Array.from({ length: 310 }, (_, at) => ({ id: `p${at}`, department: 'Nursing' }));
  const { picture } = drawnFor({ people, customers: ['Patients!'], ties: ['p0 > Patients'] });
  expect(picture.dots.map(({ key, ring, inside }) => [key, ring, inside])).toEqual([
    ['department:0', 1, '310'],
    ['customer:311', 0, ''],
    ['department:0/band', -1, '309'],
  ]);
});

test('a picture of nobody is only its centre', () => {
  const { picture } = drawnFor({ people: [] });
  expect([picture.dots, picture.rings, picture.band]).toEqual([[], [], null]);
});

test('a crowd of 300 people is laid out with everybody in it', () => {
  const people = Array.from({ length: 300 }, (_, at) => ({
    id: `p${at}`,
    name: `Person Number${at}`,
    department: `Department ${at % 9}`,
    ...(at > 0 ? { manager: `p${Math.floor((at - 1) / 6)}` } : {}),
  }));
  const ties = people.flatMap(({ id }, at) => [
    `${id} > p${(at * 7 + 3) % 300}`,
    `${id} > p${(at * 11 + 5) % 300}`,
  ]);
  const { analysis, visible, web } = drawnFor({
    people,
    customers: ['Patients!'],
    ties: [...ties, 'p9 > Patients'],
  });
  expect(layoutRings(web, { facts: analysis, visible, links }).dots).toHaveLength(301);
});
