import type { Facts } from '#findings/facts.ts';
import type { Finding } from '#model/finding.ts';
import { textOf } from '#model/ties.ts';
import type { Visible } from '#model/viewer.ts';
import { count } from './english.ts';
import { partyName } from './names.ts';
import type { FindingWords } from './person-finding-words.ts';
import { wordsOf } from './words.ts';

type CarryFinding = Extract<Finding, { rule: 'promise-not-carried' }>;

/** Where what an outside customer requires is no longer carried, and by whom. */
export function wordPromiseNotCarried(
  facts: Facts,
  visible: Visible,
  { subject, evidence }: CarryFinding,
): FindingWords {
  const { ties, customers } = facts.organisation;
  const name = partyName(facts, visible, ties.provider[evidence.tie]);
  const next = partyName(facts, visible, ties.customer[evidence.tie]);
  const customer = customers.name[subject];
  return {
    headline: headlineOf(`“${shorten(customers.requirement[subject])}” for ${customer}`, name, evidence),
    evidence: [
      isOneOfMany(evidence) && howMany(customer, evidence),
      whatIsMissing(facts, { evidence, name, next }),
      wayDown(facts, visible, evidence.chain),
      !isOneOfMany(evidence) && howMany(customer, evidence),
    ]
      .filter(Boolean)
      .join(' '),
    whyItMatters: `What the ${wordsOf(facts).customer} requires has to be passed on from promise to promise. At the first place where nothing stands behind a promise, keeping it is luck.`,
    nextStep: nextSteps[evidence.reason](name, next),
  };
}

/** From so many ties on that do not carry it, the first of them is an example and no more. */
const manyGaps = 4;

const isOneOfMany = ({ direct, directCarried }: CarryFinding['evidence']): boolean =>
  direct - directCarried >= manyGaps;

function headlineOf(requirement: string, name: string, evidence: CarryFinding['evidence']): string {
  if (!isOneOfMany(evidence)) return `${requirement} is not carried past ${name}`;
  const { direct, directCarried } = evidence;
  return `${requirement} is carried by ${directCarried === 0 ? 'none' : directCarried} of the ${direct} ties that serve them`;
}

const longest = 90;

/** A requirement as part of a sentence: without its full stop, cut behind a word where it is long. */
export function shorten(requirement: string): string {
  const words = requirement.replace(/\.$/, '');
  if (words.length <= longest) return words;
  return `${words.slice(0, words.lastIndexOf(' ', longest)).replace(/[,;:]$/, '')} …`;
}

function whatIsMissing(
  { organisation: { ties, texts } }: Facts,
  { evidence, name, next }: { evidence: CarryFinding['evidence']; name: string; next: string },
): string {
  const [service, promise] = [ties.service, ties.promise].map((column) =>
    textOf(texts, column, evidence.tie),
  );
  const tie = `${name} serves ${next}${service ? ` with “${service}”` : ''}`;
  const hop = `${isOneOfMany(evidence) ? 'One of the others, hop' : 'Hop'} ${evidence.hop} up the chain: ${tie}`;
  switch (evidence.reason) {
    case 'no promise':
      return `${hop}, and no promise is agreed.`;
    case 'circle':
      return `${hop}, promised as “${promise}”; the promises behind it rest only on each other.`;
    default:
      return `${hop}, promised as “${promise}”. Nothing underpins it: no promise made to ${name} is marked as what it rests on.`;
  }
}

const mostStops = 6;

/** "The way down: Ewa Lis → Ana Bo → Patients." Blank for a gap that serves the customer directly. */
function wayDown({ organisation, ...facts }: Facts, visible: Visible, chain: readonly number[]): string {
  if (chain.length < 2) return '';
  const { provider, customer } = organisation.ties;
  const name = (party: number) => partyName({ organisation, ...facts }, visible, party);
  const stops = [...chain.map((tie) => name(provider[tie])), name(customer[chain[chain.length - 1]])];
  const shown =
    stops.length > mostStops
      ? [...stops.slice(0, mostStops - 2), `${stops.length - mostStops + 1} more`, stops[stops.length - 1]]
      : stops;
  return `The way down: ${shown.join(' → ')}.`;
}

function howMany(customer: string, { direct, directCarried }: CarryFinding['evidence']): string {
  if (direct === 0) return `${customer}: served only through intermediaries.`;
  if (direct === 1) return `No other tie serves ${customer} directly.`;
  const ties = `Of the ${count(direct, 'tie')} that serve ${customer} directly`;
  return `${ties}, ${directCarried === 0 ? 'none carries' : `${directCarried} ${directCarried === 1 ? 'carries' : 'carry'}`} what is required to the end.`;
}

const nextSteps: Readonly<
  Record<CarryFinding['evidence']['reason'], (name: string, next: string) => string>
> = {
  'no promise': (name, next) => `Bring ${name} and ${next} together and agree what is promised, and by when.`,
  'nothing underpins': (name) =>
    `Ask ${name} whose promises this one rests on, and mark them on the tie. If a promise is missing, agree it; if nothing is needed, say so there.`,
  circle: (name) =>
    `Ask ${name} what the circle of promises rests on in the end, and mark that on one of the ties.`,
};
