import type { Analysis } from '#analysis.ts';
import {
  type CarriedRequirements,
  type CarryGap,
  carriages,
  carriedRequirements,
  carryGapOf,
} from '#graph/carried-requirement.ts';
import { walkUp } from '#graph/walk-up.ts';
import type { Visible } from '#model/viewer.ts';
import { knownLink } from './branch-names.ts';
import { shorten } from './carry-words.ts';
import { count, sentence } from './english.ts';
import { type Lede, lede } from './lede.ts';
import { customerHref, type Link } from './links.ts';
import { type PromiseHop, promiseHop } from './promise-hop.ts';
import { isGap } from './promise-row.ts';
import { type PromiseStrip, promiseStrip } from './promise-strip.ts';
import { type RepairableCard, repairableCard } from './repairs/repairable-card.ts';
import { wordsOf } from './words.ts';

/** What an outside customer requires, walked up from promise to promise. */
export interface ChainPage {
  readonly title: string;
  readonly crumbs: readonly Link[];
  readonly lede: Lede;
  readonly actions: readonly (Link & { readonly quiet: boolean })[];
  readonly figures: readonly { readonly value: string; readonly label: string; readonly short: boolean }[];
  readonly strip: PromiseStrip | null;
  readonly gaps: readonly RepairableCard[];
  readonly hops: readonly PromiseHop[];
  /** "The chain goes on for 3 more hops." Blank where all of it is shown. */
  readonly further: string;
  /** What stands there while no tie leads to them. */
  readonly empty: string;
  readonly mayEdit: boolean;
}

const mostHops = 12;

/**
 * The chain page of an outside customer, undefined for one that is not there or whom the viewer may not see. Linear in
 * the ties above the customer; without any requirement in the organisation, in all ties.
 */
export function chainPage(analysis: Analysis, visible: Visible, customer: number): ChainPage | undefined {
  const { organisation, network } = analysis;
  if (!(customer >= 0 && customer < network.customers) || !visible.customer(customer)) return undefined;
  const carried = analysis.carried ?? carriedRequirements(network, analysis.served);
  const gap = carryGapOf(network, carried, customer);
  const walk = walkUp(network, carried, customer);
  const direct = (walk.hops[0] ?? []).filter((tie) => visible.tie(tie));
  const name = organisation.customers.name[customer];
  return {
    title: `What ${name} can count on`,
    crumbs: [
      { text: wordsOf(analysis).Customers, href: '/customers' },
      { text: name, href: customerHref(analysis, customer) },
      { text: 'Chain of promises', href: '' },
    ],
    lede: ledeOf(analysis, visible, { customer, carried, gap, direct }),
    actions: visible.everything
      ? [
          {
            text: organisation.customers.requirement[customer]
              ? 'Change what they require'
              : 'Write down what they require',
            href: `/customers/${organisation.customers.partyId[customer]}/edit`,
            quiet: true,
          },
        ]
      : [],
    figures: figuresOf(name, carried, direct),
    strip: promiseStrip(analysis, visible, { carried, gap, walk }),
    gaps: gapsOf(analysis, visible, customer),
    hops: walk.hops
      .slice(0, mostHops)
      .map((ties, at) => promiseHop(analysis, visible, { carried, ties, number: at + 1, name })),
    further:
      walk.hops.length > mostHops
        ? `The chain goes on for ${count(walk.hops.length - mostHops, 'more hop', 'more hops')}.`
        : '',
    empty: `The promises that reach this ${wordsOf(analysis).customer} will stand here, hop by hop, as soon as somebody serves them.`,
    mayEdit: visible.everything,
  };
}

interface Seen {
  readonly carried: CarriedRequirements;
  readonly customer: number;
  readonly gap: CarryGap | undefined;
  readonly direct: readonly number[];
}

/** Who requires what, how far it is carried, and where it breaks. */
function ledeOf(analysis: Analysis, visible: Visible, { customer, gap, ...seen }: Seen): Lede {
  const { customers, ties } = analysis.organisation;
  const [name, requirement] = [customers.name[customer], customers.requirement[customer]];
  const what = requirement
    ? `Required by ${name}: “${shorten(requirement)}”.`
    : `No requirement of ${name} is written down yet.`;
  if (!analysis.servedCustomers[customer])
    return lede(what, 'Nobody here serves them, directly or through anybody.');
  const counted = howMany(name, visible, seen);
  if (!gap)
    return lede(
      what,
      '',
      `${requirement ? 'It is' : 'One would be'} carried from promise to promise to the end. ${counted}`,
    );
  const { text } = knownLink(analysis, visible, ties.provider[gap.tie]);
  const hops = gap.hop === 1 ? 'at the first hop' : `${gap.hop} hops up the chain`;
  return lede(
    what,
    sentence(
      `It ${requirement ? 'is' : 'would'} not ${requirement ? 'carried' : 'be carried'} past ${text}, ${hops}`,
    ),
    counted,
  );
}

function howMany(
  name: string,
  visible: Visible,
  { carried, direct }: Pick<Seen, 'carried' | 'direct'>,
): string {
  const judged = direct.filter((tie) => carriages[carried.carriage[tie]] !== 'passes on');
  const good = judged.filter((tie) => carriages[carried.carriage[tie]] === 'carried').length;
  if (judged.length === 0) return '';
  const ours = visible.everything ? '' : ' of your branch';
  if (judged.length === 1)
    return `The one tie${ours} that serves ${name} directly ${good ? 'carries it' : 'does not carry it'}.`;
  if (good === judged.length)
    return `All ${judged.length.toLocaleString('en-GB')} ties${ours} that serve ${name} directly carry it.`;
  const which = good === 0 ? 'none carries' : good === 1 ? '1 carries' : `${good} carry`;
  return `Of the ${count(judged.length, 'tie')}${ours} that serve ${name} directly, ${which} it to the end.`;
}

function figuresOf(
  name: string,
  { carriage }: CarriedRequirements,
  direct: readonly number[],
): ChainPage['figures'] {
  const judged = direct.map((tie) => carriages[carriage[tie]]).filter((how) => how !== 'passes on');
  if (judged.length < 2) return [];
  const figure = (label: string, number: number) => ({
    value: number.toLocaleString('en-GB'),
    label,
    short: number < judged.length,
  });
  return [
    figure(`ties that serve ${name} directly`, judged.length),
    figure('with an agreed promise', judged.filter((how) => how !== 'no promise').length),
    figure(
      'that say what they rest on, or need nothing',
      judged.filter((how) => !isGap(how) || how === 'circle').length,
    ),
    figure('carried to the end', judged.filter((how) => how === 'carried').length),
  ];
}

/** What to do about this customer, for whoever sees the findings of the whole organisation. */
const gapsOf = (analysis: Analysis, visible: Visible, customer: number): RepairableCard[] =>
  visible.everything
    ? analysis.findings
        .filter(({ subjectType, subject }) => subjectType === 'customer' && subject === customer)
        .map((finding) => repairableCard(analysis, visible, finding))
    : [];
