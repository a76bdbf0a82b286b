import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import type { Texts } from '../../import/plan-of.ts';

/** The four files of some small organisation, valid by and large, with awkward ids and texts. */
export const anyFiles: fc.Arbitrary<Texts> = fc
  .uniqueArray(fc.constantFrom(...awkwardIds()), { minLength: 1, maxLength: 7 })
  .chain((ids) =>
    fc.record({
      org: orgChart(ids),
      customers: table(customerColumns, anyCustomer),
      serves: table(tieColumns, anyTie(ids)),
      needs: table(needColumns, anyNeed(ids)),
    }),
  );

function awkwardIds(): string[] {
  const special = ['none', 'Everyone', 'group:Care', 'outside:Patients', 'person:E1', 'team:E1'];
  return ['E1', 'E2', 'E3', 'e3', '7', '007', '=5', "'=5", '-1', '@', 'a,b', 'say "hi"', 'N/A', ...special];
}

const words = fc.constantFrom(
  '',
  'Care',
  'Night shifts',
  '=1+1',
  "'=1+1",
  "''-x",
  '@home',
  'a, b; c | d',
  'two\nlines',
  '"quoted"',
  "O'Brien",
  'Zoë 林 🩺',
);
const departments = fc.constantFrom('', 'Care', 'care ', 'Night  Care', '=Sum', 'a; b');
const customers = ['Patients', 'Families', 'a; b', 'Outside: in', '-none-', 'Care'];

function table<Row extends readonly string[]>(
  columns: readonly string[],
  row: fc.Arbitrary<Row>,
): fc.Arbitrary<string> {
  return fc
    .array(row, { minLength: 1, maxLength: 8 })
    .map((rows) => stringify([columns, ...rows], { quoted: true }));
}

const orgColumns =
  'employee_id,name,email,title,department,location,manager_id,dotted_line_manager_ids,status,start_date,end_date'.split(
    ',',
  );

/** Some have no id and go by their e-mail. */
function orgChart(ids: readonly string[]): fc.Arbitrary<string> {
  const people = ids.map((id, at) => ({ id, email: at % 3 === 2 ? `p${at}@example.org` : '' }));
  const manager = fc.constantFrom('', '', 'Nobody We Know', 'none', ...ids, 'p2@example.org');
  const rows = people.map(({ id, email }) =>
    fc
      .record({
        own: email ? fc.constantFrom([id, email], ['', email]) : fc.constant([id, '']),
        name: fc.constantFrom('', 'Amara Okafor', 'Ben', 'N/D', 'Vacant', '=Eva', 'Okafor, Amara'),
        title: words,
        department: departments,
        location: words,
        manager,
        dotted: fc.array(fc.constantFrom('E1', '7', 'p2@example.org', 'Nobody Else'), { maxLength: 2 }),
        status: fc.constantFrom('', 'Active', 'On leave', 'Terminated', 'Vacant', 'Blue'),
        start: fc.constantFrom('', '2020-02-29', '01/12/2019', '9999-12-31'),
        end: fc.constantFrom('', '', '2021-03-04', '2030-01-01', '9999-12-31'),
      })
      .map((row) => [
        ...row.own,
        row.name,
        row.title,
        row.department,
        row.location,
        row.manager,
        row.dotted.join(';'),
        row.status,
        row.start,
        row.end,
      ])
      .map(([employee, mail, name, ...rest]) => [employee, name, mail, ...rest]),
  );
  return fc.tuple(...rows).map((all) => stringify([orgColumns, ...all], { quoted: true }));
}

const customerColumns = ['name', 'role', 'kind', 'can_choose', 'serves', 'requirement'];
const anyCustomer = fc.tuple(
  fc.constantFrom(...customers),
  fc.constantFrom('', 'primary', 'supporting', 'unknown'),
  fc.constantFrom('', 'family', 'regulator'),
  fc.constantFrom('', 'yes', 'no'),
  fc.constantFrom('', 'Patients', 'Families; Insurer', 'outside:Patients'),
  words,
);

const anyParty = (ids: readonly string[]) =>
  fc.constantFrom(
    ...ids,
    ...ids.map((id) => `person:${id}`),
    ...ids.map((id) => `team:${id}`),
    'p2@example.org',
    'group:Care',
    'group:night care',
    'everyone',
    'Nobody Anywhere',
    ...customers.map((name) => `outside:${name}`),
  );

const tieColumns =
  'provider,customer,service,need,promise,customer_part,main,how_delivered,confirmed,reported_by,said_on,underpinned_by,rating,empathy'.split(
    ',',
  );
const anyTie = (ids: readonly string[]) =>
  fc.tuple(
    anyParty(ids),
    fc.oneof(anyParty(ids), fc.constant('none')),
    words,
    words,
    words,
    words,
    fc.constantFrom('', 'yes', 'no'),
    words,
    fc.constantFrom('', '', 'yes', 'no'),
    fc.constantFrom('', 'provider', 'customer', 'both'),
    fc.constantFrom('', '2026-01-31', '31/12/2025'),
    words,
    fc.constantFrom('', '1', '5', '9'),
    fc.constantFrom('', '3', '4.0'),
  );

const needColumns = ['person', 'need', 'from', 'importance', 'state', 'if_never'];
const anyNeed = (ids: readonly string[]) =>
  fc.tuple(
    fc.constantFrom(...ids),
    words,
    fc.oneof(anyParty(ids), words),
    fc.constantFrom('', 'high', 'medium', 'low'),
    fc.constantFrom('', 'open', 'taken on', 'met', 'partly met', 'not met'),
    words,
  );
