import type { Facts } from '#findings/facts.ts';
import { type Carriage, type CarriedRequirements, carriages } from '#graph/carried-requirement.ts';
import { listOf } from '#graph/service-network.ts';
import { partyKind } from '#model/party.ts';
import { textOf } from '#model/ties.ts';
import type { Visible } from '#model/viewer.ts';
import { knownLink } from './branch-names.ts';
import type { Link } from './links.ts';

/** One tie of a chain of promises: who promises what to whom, and what stands behind it. */
export interface PromiseRow {
  readonly from: Link;
  readonly to: Link;
  readonly service: string;
  /** Blank where none is agreed, or where none is asked: a tie that passes on. */
  readonly promise: string;
  readonly promiseMissing: boolean;
  /** The promises that underpin it. */
  readonly rests: readonly Rest[];
  /** What stands there instead of promises: "Needs nobody else’s promise". Blank beside promises. */
  readonly ground: string;
  /** Entries of `underpinned_by` that name no tie that counts, as written. */
  readonly notFound: readonly string[];
  /** "carried", "nothing underpins this". */
  readonly state: string;
  readonly good: boolean;
  readonly bad: boolean;
  readonly edit: string;
}

/** A promise that underpins another; `who` and `what` alone where the viewer may not see it. */
export interface Rest {
  readonly who: Link;
  readonly what: string;
}

/** A tie that the viewer may see, as a row of the chain page. */
export function promiseRow(
  facts: Facts,
  visible: Visible,
  { carried, tie }: { carried: CarriedRequirements; tie: number },
): PromiseRow {
  const { ties, texts } = facts.organisation;
  const how = carriages[carried.carriage[tie]];
  const upstream = listOf(carried.underpinnings.upstream, tie);
  return {
    from: knownLink(facts, visible, ties.provider[tie]),
    to: knownLink(facts, visible, ties.customer[tie]),
    service: textOf(texts, ties.service, tie),
    promise: textOf(texts, ties.promise, tie),
    promiseMissing: how === 'no promise',
    rests: Array.from(upstream, (up) => restOf(facts, visible, up)),
    ground: upstream.length > 0 ? '' : groundOf(facts, visible, { carried, tie, how }),
    notFound: carried.underpinnings.notFound.get(tie) ?? [],
    state: stateWords[how],
    good: how === 'carried',
    bad: isGap(how),
    edit: `/ties/${ties.id[tie]}`,
  };
}

/** Whether what is required is no longer carried at this very tie. */
export const isGap = (how: Carriage): boolean =>
  how === 'no promise' || how === 'nothing underpins' || how === 'circle';

const stateWords: Readonly<Record<Carriage, string>> = {
  'not counted': '',
  'passes on': 'passed on',
  carried: 'carried',
  'no promise': 'breaks here',
  'nothing underpins': 'breaks here',
  circle: 'breaks here',
  'gap further up': 'breaks further up',
};

function restOf(facts: Facts, visible: Visible, tie: number): Rest {
  const { ties, texts } = facts.organisation;
  if (!visible.tie(tie)) return { who: { text: 'a promise outside your branch', href: '' }, what: '' };
  const what = textOf(texts, ties.service, tie) || textOf(texts, ties.promise, tie);
  return { who: knownLink(facts, visible, ties.provider[tie]), what };
}

function groundOf(
  facts: Facts,
  visible: Visible,
  { carried, tie, how }: { carried: CarriedRequirements; tie: number; how: Carriage },
): string {
  const { ties } = facts.organisation;
  if (how === 'no promise') return 'Without a promise there is nothing to carry.';
  if (how === 'passes on') {
    return `Passed on to whoever serves ${knownLink(facts, visible, ties.provider[tie]).text}.`;
  }
  if (carried.underpinnings.restsOnNothing.has(tie)) return 'Needs nobody else’s promise, as they say.';
  if (partyKind(ties.provider[tie]) === 'customer') return 'Given from outside the organisation.';
  if (how === 'carried') return 'Nobody serves them, so it rests on nobody else.';
  return 'Nothing underpins this.';
}
