import { describe, expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { wordFinding } from '#present/finding-words.ts';
import { gapKey, toGap } from '#present/gap.ts';
import { type TinyOrganisation, tinyOrganisation } from '../tiny-organisation.ts';

function found(tiny: TinyOrganisation) {
  const analysis = analyse(tinyOrganisation(tiny));
  const visible = see(analysis.network, { role: 'hr' });
  return analysis.findings
    .filter(({ rule }) => rule === 'promise-not-carried')
    .map((finding) => ({
      finding,
      key: gapKey(analysis, toGap(analysis, visible, finding)),
      words: wordFinding(analysis, visible, finding),
    }));
}

const lab: TinyOrganisation = {
  people: [
    { id: '1', name: 'Ana Bo' },
    { id: '2', name: 'Tobias Brandt' },
    { id: '3', name: 'Cleo Dunn' },
  ],
  customers: ['Patients!', 'Families', 'Volunteers'],
  requirements: { Patients: 'Results within an hour', Volunteers: 'A thank-you' },
  ties: [
    { from: '1', to: 'Patients', service: 'Word of the result', promise: 'At once', underpinnedBy: '2' },
    { from: '2', to: '1', service: 'Blood results', promise: 'Within 45 minutes' },
    { from: '3', to: '2', service: 'Tubes', promise: 'At seven' },
    { from: '1', to: 'Families' },
  ],
};

describe('promise-not-carried', () => {
  test('is one finding a customer with a requirement whom somebody serves', () => {
    const [one, ...more] = found(lab);
    expect(more).toEqual([]);
    expect(one.finding).toEqual({
      rule: 'promise-not-carried',
      severity: 'medium',
      subjectType: 'customer',
      subject: 0,
      notKnownYet: false,
      evidence: {
        hop: 2,
        tie: 1,
        reason: 'nothing underpins',
        chain: [1, 0],
        direct: 1,
        directCarried: 0,
      },
    });
    expect(one.key).toBe('promise-not-carried/customer/Patients');
  });

  test('says where it breaks, the way down, and what to do', () => {
    const [{ words }] = found(lab);
    expect(words.headline).toBe('“Results within an hour” for Patients is not carried past Tobias Brandt');
    expect(words.evidence).toBe(
      'Hop 2 up the chain: Tobias Brandt serves Ana Bo with “Blood results”, promised as “Within 45 minutes”. Nothing underpins it: no promise made to Tobias Brandt is marked as what it rests on. The way down: Tobias Brandt → Ana Bo → Patients. No other tie serves Patients directly.',
    );
    expect(words.nextStep).toContain('Ask Tobias Brandt whose promises this one rests on');
  });

  test('is gone as soon as the last provider says what the promise rests on, or that it is nothing', () => {
    const ties = lab.ties ?? [];
    for (const underpinnedBy of ['3 > Tubes', 'none']) {
      const mended = ties.map((tie, at) =>
        at === 1 && typeof tie !== 'string' ? { ...tie, underpinnedBy } : tie,
      );
      expect(found({ ...lab, ties: mended })).toEqual([]);
    }
  });

  test('says that no promise is agreed, or that promises rest only on each other', () => {
    const people = ['a', 'b'];
    const given = { people, customers: ['Patients!'], requirements: { Patients: 'Care.' } };
    expect(found({ ...given, ties: ['a > Patients'] })[0].words).toMatchObject({
      headline: '“Care” for Patients is not carried past a',
      evidence: expect.stringContaining('a serves Patients, and no promise is agreed.'),
      nextStep: 'Bring a and Patients together and agree what is promised, and by when.',
    });
    const circle = [
      { from: 'a', to: 'Patients', promise: 'x', underpinnedBy: 'b' },
      { from: 'b', to: 'a', promise: 'y', underpinnedBy: 'a' },
      { from: 'a', to: 'b', promise: 'z', underpinnedBy: 'b' },
    ];
    expect(found({ ...given, ties: circle })[0].words.evidence).toContain('rest only on each other');
  });

  test('is not given without a requirement, in an empty organisation, or where nobody serves the customer', () => {
    expect(found({ ...lab, requirements: {} })).toEqual([]);
    expect(found({ people: [] })).toEqual([]);
    expect(found({ ...lab, ties: ['2 > 1'] })).toEqual([]);
  });
});
