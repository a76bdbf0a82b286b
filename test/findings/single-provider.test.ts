import { describe, expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import type { Finding } from '#model/finding.ts';
import { defaultSettings } from '#model/settings.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { found } from './found.ts';

/** One who serves all the others, who serve nobody. */
const servedByOne = (others: number, answered = others) => {
  const ids = Array.from({ length: others }, (_, at) => `o${at}`);
  const people = ids.map((id, at) => ({
    id,
    answer: at < answered ? ('named' as const) : ('not-answered' as const),
  }));
  return { people: ['one', ...people], ties: ids.map((id) => `one > ${id}`) };
};

describe('single-provider', () => {
  test('finds nothing where there is nobody, or nobody is served', () => {
    expect(found('single-provider', { people: [] })).toEqual([]);
    expect(found('single-provider', { people: ['a', 'b'] })).toEqual([]);
  });

  test('is low for one or two others, medium from three, high from ten', () => {
    const severities = [1, 2, 3, 9, 10].map((others) => found('single-provider', servedByOne(others))[0]);
    expect(severities).toEqual(['low one', 'low one', 'medium one', 'medium one', 'high one']);
  });

  test('takes its bounds from the settings', () => {
    const thresholds = { ...defaultSettings.thresholds, singleProviderMedium: 2, singleProviderHigh: 3 };
    const severity = (others: number) =>
      analyse({
        ...tinyOrganisation(servedByOne(others)),
        settings: { ...defaultSettings, thresholds },
      }).findings.find(({ rule }) => rule === 'single-provider')?.severity;
    expect([severity(1), severity(2), severity(3)]).toEqual(['low', 'medium', 'high']);
  });

  test('waits while fewer than 80 % have answered', () => {
    expect(found('single-provider', servedByOne(4, 3))).toEqual(['medium one']);
    expect(found('single-provider', servedByOne(4, 2))).toEqual([]);
  });

  test('counts who loses either once, and lists the first ten of each loss', () => {
    const tiny = servedByOne(12);
    const ties = [...tiny.ties, 'one > Patients', 'o3 > one'];
    const { findings } = analyse(tinyOrganisation({ ...tiny, customers: ['Patients!'], ties }));
    const one = findings.find((finding) => finding.rule === 'single-provider' && finding.subject === 0);
    expect((one as Extract<Finding, { rule: 'single-provider' }>).evidence).toEqual({
      lost: 12,
      providersLost: 12,
      provider: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      sightsLost: 1,
      sight: [4],
    });
  });

  test('does not judge an outside customer who is an only provider', () => {
    expect(
      found('single-provider', { people: ['a'], customers: ['Patients!'], ties: ['Patients > a'] }),
    ).toEqual([]);
  });
});
