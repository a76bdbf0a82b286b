import { joiningCommunities, splitUnits } from '#findings/communities/judge-communities.ts';
import type { Known } from '#findings/communities/work-together.ts';
import type { Facts } from '#findings/facts.ts';
import type { Visible } from '#model/viewer.ts';
import { list } from '../english.ts';
import { communityLetter, unitName } from './community-words.ts';

/** Things of one kind that communities hint at, and the question to ask about them. They are no gaps. */
export interface HintList {
  readonly title: string;
  readonly ask: string;
  readonly items: readonly { readonly what: string; readonly evidence: string }[];
  /** Blank where all are shown. */
  readonly more: string;
}

const mostItems = 6;

/** Departments that are spread over communities, communities that join departments; a list without items is left out. */
export function hintLists(facts: Facts, visible: Visible, known: Known): HintList[] {
  const { kind } = known.units;
  return [
    toList(splits(facts, visible, known), {
      title: `${capital(kind)}s that work in several communities`,
      ask: 'Ask whether these are two kinds of work under one name, or whether something is missing between them.',
    }),
    toList(joins(facts, visible, known), {
      title: `Communities that bring ${kind}s together`,
      ask: 'Ask what task they share that the org chart cuts in two. One meeting may do more than two lines of reporting.',
    }),
  ].filter(({ items }) => items.length > 0);
}

function toList(items: HintList['items'], words: { title: string; ask: string }): HintList {
  const more = items.length - mostItems;
  return {
    ...words,
    items: items.slice(0, mostItems),
    more: more > 0 ? `${more} more can be read from the table.` : '',
  };
}

function splits(facts: Facts, visible: Visible, known: Known): HintList['items'] {
  const { rows, cells } = known.table;
  return splitUnits(known.table)
    .sort((one, other) => rows[other.unit] - rows[one.unit] || one.unit - other.unit)
    .map(({ unit, communities }) => ({
      what: unitName(facts, visible, known, unit),
      evidence: `of ${rows[unit]} people, ${list(communities.map((each) => `${cells[unit].get(each)} in ${communityLetter(each)}`))}`,
    }));
}

function joins(facts: Facts, visible: Visible, known: Known): HintList['items'] {
  const { rows, cells } = known.table;
  return joiningCommunities(known.table).map(({ community, units }) => {
    const parts = units.map((unit) => {
      const name = unitName(facts, visible, known, unit);
      return `${cells[unit].get(community)} of the ${rows[unit]} of ${name}`;
    });
    return { what: `Community ${communityLetter(community)}`, evidence: list(parts, 4) };
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
