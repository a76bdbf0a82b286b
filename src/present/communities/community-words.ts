import type { Known } from '#findings/communities/work-together.ts';
import type { Facts } from '#findings/facts.ts';
import type { Visible } from '#model/viewer.ts';
import { departmentHref, type Link, teamHref } from '../links.ts';
import { personName } from '../names.ts';

/** "A" for the largest, after "Z" comes "AA". */
export function communityLetter(community: number): string {
  const before = Math.floor(community / 26);
  return (before > 0 ? communityLetter(before - 1) : '') + String.fromCharCode(65 + (community % 26));
}

/** A department or team by name, with the page about it, if the viewer may open it. */
export function unitLink(facts: Facts, visible: Visible, { units }: Known, unit: number): Link {
  const row = units.rows[unit];
  if (row < 0) return { text: `In no ${units.kind}`, href: '' };
  if (units.kind === 'team')
    return {
      text: `${personName(facts, visible, row)}’s team`,
      href: visible.branch(row) ? teamHref(facts, row) : '',
    };
  const name = facts.organisation.people.departments[row];
  return { text: name, href: departmentHref(name) };
}

/** A department or team in the middle of a sentence. */
export function unitName(facts: Facts, visible: Visible, known: Known, unit: number): string {
  const { text } = unitLink(facts, visible, known, unit);
  return known.units.rows[unit] < 0 ? `people ${text.toLowerCase()}` : text;
}

/** "about 4 in 10", "about one in 20": a share in words, never a number to sort by. */
export function roughly(share: number): string {
  if (share >= 0.3) return `about ${Math.round(share * 10)} in 10`;
  const whole = 1 / share;
  const rounded = whole < 20 ? Math.round(whole) : 10 * Math.round(whole / 10);
  return `about one in ${rounded.toLocaleString('en-GB')}`;
}

/** "0.67". */
export const decimal = (number: number): string =>
  number.toFixed(2).replace('-0.00', '0.00').replace('-', '−');
