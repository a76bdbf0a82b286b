import { shorten } from './carry-words.ts';
import type { ChainStop } from './chain.ts';
import { hops } from './english.ts';

/** More steps than this are not all told in one sentence. */
const mostSteps = 6;
const toldOfMany = 3;

/** "Karen Stubbs gives “sorted post” to Joanna Reid, who …, who …": a chain as a sentence without its end. */
export function chainClauses(stops: readonly ChainStop[]): string {
  const steps = stops.length - 1;
  const told = steps > mostSteps ? toldOfMany : steps;
  const clauses = stops
    .slice(0, told)
    .map((stop, at) => `${at === 0 ? stop.party.text : ', who'} ${clause(stop, stops[at + 1])}`);
  if (told < steps) clauses.push(`, and so on over ${hops(steps - told)} more to ${stops[steps].party.text}`);
  return clauses.join('');
}

/** Of one step: what is given to whom, for any text a service may have. */
function clause({ service, note, through }: ChainStop, next: ChainStop): string {
  const whom = through ? `${through}, among them ${next.party.text}` : next.party.text;
  const as = note ? `, ${note},` : '';
  return service ? `gives${as} ${quoted(service)} to ${whom}` : `serves${as} ${whom}`;
}

/** In quotation marks, those inside turned into single ones; long words are cut. */
const quoted = (service: string): string =>
  `“${shorten(service.trim())
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/(^|[\s(])"/g, '$1‘')
    .replaceAll('"', '’')}”`;
