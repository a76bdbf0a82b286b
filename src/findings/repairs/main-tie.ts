import { lineOfSight } from '#graph/line-of-sight.ts';
import { givingNode, groupKindOf, type ServiceNetwork } from '#graph/service-network.ts';
import type { Finding } from '#model/finding.ts';
import type { Repair, RepairChange } from '#model/repair.ts';
import { tieFlag } from '#model/ties.ts';
import type { Facts } from '../facts.ts';
import { perFacts } from './per-facts.ts';

type OfGiver = Extract<Finding, { rule: 'no-primary-customer'; subjectType: 'person' | 'department' }>;

/**
 * One main tie: of those marked already, else of all to choose from, the one whose customer is primary or reaches a
 * primary customer soonest (any outside customer, where nobody is primary); of equals the one that was said first.
 */
export function mainTieRepair(facts: Facts, finding: OfGiver): Repair | undefined {
  const ways = waysOf(facts, finding);
  const marked = ways.filter(({ tie }) => isMain(facts, tie));
  const candidates = (marked.length > 0 ? marked : ways).sort((a, b) => farther(a, b) || a.tie - b.tie);
  const [first, second] = candidates;
  if (!first) return undefined;
  const unmarked: RepairChange[] = marked
    .filter(({ tie }) => tie !== first.tie)
    .map(({ tie }) => ({ kind: 'change-tie', tie, main: false }));
  const chosen: RepairChange[] =
    marked.length > 0 ? [] : [{ kind: 'change-tie', tie: first.tie, main: true }];
  const about = { tie: first.tie, primary: facts.primaries.length > 0 };
  const decided = first.hops >= 0 && (!second || farther(first, second) < 0);
  return {
    effect: 'closes',
    reason: decided ? { kind: 'nearest', hops: first.hops + 1, ...about } : { kind: 'said-first', ...about },
    changes: [...chosen, ...unmarked],
    drawnFrom: { people: [], ties: ways.map(({ tie }) => tie) },
  };
}

interface Way {
  readonly tie: number;
  /** From the customer on; -1 where no chain leads there. */
  readonly hops: number;
}

const farther = (a: Way, b: Way): number => rank(a) - rank(b);
const rank = ({ hops }: Way): number => (hops < 0 ? Number.MAX_SAFE_INTEGER : hops);

/** The counted ties there are to choose from, as the rule has them. */
function waysOf(facts: Facts, { subjectType, subject }: OfGiver): Way[] {
  const { network } = facts;
  const node = subjectType === 'person' ? subject : givingNode(network, groupOf(network, subject));
  const ways: Way[] = [];
  for (let at = network.out.start[node]; at < network.out.start[node + 1]; at++) {
    const far = network.out.node[at];
    const isOutside = far >= network.people && far < network.people + network.customers;
    if (subjectType === 'person' || isOutside)
      ways.push({ tie: network.out.tie[at], hops: goal(facts).hops[far] });
  }
  return ways;
}

const groupOf = (network: ServiceNetwork, department: number): number =>
  network.organisation.groups.of.findIndex(
    (of, group) => of === department && groupKindOf(network, group) === 'department',
  );

const isMain = ({ organisation }: Facts, tie: number): boolean =>
  (organisation.ties.flags[tie] & tieFlag.main) !== 0;

/** Lines of sight to the primary customer, or to whoever is outside where nobody is primary. */
const goal = perFacts(({ network, primaries, sight }) =>
  primaries.length > 0 ? lineOfSight(network, primaries) : sight,
);
