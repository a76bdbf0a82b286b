import { expect, test } from 'vitest';
import { buildNetwork } from '#graph/build-network.ts';
import { namedTiesFinder } from '#graph/named-ties.ts';
import { underpinningEntry } from '#graph/underpinning-entry.ts';
import { upstreamTies } from '#graph/upstream-ties.ts';
import { personRef } from '#model/party.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';

test('an entry written for a tie names that tie and no other', () => {
  const organisation = tinyOrganisation({
    people: [
      { id: 'me', department: 'Ward', manager: 'boss' },
      'boss',
      'a',
      { id: 'none', name: 'Nona One' },
      { id: 'b', department: 'Stores', manager: 'a' },
      { id: 'c', department: 'Stores', manager: 'a' },
    ],
    customers: ['Patients!'],
    ties: [
      'a > me = Letters; and > more',
      'a > me',
      'boss > me',
      'b > me',
      'none > me = Help',
      'group:Stores > me = Tea',
      'team:a > me = Tea',
      'group:Ward > me',
      'team:boss > me = Swaps',
      'Patients > me = Consent',
      'boss > everyone = Salary',
      'a > group:Ward = Linen',
      'me > team:boss',
    ],
  });
  const network = buildNetwork(organisation);
  const ties = upstreamTies(network, personRef(0));
  const findNamed = namedTiesFinder(network);
  const entries = ties.map((tie) => underpinningEntry(network, tie, ties));
  expect(entries).toEqual([
    'a > Letters, and > more',
    'a >',
    'boss >',
    'b',
    'person:none > Help',
    'group:Stores > Tea',
    'team:a > Tea',
    'outside:Patients > Consent',
    'a > Linen',
    'boss > Salary',
  ]);
  expect(entries.map((entry) => findNamed(personRef(0), entry))).toEqual(ties.map((tie) => [tie]));
});
