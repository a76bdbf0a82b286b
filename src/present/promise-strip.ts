import type { Facts } from '#findings/facts.ts';
import { type CarriedRequirements, type CarryGap, carriages } from '#graph/carried-requirement.ts';
import { countOf } from '#graph/service-network.ts';
import type { WalkUp } from '#graph/walk-up.ts';
import { partyKind } from '#model/party.ts';
import { textOf } from '#model/ties.ts';
import type { Visible } from '#model/viewer.ts';
import { knownLink } from './branch-names.ts';
import type { Link } from './links.ts';

/** The way from where a requirement breaks, or from the far end of what is carried, down to the customer. */
export interface PromiseStrip {
  readonly heading: string;
  /** What stands before the first stop: "Nothing underpins this". */
  readonly start: string;
  readonly broken: boolean;
  readonly stops: readonly PromiseStop[];
}

export interface PromiseStop {
  readonly party: Link;
  readonly outside: boolean;
  /** What is promised to the next stop; blank at the end. */
  readonly promise: string;
  readonly service: string;
  readonly missing: boolean;
  readonly last: boolean;
}

/** Null where no tie leads to the customer. */
export function promiseStrip(
  facts: Facts,
  visible: Visible,
  given: { carried: CarriedRequirements; gap: CarryGap | undefined; walk: WalkUp },
): PromiseStrip | null {
  const chain = given.gap?.chain ?? longestCarried(given.carried, given.walk);
  if (chain.length === 0) return null;
  const { ties } = facts.organisation;
  const last = ties.customer[chain[chain.length - 1]];
  return {
    heading: given.gap ? 'Where it breaks' : 'How far it is carried',
    start: given.gap ? startWords[carriages[given.carried.carriage[given.gap.tie]]] : 'Rests on nobody else',
    broken: given.gap !== undefined,
    stops: [
      ...chain.map((tie) => stopOf(facts, visible, tie)),
      { party: knownLink(facts, visible, last), ...nothing, outside: true, last: true },
    ],
  };
}

const startWords: Readonly<Record<string, string>> = {
  'no promise': 'No promise is agreed',
  circle: 'Promises that rest only on each other',
  'nothing underpins': 'Nothing underpins this',
};

const nothing = { promise: '', service: '', missing: false } as const;

/** The first of the ties furthest up that rest on nobody else, and those below it down to the customer. */
function longestCarried({ carriage, underpinnings }: CarriedRequirements, { hops, below }: WalkUp): number[] {
  const restsOnNobody = (tie: number): boolean =>
    carriages[carriage[tie]] === 'carried' && countOf(underpinnings.upstream, tie) === 0;
  const hop = hops.findLast((ties) => ties.some(restsOnNobody));
  const chain: number[] = [];
  for (let tie = hop?.find(restsOnNobody) ?? -1; tie >= 0; tie = below.get(tie) ?? -1) chain.push(tie);
  return chain;
}

function stopOf(facts: Facts, visible: Visible, tie: number): PromiseStop {
  const { ties, texts } = facts.organisation;
  const outside = partyKind(ties.provider[tie]) === 'customer';
  const stop = { party: knownLink(facts, visible, ties.provider[tie]), outside, last: false };
  if (!visible.tie(tie)) return { ...stop, ...nothing };
  const promise = textOf(texts, ties.promise, tie);
  const passesOn = outside && partyKind(ties.customer[tie]) === 'customer';
  return {
    ...stop,
    promise: promise && `“${promise}”`,
    service: textOf(texts, ties.service, tie) || (passesOn ? 'serves in turn' : ''),
    missing: !promise && !passesOn,
  };
}
