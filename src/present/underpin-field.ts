import type { Facts } from '#findings/facts.ts';
import { namedTiesFinder } from '#graph/named-ties.ts';
import { underpinningEntry } from '#graph/underpinning-entry.ts';
import { entriesOf, isNone } from '#graph/underpinnings.ts';
import { upstreamTies } from '#graph/upstream-ties.ts';
import type { PartyRef } from '#model/party.ts';
import { textOf } from '#model/ties.ts';
import type { Visible } from '#model/viewer.ts';
import { count } from './english.ts';
import { type FormError, type TextField, textField } from './form.ts';
import { partyName } from './names.ts';

/** What a promise rests on: the promises made to its provider, to be ticked. */
export interface UnderpinField {
  readonly legend: string;
  readonly hint: string;
  readonly error: string;
  readonly options: readonly UnderpinOption[];
  /** "12 more promises are made to them …"; blank where all are shown. */
  readonly more: string;
  /** What was written and names none of these; null where there is no such text. */
  readonly text: TextField | null;
}

export interface UnderpinOption {
  /** The first has the field's own id, so that the error summary leads to it. */
  readonly id: string;
  /** The entry of `underpinned_by`. */
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
}

const mostOptions = 60;

/**
 * The ties to the provider as boxes, ticked where `typed` names them; what it names besides is kept as text. Null
 * where there is nothing to tick and nothing written.
 */
export function underpinField(
  facts: Facts,
  visible: Visible,
  given: { provider: PartyRef; tie: number; typed: string; errors: readonly FormError[] },
): UnderpinField | null {
  const { provider, typed, errors } = given;
  const candidates = upstreamTies(facts.network, provider).filter((tie) => tie !== given.tie);
  const { ticked, lost, none } = readTyped(facts, provider, typed);
  if (candidates.length === 0 && typed === '') return null;
  const shown = candidates.filter((tie, at) => at < mostOptions || ticked.has(tie));
  const name = partyName(facts, visible, provider);
  return {
    legend: `Which promises made to ${name} does this one rest on?`,
    hint: 'If one of them were broken, could this promise still be kept? Tick those without which it could not.',
    error: errors.find(({ field }) => field === 'underpins')?.text ?? '',
    options: [
      ...shown.map((tie) => ({
        value: underpinningEntry(facts.network, tie, candidates),
        ...wordsOfTie(facts, visible, tie),
        checked: ticked.has(tie),
      })),
      { value: 'none', label: 'None: it needs nobody else’s promise', hint: '', checked: none },
    ].map((option, at) => ({ id: at === 0 ? 'underpins' : `underpins-${at + 1}`, ...option })),
    more:
      candidates.length > shown.length
        ? `${count(candidates.length - shown.length, 'more tie leads', 'more ties lead')} to ${name}; a file of declarations can name them.`
        : '',
    text: lost === '' ? null : lostField(lost, errors),
  };
}

function readTyped({ network }: Facts, provider: PartyRef, typed: string) {
  const findNamed = namedTiesFinder(network);
  const read = entriesOf(typed).map((entry) => ({ entry, found: findNamed(provider, entry) }));
  const ticked = new Set(read.flatMap(({ found }) => [...found]));
  const lost = read.filter(({ entry, found }) => found.length === 0 && !isNone(entry));
  return {
    ticked,
    lost: lost.map(({ entry }) => entry).join('; '),
    none: ticked.size === 0 && read.some(({ entry }) => isNone(entry)),
  };
}

function wordsOfTie(facts: Facts, visible: Visible, tie: number): { label: string; hint: string } {
  const { ties, texts } = facts.organisation;
  const service = textOf(texts, ties.service, tie);
  const promise = textOf(texts, ties.promise, tie);
  const name = partyName(facts, visible, ties.provider[tie]);
  return {
    label: service ? `${name}: ${service}` : name,
    hint: promise ? `Promised: ${promise}` : 'No promise is agreed yet.',
  };
}

const lostField = (value: string, errors: readonly FormError[]): TextField =>
  textField(errors, {
    id: 'underpinsText',
    label: 'Also written down, but no promise made to them',
    hint: 'Kept as it stands until you delete it. A list joined by “;”.',
    value,
    optional: true,
  });
