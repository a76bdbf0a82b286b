import { describe, expect, it } from 'vitest';
import { chartTools } from './chart-tools.ts';
import { planOf } from './column-case.ts';
import { directories } from './directories.ts';
import { peopleTools } from './people-tools.ts';
import { samples } from './samples.ts';
import { staffSystems } from './staff-systems.ts';
import { suites } from './suites.ts';

const systems = [...directories, ...suites, ...staffSystems, ...peopleTools, ...chartTools, ...samples];

describe('the columns of an org chart', () => {
  it.each(systems)('of %s are understood', (_, columns) => {
    const fields = planOf('org', columns).matches.map(({ field }) => field);
    expect(fields).toEqual(columns.map(([, field]) => field));
  });

  it('are all known: every header that is not read says why', () => {
    const unknown = systems.flatMap(([system, columns]) =>
      planOf('org', columns)
        .matches.filter(({ reason }) => reason === 'not known')
        .map(({ header }) => `${system}: ${header}`),
    );
    expect(unknown).toEqual(['Culture Amp: Job Title Level', 'Units with names as keys: province']);
  });

  it('are shown by their own name, each by another', () => {
    for (const [, columns] of systems) {
      const shown = planOf('org', columns).matches.map(({ header }) => header);
      expect(new Set(shown).size).toBe(columns.length);
      expect(shown).toEqual(columns.map(([header], i) => header.trim() || `Column ${i + 1}`));
    }
  });
});
