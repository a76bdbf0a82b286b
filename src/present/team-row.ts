import type { Analysis } from '#analysis.ts';
import type { Visible } from '#model/viewer.ts';
import { dottedManagers } from './dotted-line.ts';
import { hops, list } from './english.ts';
import { type Link, personHref } from './links.ts';
import { type Mentions, mentionsOf } from './mentions.ts';
import { personName } from './names.ts';

/** One person of a team: the row of the table that stands beside the picture. */
export interface TeamRow {
  readonly name: Link;
  readonly title: string;
  readonly serves: Mentions;
  readonly served: Mentions;
  readonly sight: string;
  readonly lacksSight: boolean;
  /** Reports to the manager of the page, who does not name them: the dashed line of the picture. */
  readonly notByManager: boolean;
  /** "Dotted line to Ben Ruiz", or blank. */
  readonly dotted: string;
}

export function teamRow(
  analysis: Analysis,
  visible: Visible,
  { person, manager }: { person: number; manager: number },
): TeamRow {
  const { organisation, sight, network, servedByManager } = analysis;
  const { people } = organisation;
  const mentions = (direction: 'serves' | 'served') =>
    mentionsOf(analysis, visible, { person, direction, most: 4 });
  const far = sight.hops[person];
  return {
    name: { text: personName(analysis, visible, person), href: personHref(analysis, person) },
    title: people.title[person],
    serves: mentions('serves'),
    served: mentions('served'),
    sight: network.customers === 0 ? '' : far < 0 ? 'none' : hops(far),
    lacksSight: network.customers > 0 && far < 0,
    notByManager:
      network.here[manager] === 1 &&
      people.manager[person] === manager &&
      person !== manager &&
      !servedByManager[person],
    dotted: dottedWords(analysis, visible, person),
  };
}

function dottedWords(analysis: Analysis, visible: Visible, person: number): string {
  const managers = dottedManagers(analysis.organisation.people, visible, person);
  const names = managers.map((manager) => personName(analysis, visible, manager));
  return names.length > 0 ? `Dotted line to ${list(names)}` : '';
}
