import { describe, expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { type Analysis, analyse } from '#analysis.ts';
import { mapAnswer } from '#present/map/map-answer.ts';
import { mapPage } from '#present/map/map-page.ts';
import { tinyOrganisation } from '../../tiny-organisation.ts';
import { hana, twoBranches } from '../../web/two-branches.ts';
import { departmentCells } from '../mirror/department-cells.ts';
import { viewOf } from './any-map.ts';

const pageFor = (analysis: Analysis, address: string, viewer: Parameters<typeof see>[1] = { role: 'hr' }) =>
  mapPage(analysis, see(analysis.network, viewer), {
    view: viewOf(address),
    page: { departments: '', people: '' },
  });
const signs = ({ still }: ReturnType<typeof pageFor>) => still.legend.signs.map(({ id }) => id);
const dotOf = ({ still }: ReturnType<typeof pageFor>, name: string) =>
  still.picture!.dots.find(({ title }) => title.startsWith(name))!;

describe('by the mirror', () => {
  const plain = analyse(twoBranches());
  const rated: Analysis = {
    ...plain,
    ratings: departmentCells([
      { given: null, received: null },
      { given: 2.9, received: 3 },
    ]),
  };
  const colours = ({ controls }: ReturnType<typeof pageFor>) => controls.colours.map(({ value }) => value);

  test('departments are coloured, and say where they stand; others are quiet', () => {
    const page = pageFor(rated, 'colour=mirror&open=Nursing');
    expect(colours(page)).toEqual(['department', 'finding', 'mirror']);
    const { organisation } = rated;
    expect(organisation.people.departments).toEqual(['Executive', 'Nursing', 'IT']);
    expect(dotOf(page, 'Amara').className).toContain('web-mirror-gives-well');
    expect(dotOf(page, 'Amara').title).toMatch(/of a department that serves well, is served badly$/);
    expect(dotOf(page, 'Executive').className).toContain('web-quiet');
    expect(dotOf(page, 'Executive').title).not.toContain('serves');
    expect(page.still.legend.colours.map(({ words }) => words)).toContain('no ratings to be shown');
  });

  test('nothing is said of it where colours tell of something else', () => {
    expect(dotOf(pageFor(rated, ''), 'Nursing').title).not.toContain('served badly');
  });

  test('the choice is absent where there is nothing to show', () => {
    expect(colours(pageFor(plain, ''))).toEqual(['department', 'finding']);
    const asked = pageFor(plain, 'colour=mirror');
    expect(dotOf(asked, 'Nursing').className).toContain('web-tone-');
    const { colour } = mapAnswer(plain, see(plain.network, { role: 'hr' }), {
      view: viewOf('colour=mirror'),
      only: 'all',
    });
    expect(colour).toBe('department');
  });

  test('a manager sees no more than the cells they may', () => {
    const page = pageFor(rated, 'colour=mirror', hana);
    const cells = see(rated.network, hana).ratings(rated.ratings);
    const isThere = cells?.departments.some(({ given }) => given.overall !== null) ?? false;
    expect(colours(page).includes('mirror')).toBe(isThere);
  });
});

describe('the legend', () => {
  const people = Array.from({ length: 26 }, (_, at) => ({
    id: `p${at}`,
    department: `D${String(at).padStart(2, '0')}`,
  }));
  const many = analyse(
    tinyOrganisation({ people, customers: ['Patients!'], ties: people.map(({ id }) => `${id} > Patients`) }),
  );

  test('tells the signs that occur, and no others', () => {
    const analysis = analyse(twoBranches());
    expect(signs(pageFor(analysis, ''))).toEqual([
      'map-customer',
      'map-department',
      'map-share',
      'map-hollow',
    ]);
    expect(signs(pageFor(analysis, 'open=*'))).toEqual([
      'map-customer',
      'map-share',
      'map-hollow',
      'map-person',
      'map-hub',
      'map-gap',
    ]);
  });

  test('departments from the ninth on are told apart by rings, as the legend says', () => {
    const page = pageFor(many, '');
    const marks = page.still.picture!.dots.map(({ title, marks, brokenMark }) => [
      title.slice(0, 3),
      marks.length,
      brokenMark,
    ]);
    const of = (name: string) => marks.find(([title]) => title === name);
    expect(['D07', 'D08', 'D16', 'D24'].map(of)).toEqual([
      ['D07', 0, false],
      ['D08', 1, false],
      ['D16', 1, true],
      ['D24', 2, false],
    ]);
    expect(signs(page)).toContain('map-again');
    expect(signs(pageFor(many, 'colour=finding'))).not.toContain('map-again');
  });
});
