import fc from 'fast-check';
import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { personChain } from '#present/person-chain.ts';
import { withNames } from '#present/with-names.ts';
import { type TinyOrganisation, tinyOrganisation } from '../tiny-organisation.ts';

const hr = { role: 'hr' } as const;
const named = (...names: string[]) => names.map((name) => ({ id: name.split(' ')[0].toLowerCase(), name }));

function chain(tiny: TinyOrganisation, viewer: Parameters<typeof see>[1] = hr, person = 0) {
  const analysis = analyse(tinyOrganisation({ customers: ['Patients!'], ...tiny }));
  return personChain(analysis, see(analysis.network, viewer), person);
}

const names = (stops: readonly { party: { text: string } }[]) => stops.map(({ party }) => party.text);

test('the work of one person is told from hand to hand in one sentence', () => {
  const people = named('Karen Stubbs', 'Joanna Reid', 'Leila Farahani');
  const ties = [
    'karen > joanna = Sorted post',
    'joanna >> leila = Receipts',
    'leila > Patients = Bills explained',
  ];
  const { sentence, stops, reaches, ways } = chain({ people, ties });
  expect(sentence).toBe(
    'Karen Stubbs gives “Sorted post” to Joanna Reid, who gives “Receipts” to Leila Farahani, who gives “Bills explained” to Patients: that is how this work reaches Patients.',
  );
  expect(names(stops)).toEqual(['Karen Stubbs', 'Joanna Reid', 'Leila Farahani', 'Patients']);
  expect(stops.map(({ claim }) => claim)).toEqual(['claimed', 'confirmed', 'claimed', '']);
  expect(reaches).toBe(true);
  expect(ways).toBe('No other way is as short.');
});

test('whoever serves a customer directly has nobody in between', () => {
  const tiny = { people: named('Amara Okafor'), ties: ['amara > Patients = Triage'] };
  expect(chain(tiny).sentence).toBe('Amara Okafor gives “Triage” to Patients, with nobody in between.');
});

test('a tie without a service serves', () => {
  const tiny = { people: named('Ana Bo', 'Ben Ruiz'), ties: ['ana > ben', 'ben > Patients'] };
  expect(chain(tiny).sentence).toBe(
    'Ana Bo serves Ben Ruiz, who serves Patients: that is how this work reaches Patients.',
  );
});

test('groups are told on either side, and the group a tie goes to names who passes it on', () => {
  const people = [
    { id: 'ana', name: 'Ana Bo', department: 'Payroll' },
    { id: 'ben', name: 'Ben Ruiz', department: 'Nursing' },
  ];
  const ties = ['group:Payroll > group:Nursing = Pay slips', 'ben > Patients = Care'];
  const { sentence, stops } = chain({ people, ties });
  expect(sentence).toBe(
    'Ana Bo gives, as part of Payroll, “Pay slips” to Nursing, among them Ben Ruiz, who gives “Care” to Patients: that is how this work reaches Patients.',
  );
  expect(stops[0]).toMatchObject({ note: 'as part of Payroll', through: 'Nursing' });
});

test('an intermediary passes it on to the primary customer', () => {
  const tiny = {
    people: named('Ana Bo'),
    customers: ['Patients!', 'Insurer'],
    ties: ['ana > Insurer = Claims', 'Insurer > Patients = Cover'],
  };
  expect(chain(tiny).sentence).toBe(
    'Ana Bo gives “Claims” to Insurer, who gives “Cover” to Patients: that is how this work reaches Patients.',
  );
});

test('other ways of the same length are counted and told', () => {
  const tiny = {
    people: named('Ana Bo', 'Ben Ruiz', 'Cy Moss', 'Dee Ott'),
    ties: ['ana > ben', 'ana > cy', 'ana > dee', 'ben > Patients', 'cy > Patients', 'dee > cy'],
  };
  const { ways, others } = chain(tiny);
  expect(ways).toBe('1 other way of the same length');
  expect(others).toEqual(['Ana Bo → Cy Moss → Patients']);
});

test('past twenty other ways they are no longer counted', () => {
  const between = Array.from({ length: 30 }, (_, at) => ({ id: `b${at}`, name: `B ${at}` }));
  const ties = between.flatMap(({ id }) => [`ana > ${id}`, `${id} > Patients`]);
  const { ways, others } = chain({ people: [...named('Ana Bo'), ...between], ties });
  expect(ways).toBe('More than 20 other ways of the same length');
  expect(others).toHaveLength(5);
});

test('a chain that ends says at whom', () => {
  const tiny = { people: named('Priya Raman', 'Hana Sato'), ties: ['priya > hana = Letters'] };
  const { sentence, stops, reaches, ways } = chain(tiny);
  expect(sentence).toBe(
    'Priya Raman gives “Letters” to Hana Sato. There it ends: Hana Sato has no customer yet.',
  );
  expect(names(stops)).toEqual(['Priya Raman', 'Hana Sato']);
  expect([reaches, ways]).toEqual([false, '']);
});

