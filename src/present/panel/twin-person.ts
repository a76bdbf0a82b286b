import type { Analysis } from '#analysis.ts';
import { ruleIds } from '#model/finding.ts';
import { claimState } from '#model/ties.ts';
import type { Visible } from '#model/viewer.ts';
import { dottedManagers } from '../dotted-line.ts';
import { hops, list } from '../english.ts';
import { ruleNames } from '../finding-words.ts';
import { gapsOfPeople } from '../gaps-of-people.ts';
import { type Link, personHref } from '../links.ts';
import { type Mentions, mentionsOf } from '../mentions.ts';
import { personName } from '../names.ts';
import type { WebView } from '../web-view.ts';
import { withNames } from '../with-names.ts';

/** Somebody in the table that stands beside a picture. */
export interface TwinPerson {
  /** Key of their dot. */
  readonly key: string;
  readonly name: Link;
  /** "Nurse, Emergency". */
  readonly about: string;
  /** "Dotted line to Ben Ruiz", or blank. */
  readonly dotted: string;
  readonly serves: Mentions;
  readonly served: Mentions;
  /** Their own manager does not name them: the dashed line of the picture. */
  readonly notByManager: boolean;
  /** "2 hops", "none", or blank where no outside customer is named at all. */
  readonly sight: string;
  readonly lacksSight: boolean;
  /** Kinds of gaps, as filters call them. */
  readonly gaps: readonly string[];
}

interface ToTell {
  readonly analysis: Analysis;
  readonly visible: Visible;
  readonly view: WebView;
}

/** A person as the view calls them, with those ties that it shows. */
export function twinPerson({ analysis, visible, view }: ToTell, person: number): TwinPerson {
  const { network, sight } = analysis;
  const facts = withNames(analysis, view.names);
  const seen = claimedOnly(analysis, visible, view.claim);
  const mentions = (direction: 'serves' | 'served') =>
    mentionsOf(facts, seen, { person, direction, most: 3 });
  const far = sight.hops[person];
  return {
    key: `person:${facts.organisation.people.partyId[person]}`,
    name: { text: personName(facts, visible, person), href: personHref(facts, person) },
    about: aboutOf(facts, view, person),
    dotted: dottedWords(facts, visible, person),
    serves: mentions('serves'),
    served: mentions('served'),
    notByManager: isLeftOut(analysis, visible, person),
    sight: network.customers === 0 ? '' : far < 0 ? 'none' : hops(far),
    lacksSight: network.customers > 0 && far < 0,
    gaps: visible.branch(person) ? gapNames(analysis, person) : [],
  };
}

/** A viewer who sees only ties that both ends reported, or only those that one did. */
function claimedOnly({ organisation }: Analysis, visible: Visible, claim: WebView['claim']): Visible {
  if (claim === '') return visible;
  const isMeant = (tie: number) => claimState(organisation.ties.flags[tie]) === claim;
  return { ...visible, tie: (tie) => visible.tie(tie) && isMeant(tie) };
}

/** A title would tell in public who it is. */
function aboutOf({ organisation }: Analysis, { names }: WebView, person: number): string {
  const { title, departments, department } = organisation.people;
  return [names === 'codes' ? '' : title[person], departments[department[person]] ?? '']
    .filter(Boolean)
    .join(', ');
}

function dottedWords(facts: Analysis, visible: Visible, person: number): string {
  const managers = dottedManagers(facts.organisation.people, visible, person);
  const names = managers.map((manager) => personName(facts, visible, manager));
  return names.length > 0 ? `Dotted line to ${list(names)}` : '';
}

function isLeftOut(
  { organisation, network, servedByManager }: Analysis,
  visible: Visible,
  person: number,
): boolean {
  const manager = organisation.people.manager[person];
  return manager >= 0 && network.here[manager] === 1 && visible.branch(manager) && !servedByManager[person];
}

/** In the order of the rules. */
function gapNames(analysis: Analysis, person: number): string[] {
  const rules = gapsOfPeople(analysis).get(person)?.rules;
  return rules ? ruleIds.filter((rule) => rules.has(rule)).map((rule) => ruleNames(analysis)[rule]) : [];
}
