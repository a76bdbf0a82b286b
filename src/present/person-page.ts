import type { Analysis } from '#analysis.ts';
import { countOf } from '#graph/service-network.ts';
import type { Finding } from '#model/finding.ts';
import { statusOf } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import { type Crumb, crumbsTo } from './crumbs.ts';
import { type DottedLines, dottedLines } from './dotted-line.ts';
import { hops } from './english.ts';
import { gapsAbout } from './gaps-about.ts';
import type { Lede } from './lede.ts';
import { ifLeftHref, type Link, teamHref } from './links.ts';
import { personName } from './names.ts';
import { type NeedLine, needLines } from './need-lines.ts';
import { type PanelAsk, plainAsk } from './panel/panel-ask.ts';
import { type PersonChain, personChain } from './person-chain.ts';
import { personLede } from './person-lede.ts';
import { statusWords } from './person-row.ts';
import { type PersonWeb, personWeb } from './person-web.ts';
import { type RepairableCard, repairableCard } from './repairs/repairable-card.ts';
import { type TieList, type TiePages, tieLists } from './tie-lines.ts';
import { wordsOf } from './words.ts';

export interface PersonPage {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly lede: Lede;
  readonly facts: readonly { readonly label: string; readonly text: string; readonly href: string }[];
  readonly status: string;
  readonly dotted: DottedLines;
  readonly serves: TieList;
  readonly served: TieList;
  /** Needs, chain and gaps of people outside the viewer's branch are not shown. */
  readonly whole: boolean;
  readonly judged: boolean;
  readonly needs: readonly NeedLine[];
  /** Null where it is not seen or not judged. */
  readonly chain: PersonChain | null;
  /** "2 hops"; blank without a line of sight. */
  readonly sight: string;
  /** Null where nobody is around them, or too many. */
  readonly web: PersonWeb | null;
  readonly gaps: readonly RepairableCard[];
  readonly actions: readonly (Link & { readonly quiet: boolean })[];
  readonly add: { readonly customer: string; readonly provider: string; readonly need: string };
  /** What stands where a list is empty. */
  readonly none: { readonly serves: string; readonly served: string };
  readonly mayEdit: boolean;
}

/** Undefined for somebody the viewer may not see. */
export function personPage(
  analysis: Analysis,
  visible: Visible,
  { person, ask = plainAsk, ...pages }: TiePages & { readonly person: number; readonly ask?: PanelAsk },
): PersonPage | undefined {
  if (person < 0 || !visible.person(person)) return undefined;
  const { organisation, network, sight } = analysis;
  const whole = visible.branch(person);
  const judged = network.here[person] === 1;
  const id = organisation.people.partyId[person];
  const manages = countOf(network.reports, person) > 0 && whole;
  return {
    title: personName(analysis, visible, person),
    crumbs: crumbsTo(analysis, visible, person),
    lede: personLede(analysis, visible, person),
    facts: factsOf(analysis, person),
    status: statusWords[statusOf(organisation.people, person)],
    dotted: dottedLines(analysis, visible, person),
    ...tieLists(analysis, visible, { person, ...pages }),
    whole,
    judged,
    needs: whole ? needLines(analysis, visible, person) : [],
    chain: whole && judged && network.customers > 0 ? personChain(analysis, visible, person) : null,
    sight: sight.hops[person] > 0 ? hops(sight.hops[person]) : '',
    web: personWeb(analysis, visible, { person, ask }),
    gaps: whole
      ? gapsAbout(analysis, visible, [person]).map((finding) => ownCard(analysis, visible, finding))
      : [],
    actions: [
      ...(manages ? [{ text: 'See their team', href: teamHref(analysis, person), quiet: true }] : []),
      ...(whole && judged
        ? [{ text: 'What if they left?', href: ifLeftHref(analysis, person), quiet: true }]
        : []),
    ],
    add: {
      customer: `/ties/new?provider=${id}`,
      provider: `/ties/new?customer=${id}`,
      need: `/needs/new?person=${id}`,
    },
    none: emptyLists(analysis),
    mayEdit: visible.everything && judged,
  };
}

function emptyLists(analysis: Analysis): PersonPage['none'] {
  const { customer, aCustomer } = wordsOf(analysis);
  return {
    serves: `No ${customer} is known yet. Who would notice first if this work stopped for a week?`,
    served: `Nobody has named them as ${aCustomer} yet. The organisation owes them an answer.`,
  };
}

function factsOf({ organisation }: Analysis, person: number) {
  const { people } = organisation;
  const email = people.email[person];
  return [
    { label: 'Title', text: people.title[person], href: '' },
    { label: 'Department', text: people.departments[people.department[person]] ?? '', href: '' },
    { label: 'Location', text: people.location[person], href: '' },
    { label: 'Id', text: people.id[person], href: '' },
    { label: 'E-mail', text: email, href: email && `mailto:${encodeURI(email)}` },
  ].filter(({ text }) => text !== '');
}

/** A gap of theirs, or of a circle they stand in. The page is about them, so no card says whom. */
const ownCard = (analysis: Analysis, visible: Visible, finding: Finding): RepairableCard => ({
  ...repairableCard(analysis, visible, finding),
  about: [],
});
