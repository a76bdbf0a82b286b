import fc from 'fast-check';
import { customerKinds, customerRoles } from '#model/customers.ts';
import { importances, needStates } from '#model/needs.ts';
import type { Organisation } from '#model/organisation.ts';
import { customerRef, groupRef, noParty, type PartyRef, personRef } from '#model/party.ts';
import { answerStates, personStatuses } from '#model/people.ts';
import { packRating } from '#model/ratings.ts';
import { defaultSettings } from '#model/settings.ts';

/** Any small organisation that the model allows, with awkward texts, empty tables and everybody anywhere. */
export const anyOrganisation: fc.Arbitrary<Organisation> = fc
  .record({
    people: fc.integer({ min: 0, max: 5 }),
    customers: fc.integer({ min: 0, max: 3 }),
    departments: fc.integer({ min: 1, max: 3 }),
    ties: fc.integer({ min: 0, max: 6 }),
    needs: fc.integer({ min: 0, max: 4 }),
  })
  .chain(build);

interface Size {
  readonly people: number;
  readonly customers: number;
  readonly departments: number;
  readonly ties: number;
  readonly needs: number;
}

const text = fc.oneof(
  fc.constantFrom('', "O'Brien; drop table person", '"', '%_\\', '  two  spaces ', 'Zoë 林 🩺', '=1+1'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

const list = <Value>(value: fc.Arbitrary<Value>, length: number) =>
  fc.array(value, { minLength: length, maxLength: length });

const ints = (max: number, length: number, min = 0) => list(fc.integer({ min, max }), length);

const rareTexts = (length: number) =>
  list(text, length).map(
    (texts) => new Map(texts.map((each, row) => [row, each] as const).filter(([, each]) => each !== '')),
  );

function build(size: Size): fc.Arbitrary<Organisation> {
  const groups = 1 + size.departments + size.people;
  return fc
    .record({
      name: fc.constant(''),
      settings: fc.constant(defaultSettings),
      dataHealth: fc.option(fc.record({ problems: fc.nat(9), rows: fc.nat(99) })),
      people: anyPeople(size),
      customers: anyCustomers(size.customers),
      ties: anyTies(size, groups),
      needs: anyNeeds(size, groups),
      texts: list(text, 4).map((texts) => ['', ...texts]),
    })
    .map((parts) => ({ ...parts, groups: allGroups(size) }));
}

const numbersFrom = (first: number, count: number) =>
  Int32Array.from({ length: count }, (_, row) => first + row);

const anyPeople = ({ people: count, departments }: Size) =>
  fc.record({
    count: fc.constant(count),
    partyId: fc.constant(numbersFrom(1, count)),
    id: list(text, count),
    name: list(text, count),
    email: list(text, count),
    title: list(text, count),
    location: list(text, count),
    department: ints(departments - 1, count, -1).map((rows) => Int32Array.from(rows)),
    departments: fc.constant(['Ward 7', 'Zoë’s team', 'IT'].slice(0, departments)),
    manager: ints(count - 1, count, -1).map((rows) => Int32Array.from(rows)),
    unknownManager: rareTexts(count),
    dottedLine: rareRows(count),
    unknownDotted: rareTexts(count),
    startDate: rareTexts(count),
    endDate: rareTexts(count),
    status: ints(personStatuses.length - 1, count).map((bytes) => Uint8Array.from(bytes)),
    answer: ints(answerStates.length - 1, count).map((bytes) => Uint8Array.from(bytes)),
  });

const anyCustomers = (count: number) =>
  fc.record({
    count: fc.constant(count),
    partyId: fc.constant(numbersFrom(100, count)),
    name: list(text, count),
    role: ints(customerRoles.length - 1, count).map((bytes) => Uint8Array.from(bytes)),
    kind: list(fc.constantFrom('', ...customerKinds), count),
    canChoose: ints(2, count).map((bytes) => Uint8Array.from(bytes)),
    requirement: list(text, count),
  });

/** Everyone, every department, everybody's team. */
const allGroups = ({ people, departments }: Size): Organisation['groups'] => {
  const kind = [0, ...Array<number>(departments).fill(1), ...Array<number>(people).fill(2)];
  const of = [-1, ...numbersFrom(0, departments), ...numbersFrom(0, people)];
  const count = kind.length;
  return { count, partyId: numbersFrom(200, count), kind: Uint8Array.from(kind), of: Int32Array.from(of) };
};

const anyParty = ({ people, customers }: Size, groups: number): fc.Arbitrary<PartyRef> =>
  fc.constantFrom(
    ...Array.from(numbersFrom(0, people), personRef),
    ...Array.from(numbersFrom(0, customers), customerRef),
    ...Array.from(numbersFrom(0, groups), groupRef),
  );

function anyTies(size: Size, groups: number) {
  const count = size.ties;
  const party = list(anyParty(size, groups), count).map((refs) => Int32Array.from(refs));
  const texts = ints(4, count).map((ids) => Int32Array.from(ids));
  return fc.record({
    count: fc.constant(count),
    id: fc.constant(new Int32Array(count)),
    provider: party,
    customer: party,
    flags: ints(31, count).map((bytes) => Uint8Array.from(bytes)),
    service: texts,
    need: texts,
    promise: texts,
    customerPart: texts,
    howDelivered: texts,
    saidOn: texts,
    // A column of texts may be shorter where the rest is blank.
    underpinnedBy: fc.constant(new Int32Array(0)),
    rating: fc.oneof(fc.constant(new Int32Array(0)), anyRatings(count)),
  });
}

/** Each tie's in one number, by overall and responsiveness; the column ends with the last tie that is rated. */
const anyRatings = (count: number) =>
  list(fc.tuple(fc.nat(5), fc.nat(5)), count).map((pairs) => {
    const packed = pairs.map(([overall, responsiveness]) => packRating({ overall, responsiveness }));
    return Int32Array.from(packed.slice(0, packed.findLastIndex((rating) => rating > 0) + 1));
  });

function anyNeeds(size: Size, groups: number) {
  const count = size.people > 0 ? size.needs : 0;
  return fc.record({
    count: fc.constant(count),
    id: fc.constant(new Int32Array(count)),
    person: ints(Math.max(0, size.people - 1), count).map((rows) => Int32Array.from(rows)),
    text: list(text, count),
    supplier: list(fc.oneof(fc.constant(noParty), anyParty(size, groups)), count).map((refs) =>
      Int32Array.from(refs),
    ),
    supplierText: list(text, count),
    importance: ints(importances.length - 1, count).map((bytes) => Uint8Array.from(bytes)),
    state: ints(needStates.length - 1, count).map((bytes) => Uint8Array.from(bytes)),
    ifNever: list(text, count),
  });
}

/** Of some rows, a few other rows. */
const rareRows = (count: number): fc.Arbitrary<Map<number, number[]>> =>
  count === 0
    ? fc.constant(new Map())
    : fc
        .uniqueArray(
          fc.tuple(fc.nat(count - 1), fc.uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: 3 })),
          { selector: ([row]) => row, maxLength: 5 },
        )
        .map((pairs) => new Map(pairs));
