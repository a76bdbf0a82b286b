import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { chainStops } from '#present/chain.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';

const hr = { role: 'hr' } as const;

function chain(
  tiny: Parameters<typeof tinyOrganisation>[0],
  person: number,
  viewer: Parameters<typeof see>[1] = hr,
) {
  const analysis = analyse(tinyOrganisation(tiny));
  return chainStops(analysis, see(analysis.network, viewer), person).map(({ party, note, service }) =>
    [party.text, note, service].filter(Boolean).join(' | '),
  );
}

test('a chain goes from the person by the services given to the customer outside', () => {
  const ties = ['a > b = Receipts', 'b > Patients = Care'];
  expect(chain({ people: ['a', 'b'], customers: ['Patients!'], ties }, 0)).toEqual([
    'a | Receipts',
    'b | Care',
    'Patients',
  ]);
});

test('a step given by a department says so', () => {
  const people = [{ id: 'a', department: 'Pharmacy' }];
  const ties = ['group:Pharmacy > Patients = Medicines'];
  expect(chain({ people, customers: ['Patients!'], ties }, 0)).toEqual([
    'a | as part of Pharmacy | Medicines',
    'Patients',
  ]);
});

test('an intermediary is followed on to the primary customer', () => {
  const ties = ['a > Insurer = Claims', 'Insurer > Patients = Cover'];
  expect(chain({ people: ['a'], customers: ['Insurer', 'Patients!'], ties }, 0)).toEqual([
    'a | Claims',
    'Insurer | Cover',
    'Patients',
  ]);
});

test('without a line of sight there is no chain', () => {
  expect(chain({ people: ['a', 'b'], customers: ['Patients!'], ties: ['a > b', 'b > a'] }, 0)).toEqual([]);
  expect(chain({ people: ['a'], customers: ['Patients!'] }, 0)).toEqual([]);
});

test('somebody whom a manager may not see is a colleague, and their service is not told', () => {
  const people = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id.toUpperCase() }));
  const ties = ['a > b = Notes', 'b > c = Secret', 'c > Patients = Care'];
  const tiny = { people, customers: ['Patients!'], ties };
  expect(chain(tiny, 0, { role: 'manager', partyId: 1 })).toEqual([
    'A | Notes',
    'B',
    'a colleague',
    'Patients',
  ]);
});
