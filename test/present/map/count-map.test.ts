import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import type { Organisation } from '#model/organisation.ts';
import { mapPage } from '#present/map/map-page.ts';
import { randomOrganisation } from '../../random-organisation.ts';
import { tinyOrganisation } from '../../tiny-organisation.ts';
import { hana, twoBranches } from '../../web/two-branches.ts';
import { mapFor, viewOf } from './any-map.ts';

const filters = [
  '',
  'department=Nursing',
  'finding=any',
  'finding=unserved&department=IT',
  'claim=confirmed',
  'claim=claimed&finding=no-customer',
  'department=No department',
];

function pageFor(
  organisation: Organisation,
  address: string,
  viewer: Parameters<typeof see>[1] = { role: 'hr' },
) {
  const analysis = analyse(organisation);
  const page = { departments: '', people: '' };
  return mapPage(analysis, see(analysis.network, viewer), { view: viewOf(address), page });
}

const number = (text: string | undefined): number =>
  Number.parseInt((text ?? '0').replace(/[^\d].*$/, ''), 10) || 0;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The numbers of a page: of its figures by their labels, of its sentences, and of its table by column. */
function numbersOf({ figures, controls, lede, table }: ReturnType<typeof pageFor>) {
  const figure = (label: RegExp) =>
    sum(figures.filter((each) => label.test(each.label)).map(({ value }) => number(value)));
  const rows = [...table.rows, ...table.others];
  const column = (label: RegExp) =>
    sum(
      rows.flatMap(({ cells }) =>
        cells.filter((cell) => label.test(cell.label)).map((cell) => number(cell.value)),
      ),
    );
  return {
    figure,
    column,
    shown: controls.shown,
    lede: lede.calm,
    ties: number(/([\d,]+) ties?\b/.exec(controls.shown)?.[1]),
  };
}

describe('figures, sentences and table of the map', () => {
  test('add up to the same ties and people, whatever is filtered', () => {
    fc.assert(
      fc.property(randomOrganisation, fc.constantFrom(...filters), (organisation, filter) => {
        const page = pageFor(organisation, filter);
        const { figure, column, shown, ties, lede } = numbersOf(page);
        expect(figure(/^ties? /)).toBe(ties);
        expect(column(/^Ties inside|^Ties to/)).toBe(ties);
        expect(column(/^Ties from/)).toBe(column(/^Ties to other/));
        expect(column(/^Ties to outside/)).toBe(figure(/^ties to outside/));
        const parts = shown.split(/ties?: /)[1] ?? '';
        expect(sum([...parts.matchAll(/[\d,]+/g)].map(([each]) => number(each)))).toBe(ties);
        const { counts } = mapFor(organisation, filter).answer.map!;
        expect([counts.people, counts.ties]).toEqual([figure(/^(person|people) shown/), ties]);
        expect(column(/^People/)).toBe(counts.people);
        expect(number(/: (\d+)/.exec(shown)?.[1])).toBe(counts.people);
        expect(number(/map: (\d+)/.exec(lede)?.[1])).toBe(counts.people);
      }),
      { numRuns: 300 },
    );
  });

  test('say where ties of everyone as one are counted', () => {
    const organisation = tinyOrganisation({
      people: [
        { id: 'ana', department: 'Nursing' },
        { id: 'ben', department: 'IT' },
      ],
      customers: ['Patients!'],
      ties: ['ana > Patients', 'ben > ana', 'ben > everyone', 'everyone > ana', 'everyone > Patients'],
    });
    const page = pageFor(organisation, '');
    expect(page.controls.shown).toBe(
      'Shown: 2 people and 5 ties: 1 between departments, 2 to outside customers and 2 by or to everyone as one.',
    );
    expect(page.figures.map(({ value, label }) => `${value} ${label}`)).toContain(
      '2 ties by or to everyone as one',
    );
    expect(page.table.others).toHaveLength(1);
    expect(page.table.others[0].cells.map(({ value }) => value)).toEqual([
      '–',
      '0',
      '1',
      '1',
      '1',
      '–',
      '–',
      '–',
    ]);
  });

  test('follow the filters in the first sentence too', () => {
    const lede = pageFor(twoBranches(), 'department=Nursing').lede;
    expect(lede.calm).toBe(
      'Two Branches Clinic on one map: 3 of 7 people, in 1 of 3 departments, and 2 of the 3 outside customers.',
    );
    expect(pageFor(twoBranches(), '', hana).lede.calm).toContain(
      'Hana Sato’s branch and those it works with',
    );
  });
});
