import fc from 'fast-check';
import type { ImportFile } from '#model/problem.ts';

const quote = (cell: string): string =>
  /["\n\r,;\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const toCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quote).join(',')).join('\n');

/** Any party of a chart of this size: well written, misspelt, ambiguous or nobody. */
const party = (size: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.integer({ min: 1, max: size }).map((n) => `E${n}`),
    fc.integer({ min: 1, max: size }).map((n) => `person:E${n}`),
    fc.constantFrom(
      ...['everyone', 'none', 'group:Care', 'Night', 'team:E1', 'outside:Patients', 'Patients', 'Guests'],
      ...[
        'outside:Guests',
        'Jo Smith',
        'Smith, Jo',
        'e1',
        'Nobody',
        'Nobody Known',
        'group:Nowhere',
        'person:E0',
        '',
      ],
    ),
  );

const person = (size: number) =>
  fc.record({
    name: fc.constantFrom('Jo Smith', 'Amara Okafor', 'Ben', ''),
    manager: fc.oneof(
      fc.integer({ min: 1, max: size + 1 }).map((n) => `E${n}`),
      fc.constantFrom('', 'Jo Smith', 'Ben'),
    ),
    department: fc.constantFrom('', 'Care', 'Night'),
    status: fc.constantFrom('', 'Active', 'Left', 'Vacant'),
    dotted: fc.array(party(size), { maxLength: 2 }),
    serves: fc.array(party(size), { maxLength: 3 }),
  });

const tie = (size: number) =>
  fc.tuple(
    party(size),
    party(size),
    fc.constantFrom('', 'Rota'),
    fc.constantFrom('', 'yes', 'no'),
    fc.constantFrom('', 'customer', 'both'),
  );

/** Some files in any number of each kind, as an upload might hold them. */
export type Files = readonly (readonly [ImportFile, string])[];

const ownId = (at: number): string => `E${at + 1}`;

const org = (size: number): fc.Arbitrary<string> =>
  fc
    .array(person(size), { minLength: size, maxLength: size })
    .map((people) =>
      toCsv([
        ['id', 'name', 'manager id', 'department', 'status', 'dotted line manager ids', 'serves'],
        ...people.map((one, at) => [
          ...[ownId(at), one.name, one.manager, one.department, one.status],
          ...[one.dotted.join(';'), one.serves.join('|')],
        ]),
      ]),
    );

const declarations = (size: number): fc.Arbitrary<string> =>
  fc
    .array(tie(size), { maxLength: 12 })
    .map((ties) => toCsv([['provider', 'customer', 'service', 'confirmed', 'reported_by'], ...ties]));

const needs = (size: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(party(size), fc.constantFrom('Rota', 'Chairs', ''), party(size)), { maxLength: 6 })
    .map((rows) => toCsv([['person', 'need', 'from'], ...rows]));

const customers: fc.Arbitrary<string> = fc
  .subarray(['Patients,primary,Guests', 'Guests,supporting,', 'Families,,Patients;Nobody'])
  .map((rows) => ['name,role,serves', ...rows].join('\n'));

/** A chart of up to eight people, up to three files of declarations, and the other two. */
export const anyFiles: fc.Arbitrary<{ size: number; files: Files }> = fc
  .integer({ min: 1, max: 8 })
  .chain((size) =>
    fc.record({
      size: fc.constant(size),
      files: fc
        .tuple(org(size), fc.array(declarations(size), { maxLength: 3 }), needs(size), customers)
        .map(
          ([chart, declared, needed, outside]): Files => [
            ['org', chart],
            ...declared.map((text) => ['serves', text] as const),
            ['needs', needed],
            ['customers', outside],
          ],
        ),
    }),
  );
