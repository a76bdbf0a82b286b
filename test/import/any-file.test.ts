import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '#model/import-plan.ts';
import { codesOf, linesOf, planOf } from './plan-of.ts';

/** What an export does to cells that a spreadsheet would run. */
const defuse = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const quote = (cell: string): string =>
  /["\n\r,;\t']/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => quote(defuse(cell))).join(',')).join('\n');

/** Names that a careless reader harms: formulas, markup, right-to-left, quotes, line breaks. */
const name = fc.oneof(
  fc.constantFrom(
    '=cmd|A1',
    '+1',
    '-1',
    '@x',
    '<script>alert(1)</script>',
    'سلام',
    'O"Brien',
    'a\nb',
    "O'Neil",
    '𝒜lice',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

/** Any chart at all: managers may be unknown, themselves, in circles; parties of declarations may be anything. */
const chart = fc.integer({ min: 1, max: 25 }).chain((size) =>
  fc.record({
    people: fc.array(
      fc.record({
        name,
        manager: fc.oneof(
          fc.integer({ min: 0, max: size + 2 }).map((n) => `E${n}`),
          fc.constantFrom('', 'XX', 'e1', 'Alice'),
        ),
        department: fc.constantFrom('', 'Care', 'care ', 'Night Care', 'E1'),
        status: fc.constantFrom('', 'Active', 'Left', 'Vacant', 'Leave', '??'),
        email: fc.constantFrom('', '', 'team@example.org'),
        dotted: fc.constantFrom('', '', 'E1', 'E2;E3', 'E1|E99', 'e2', 'Alice, Bo', 'none', ';:,'),
        serves: fc.constantFrom('', '', 'E1', 'E2; group:Care', 'none', 'Nobody|everyone', 'Nobody Known'),
      }),
      { minLength: size, maxLength: size },
    ),
    ties: fc.array(
      fc.tuple(
        party(size),
        party(size),
        fc.constantFrom('', 'Rota', 'Cover'),
        fc.constantFrom('', 'yes', 'no'),
        fc.constantFrom('', 'both', 'customer'),
      ),
      { maxLength: 30 },
    ),
    needs: fc.array(fc.tuple(party(size), fc.constantFrom('Rota', 'Chairs', ''), party(size)), {
      maxLength: 10,
    }),
  }),
);

function party(size: number): fc.Arbitrary<string> {
  const special = [
    'everyone',
    'none',
    'group:Care',
    'Night Care',
    'team:E1',
    'outside:Patients',
    'Patients',
    'Guests',
    'outside:Guests',
    'Alice',
    'e1',
    '',
  ];
  return fc.oneof(
    fc.integer({ min: 0, max: size + 2 }).map((n) => `E${n}`),
    fc.constantFrom(...special),
  );
}

type Chart = typeof chart extends fc.Arbitrary<infer Value> ? Value : never;

function toTexts({ people, ties, needs }: Chart) {
  const rows = people.map((one, i) => [
    `E${i}`,
    one.name,
    one.manager,
    one.department,
    one.status,
    one.email,
    one.dotted,
    one.serves,
  ]);
  return {
    org: toCsv([
      ['id', 'name', 'manager id', 'department', 'status', 'email', 'dotted line manager', 'serves'],
      ...rows,
    ]),
    serves: toCsv([['provider', 'customer', 'service', 'confirmed', 'reported_by'], ...ties]),
    needs: toCsv([['person', 'need', 'from'], ...needs]),
  };
}

describe('whatever a file holds', () => {
  it('people in are people in the plan, with their names unharmed', async () => {
    await fc.assert(
      fc.asyncProperty(chart, async (any) => {
        const { next } = await planOf(toTexts(any));
        expect(next.people.id).toEqual(any.people.map((_, i) => `E${i}`));
        const plain = any.people.map((one) => one.name.trim());
        next.people.name.forEach((shown, row) => {
          expect([plain[row], '']).toContain(shown);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('nobody ends up above themselves', async () => {
    await fc.assert(
      fc.asyncProperty(chart, async (any) => {
        const { manager, count } = (await planOf(toTexts(any))).next.people;
        for (let row = 0; row < count; row++) {
          let steps = 0;
          for (let up = manager[row]; up >= 0; up = manager[up]) expect(++steps).toBeLessThan(count);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('nobody has a dotted line to themselves or their line manager, or two to one person', async () => {
    await fc.assert(
      fc.asyncProperty(chart, async (any) => {
        const { manager, dottedLine } = (await planOf(toTexts(any))).next.people;
        for (const [row, managers] of dottedLine) {
          expect(managers).not.toContain(row);
          expect(managers).not.toContain(manager[row]);
          expect(managers).toEqual([...new Set(managers)]);
          expect(managers.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('the same files again change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(chart, async (any) => {
        const texts = toTexts(any);
        const { next } = await planOf(texts);
        const again = await planOf(texts, { current: next });
        const changes = ({ people, customers, ties, needs, moved, answers, groupsAdded }: ImportPlan) => [
          ...[people, customers, ties, needs].flatMap(({ added, changed, gone }) => [
            ...added,
            ...changed,
            ...gone,
          ]),
          ...[...moved, ...answers, ...groupsAdded],
        ];
        expect(changes(again)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('no bytes make it throw, and every problem is plain data', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'id',
        'name',
        'provider',
        'customer',
        ',',
        ';',
        '\t',
        '"',
        '""',
        '\n',
        '\r\n',
        '\r',
        'E1',
        'outside:',
        '\ufeff',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => Buffer.from(pieces.join('')));
    const bytes = fc.oneof(text, fc.uint8Array({ maxLength: 300 }));
    await fc.assert(
      fc.asyncProperty(
        bytes,
        bytes,
        bytes,
        fc.integer({ min: 1, max: 64 }),
        async (org, serves, needs, chunk) => {
          const plan = await planOf({ org, serves, needs, customers: serves }, { chunk });
          for (const problem of plan.problems) expect(JSON.parse(JSON.stringify(problem))).toEqual(problem);
          for (const { rows, rowsLeftOut } of plan.files) expect(rowsLeftOut).toBeLessThanOrEqual(rows);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('a hostile file', () => {
  const header = 'id,name,manager\n';
  const rows = (count: number, row = (i: number) => `E${i},Person ${i},E0`): string[] =>
    Array.from({ length: count }, (_, i) => row(i));
  const quick = async (text: string): Promise<ImportPlan> => {
    const start = performance.now();
    const plan = await planOf({ org: text });
    expect(performance.now() - start).toBeLessThan(10_000);
    return plan;
  };

  it('with a stray quote in row 3 of 5,000 loses that row only', async () => {
    const all = rows(5000, (i) =>
      i === 2 ? 'E2,"Person 2,E0' : i % 3 ? `E${i},Person ${i},E0` : `E${i},"Person, ${i}",E0`,
    );
    const plan = await quick(header + all.join('\n'));
    expect(plan.next.people.count).toBe(4999);
    expect(linesOf(plan, 'stray-quote')).toEqual([4]);
    expect(plan.files[0]).toMatchObject({ rows: 5000, rowsLeftOut: 1 });
  });

  it('with 10 MB in one quoted cell loses that row only', async () => {
    const plan = await quick(`${header}E0,A,\nE1,"${'x'.repeat(10_000_000)}",E0\nE2,B,E0`);
    expect(plan.next.people.id).toEqual(['E0', 'E2']);
    expect(linesOf(plan, 'row-too-long')).toEqual([3]);
  });

  it('with 10 MB behind a quote that is never closed loses that row only', async () => {
    const plan = await quick(
      `${header}E0,"A,\n${rows(150_000, (i) => `X${i},${'x'.repeat(60)},E0`).join('\n')}`,
    );
    expect(plan.next.people.count).toBe(150_000);
    expect(linesOf(plan, 'stray-quote')).toEqual([2]);
  });

  it('with a million columns is refused in words', async () => {
    const plan = await quick(`${'a,'.repeat(1_000_000)}b\n1,2`);
    expect(codesOf(plan)).toContain('unreadable-file');
    expect(plan.blocked).toBe(true);
    expect(plan.problems.length).toBeLessThan(5);
  });

  it('with a million cells in one row loses that row', async () => {
    const plan = await quick(`${header}E0,A,\n${','.repeat(2_000_000)}x\nE2,B,E0`);
    expect(plan.next.people.id).toEqual(['E0', 'E2']);
  });

  it('with thousands of stray quotes is given up in words', async () => {
    const plan = await quick(header + rows(5000, (i) => `E${i},"Person ${i},E0`).join('\n'));
    expect(linesOf(plan, 'stray-quote')).toHaveLength(200);
    expect(plan.problems.at(-1)).toMatchObject({ code: 'unreadable-file', blocking: true });
  });

  it('with 5,000 bad rows lists them all', async () => {
    const plan = await quick(header + rows(5000, (i) => `,Person ${i},`).join('\n'));
    expect(linesOf(plan, 'no-id-or-email')).toHaveLength(5000);
  });

  it('with one circle of 100,000 people names a few of them', async () => {
    const plan = await quick(header + rows(100_000, (i) => `E${i},P,E${(i + 1) % 100_000}`).join('\n'));
    const cycles = plan.problems.filter(({ code }) => code === 'reporting-cycle');
    expect(cycles).toHaveLength(1);
    expect(cycles[0].sentence.length).toBeLessThan(1000);
  });

  it('with quotes in the middle of cells is read as it stands', async () => {
    const plan = await quick(header + rows(1000, (i) => `E${i},Pipe 12" ${i},E0`).join('\n'));
    expect(plan.next.people.name[7]).toBe('Pipe 12" 7');
    expect(plan.files[0].rowsLeftOut).toBe(0);
  });

  it('of one line without an end is too long', async () => {
    const plan = await quick('x'.repeat(5_000_000));
    expect(plan.blocked).toBe(true);
  });
});