test('a chain that ends at several says so', () => {
  const tiny = { people: named('Ana Bo', 'Ben Ruiz', 'Cy Moss'), ties: ['ana > ben', 'ana > cy'] };
  expect(chain(tiny).sentence).toBe(
    'Ana Bo serves Ben Ruiz. There it ends: Ben Ruiz has no customer yet. It ends at 1 other person as well.',
  );
});

test('without any tie the chain has not begun', () => {
  const { sentence, stops } = chain({ people: named('Wei Zhang') });
  expect(sentence).toBe('The chain has not begun: Wei Zhang has no customer yet.');
  expect(names(stops)).toEqual(['Wei Zhang']);
});

test('a circle is gone round once, also by somebody who only leads into it', () => {
  const people = named('Alan Prentice', 'Judith Amos', 'Victor Hale', 'Emeka Nwosu');
  const ties = [
    'alan > judith = Forms',
    'judith > victor = Slips',
    'victor > alan = Counts',
    'emeka > judith = Scans',
  ];
  expect(chain({ people, ties }).sentence).toBe(
    'Alan Prentice gives “Forms” to Judith Amos, who gives “Slips” to Victor Hale, who gives “Counts” to Alan Prentice again: nothing leaves this circle of 3.',
  );
  const led = chain({ people, ties }, hr, 3);
  expect(names(led.stops)).toEqual([
    'Emeka Nwosu',
    'Judith Amos',
    'Victor Hale',
    'Alan Prentice',
    'Judith Amos',
  ]);
});

test('of a very long chain the beginning and the end are told', () => {
  const people = Array.from({ length: 9 }, (_, at) => ({ id: `p${at}`, name: `P ${at}` }));
  const ties = people.map(({ id }, at) => `${id} > ${people[at + 1]?.id ?? 'Patients'}`);
  expect(chain({ people, ties }).sentence).toBe(
    'P 0 serves P 1, who serves P 2, who serves P 3, and so on over 6 hops more to Patients: that is how this work reaches Patients.',
  );
});

test('quotation marks inside a service become single ones, and apostrophes stay', () => {
  const said = (service: string) =>
    chain({ people: named('Ana Bo'), ties: [{ from: 'ana', to: 'Patients', service }] }).sentence;
  expect(said(`Visitors' names, patients' "wishes".`)).toContain(
    `gives “Visitors' names, patients' ‘wishes’” to`,
  );
  expect(said('The “good night” round')).toContain('gives “The ‘good night’ round” to');
});

test('whatever a service says, the sentence keeps one pair of outer quotation marks a step and one full stop', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (text) => {
      const service = text.trim().replaceAll('\0', '');
      fc.pre(service !== '');
      const tiny = { people: named('Ana Bo'), ties: [{ from: 'ana', to: 'Patients', service }] };
      const { sentence } = chain(tiny);
      expect(sentence.startsWith('Ana Bo gives “')).toBe(true);
      expect(sentence.endsWith('” to Patients, with nobody in between.')).toBe(true);
      expect(sentence.match(/[“”]/g)).toHaveLength(2);
    }),
  );
});

test('a manager reads no name and no service beyond the neighbours of their branch', () => {
  const people = named('Ana Bo', 'Ben Ruiz', 'Cy Moss', 'Dee Ott');
  const ties = ['ana > ben = Notes', 'ben > cy = Secret', 'cy > dee = Hidden', 'dee > Patients = Care'];
  const { sentence, stops } = chain({ people, ties }, { role: 'manager', partyId: 1 });
  expect(sentence).toContain('Ana Bo gives “Notes” to Ben Ruiz, who serves a colleague');
  expect(JSON.stringify({ sentence, stops })).not.toMatch(/Cy|Dee|Secret|Hidden|Care/);
});

test('that somebody outside the branch has no customer is not told', () => {
  const tiny = { people: named('Ana Bo', 'Ben Ruiz'), ties: ['ana > ben = Notes'] };
  expect(chain(tiny, { role: 'manager', partyId: 1 }).sentence).toBe(
    'Ana Bo gives “Notes” to Ben Ruiz. There it ends.',
  );
});

test('codes stand for names in the sentence, the strip and the other ways', () => {
  const tiny = tinyOrganisation({
    people: named('Ana Bo', 'Ben Ruiz', 'Cy Moss'),
    customers: ['Patients!'],
    ties: ['ana > ben', 'ana > cy', 'ben > Patients', 'cy > Patients'],
  });
  const analysis = withNames(analyse(tiny), 'codes');
  const { sentence, stops, others } = personChain(analysis, see(analysis.network, hr), 0);
  expect(sentence).toBe('P1 serves P2, who serves Patients: that is how this work reaches Patients.');
  expect(names(stops)).toEqual(['P1', 'P2', 'Patients']);
  expect(others).toEqual(['P1 → P3 → Patients']);
});
