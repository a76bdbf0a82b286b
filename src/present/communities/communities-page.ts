import type { Analysis } from '#analysis.ts';
import { areClear } from '#findings/communities/judge-communities.ts';
import type { Known, Together } from '#findings/communities/work-together.ts';
import type { Scope } from '#findings/scope.ts';
import type { Visible } from '#model/viewer.ts';
import { count, share } from '../english.ts';
import type { FigureView } from '../figure-strip.ts';
import type { Lede } from '../lede.ts';
import type { Link } from '../links.ts';
import { organisationName, personName } from '../names.ts';
import { type BridgeCard, bridgeCards } from './bridge-cards.ts';
import type { PartForm } from './choose-part.ts';
import { communitiesAddress } from './communities-address.ts';
import { communitiesLede } from './communities-lede.ts';
import { type CommunityList, communityList } from './community-list.ts';
import { type HeatTable, heatTable } from './heat-table.ts';
import { type HintList, hintLists } from './hint-lists.ts';
import { type Measures, measuresOf } from './measures.ts';

export interface CommunitiesPage {
  readonly title: string;
  readonly crumbs: readonly Link[];
  readonly lede: Lede;
  readonly form: PartForm;
  /** The form is what there is to do. */
  readonly mustChoose: boolean;
  readonly known: KnownView | null;
}

interface KnownView {
  readonly figures: readonly FigureView[];
  readonly measures: Measures;
  /** Null where the communities are not clear: there is nothing to be read from them. */
  readonly clear: {
    readonly hints: readonly HintList[];
    readonly table: HeatTable;
    readonly list: CommunityList;
    readonly units: string;
  } | null;
  readonly bridges: readonly BridgeCard[];
  readonly counted: string;
}

/** Who works together in a part of the organisation, against its departments, and who stands between. */
export function communitiesPage(
  analysis: Analysis,
  visible: Visible,
  given: { scope: Scope; together: Together; form: PartForm; page: string },
): CommunitiesPage {
  const { scope, together, form } = given;
  const known = together.state === 'known' ? together : null;
  return {
    title: `Who works together${inWords(analysis, visible, scope)}`,
    crumbs: crumbsOf(analysis, visible, scope),
    lede: communitiesLede(analysis, together),
    form,
    mustChoose: together.state === 'too-many' || form.errors.length > 0,
    known: known && knownView(analysis, visible, { known, ...given }),
  };
}

function inWords(analysis: Analysis, visible: Visible, scope: Scope): string {
  if (scope.kind === 'organisation') return '';
  if (scope.kind === 'department') return ` in ${analysis.organisation.people.departments[scope.department]}`;
  return ` in ${personName(analysis, visible, scope.manager)}’s branch`;
}

function crumbsOf(analysis: Analysis, visible: Visible, scope: Scope): Link[] {
  const start = { text: organisationName(analysis), href: '/' };
  const isTop =
    scope.kind === 'organisation' || (scope.kind === 'branch' && scope.manager === visible.viewer);
  return isTop ? [start] : [start, { text: 'Who works together', href: '/communities' }];
}

function knownView(
  analysis: Analysis,
  visible: Visible,
  { known, scope, page }: { known: Known; scope: Scope; page: string },
): KnownView {
  const address = (at: number) => communitiesAddress(analysis, scope, at);
  const isClear = areClear(known.communities.modularity, known.byChance);
  return {
    figures: figuresOf(known, isClear),
    measures: measuresOf(known, isClear),
    clear: isClear
      ? {
          hints: hintLists(analysis, visible, known),
          table: heatTable(analysis, visible, { known, page, address }),
          list: communityList(analysis, visible, known),
          units: known.units.kind === 'team' ? 'Teams' : 'Departments',
        }
      : null,
    bridges: bridgeCards(analysis, visible, known),
    counted: countedWords(known),
  };
}

function figuresOf({ communities, here, people }: Known, isClear: boolean): FigureView[] {
  const figure = (value: string, label: string): FigureView => ({ value, label, short: false });
  return [
    figure(here.toLocaleString('en-GB'), here === 1 ? 'person here' : 'people here'),
    figure(share(people.length, here), 'have a tie by name to somebody else here'),
    ...(isClear ? [figure(String(communities.count), 'communities')] : []),
  ];
}

function countedWords({ bridges, people }: Known): string {
  if (bridges.drawn === 0) return 'Every shortest chain between two people was counted.';
  const points = (100 * bridges.error).toFixed(1);
  return `Estimated from ${count(bridges.drawn, 'chain')} between people drawn at random: with 95 % certainty, none of the ${people.length.toLocaleString('en-GB')} shares is off by more than ${points} percentage points, the smaller ones by less. Somebody just below may be missing.`;
}
