import { describe, expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { seeRatings } from '#access/see-ratings.ts';
import { type Analysis, analyse } from '#analysis.ts';
import type { Visible } from '#model/viewer.ts';
import { type MirrorPage, mirrorPage } from '#present/mirror/mirror-page.ts';
import { tinyOrganisation } from '../../tiny-organisation.ts';

type Rated = readonly [from: string, to: string, overall: number];

const people = (department: string, names: readonly string[], manager: string) =>
  names.map((id) => ({ id, department, manager }));

const care = ['c1', 'c2', 'c3', 'c4', 'c5'];
const lab = ['l1', 'l2', 'l3', 'l4', 'l5'];

/** Care serves the laboratory at `well`; the laboratory serves Care at `badly`. Each side has five raters of five. */
function hospital(
  { well, badly }: { readonly well: number; readonly badly: number },
  more: readonly Rated[] = [],
) {
  const rated: Rated[] = [
    ...care.map((id, at) => [id, lab[at], well] as const),
    ...lab.map((id, at) => [id, care[at], badly] as const),
    ...more,
  ];
  return tinyOrganisation({
    people: [
      { id: 'chief' },
      { id: 'head', department: 'Care', manager: 'chief' },
      ...people('Care', care, 'head'),
      ...people('Lab', lab, 'chief'),
    ],
    ties: rated.map(([from, to, overall]) => ({ from, to, rating: { overall } })),
  });
}

const pageOf = (analysis: Analysis, visible: Visible): MirrorPage =>
  mirrorPage(analysis, visible, seeRatings(analysis, visible));

function forHr(organisation: Parameters<typeof analyse>[0]): MirrorPage {
  const analysis = analyse(organisation);
  return pageOf(analysis, see(analysis.network, { role: 'hr' }));
}

const said = ({ lede }: MirrorPage): string => [lede.calm, lede.worst, lede.rest].filter(Boolean).join(' ');

describe('the mirror', () => {
  test('names who serves well and is served badly, and who serves poorly', () => {
    const page = forHr(hospital({ well: 5, badly: 2 }));
    expect(said(page)).toBe(
      '1 of the 2 departments that can be shown is served as well as they serve, or less than a mark worse. ' +
        'Care serves others well (over 4.5) and is itself served badly (2.0). Lab (2.0) serves others poorly.',
    );
  });

  test('has both means of each department, who rated, and what lies between', () => {
    const rows = forHr(hospital({ well: 5, badly: 2 })).departments;
    expect(
      rows.map(({ name, serves, isServed, difference, isGap, isPoor }) => [
        name.text,
        `${serves.mean} by ${serves.raters}`,
        `${isServed.mean} by ${isServed.raters}`,
        difference,
        isGap,
        isPoor,
      ]),
    ).toEqual([
      ['Care', 'over 4.5 by 5 raters', '2.0 by 5 raters', '2.5 lower', true, false],
      ['Lab', '2.0 by 5 raters', 'over 4.5 by 5 raters', '2.5 higher', false, true],
    ]);
  });

  test('is calm where everybody is served as they serve', () => {
    expect(said(forHr(hospital({ well: 4, badly: 4 })))).toBe(
      'Both departments that can be shown are served as well as they serve, or less than a mark worse.',
    );
  });

  test('says how to have ratings where there are none', () => {
    const page = forHr(tinyOrganisation({ people: ['a', 'b'], ties: ['a > b'] }));
    expect(page.hasRatings).toBe(false);
    expect(page.picture).toBeNull();
    expect(said(page)).toBe(
      'Nobody has said yet how well they are served as a customer of their colleagues.',
    );
  });

  test('says where the ratings of what is too small count', () => {
    const organisation = tinyOrganisation({
      people: [
        { id: 'chief' },
        ...people('Care', care, 'chief'),
        ...people('Desk', ['d1', 'd2'], 'chief'),
        ...people('Lab', lab, 'chief'),
      ],
      ties: [
        ...care.map((id, at) => ({ from: id, to: lab[at], rating: { overall: 4 } })),
        ...lab.map((id, at) => ({ from: id, to: care[at], rating: { overall: 4 } })),
        { from: 'd1', to: 'd2', rating: { overall: 1 } },
      ],
    });
    const page = forHr(organisation);
    expect(page.departments.map(({ name }) => name.text)).not.toContain('Desk');
    expect(page.tooSmall.join(' ')).toMatch(/Desk.*too few ratings/);
    expect(JSON.stringify(page)).not.toContain('1.0');
  });

  test('shows a manager only departments and branches that are all theirs', () => {
    const analysis = analyse(hospital({ well: 5, badly: 2 }));
    const { partyId, id } = analysis.organisation.people;
    const head = partyId[id.indexOf('head')];
    const page = pageOf(analysis, see(analysis.network, { role: 'manager', partyId: head }));
    expect(page.departments.map(({ name }) => name.text)).toEqual(['Care']);
    expect(page.mayImport).toBe(false);
    expect(JSON.stringify(page)).not.toContain('Lab');
  });
});
