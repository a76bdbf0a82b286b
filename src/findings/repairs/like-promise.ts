import { partyKind, partyRow } from '#model/party.ts';
import type { TextId } from '#model/ties.ts';
import type { Facts } from '../facts.ts';
import { alikeTo } from './alike.ts';
import { commonest } from './commonest.ts';
import { perFacts } from './per-facts.ts';

/** What is promised elsewhere: the text, and the first tie that has it. */
export interface LikePromise {
  readonly promise: TextId;
  readonly tie: number;
}

/**
 * The commonest promise of counted ties with the very same service; else that of colleagues with the same title and
 * department to the same customer. Undefined where neither has any.
 */
export function likePromise(facts: Facts, tie: number): LikePromise | undefined {
  const service = facts.organisation.ties.service[tie] ?? 0;
  return (
    (service === 0 ? undefined : promiseOf(facts, ofService(facts).get(service))) ?? ofColleagues(facts, tie)
  );
}

function promiseOf({ organisation }: Facts, ties: readonly number[] = []): LikePromise | undefined {
  const { promise } = organisation.ties;
  const { value } = commonest(ties.map((tie) => promise[tie]));
  const tie = ties.find((each) => promise[each] === value);
  return value === undefined || tie === undefined ? undefined : { promise: value, tie };
}

/** The counted ties with a promise of each service that some counted tie without one gives. Linear in ties. */
const ofService = perFacts(({ organisation: { ties, texts }, network }) => {
  const wanted = new Uint8Array(texts.length);
  for (let tie = 0; tie < ties.count; tie++) {
    if (network.counted[tie] && !ties.promise[tie]) wanted[ties.service[tie] ?? 0] = 1;
  }
  const lists = new Map<TextId, number[]>();
  for (let tie = 0; tie < ties.count; tie++) {
    const service = ties.service[tie] ?? 0;
    if (!wanted[service] || !network.counted[tie] || !ties.promise[tie]) continue;
    const list = lists.get(service);
    if (list) list.push(tie);
    else lists.set(service, [tie]);
  }
  return lists;
});

function ofColleagues(facts: Facts, tie: number): LikePromise | undefined {
  const { ties } = facts.organisation;
  if (partyKind(ties.provider[tie]) !== 'person') return undefined;
  const [alike] = alikeTo(facts, partyRow(ties.provider[tie]));
  if (alike?.likeness !== 'same title and department') return undefined;
  const { start, tie: rows } = facts.network.out;
  const like = alike.people.flatMap((person) =>
    Array.from(rows.subarray(start[person], start[person + 1])).filter(
      (other) => ties.promise[other] && ties.customer[other] === ties.customer[tie],
    ),
  );
  return promiseOf(facts, like);
}
