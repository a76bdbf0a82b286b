import { type ImportQuestion, type ImportSource, leaveOut, type Suggestion } from '#model/import-plan.ts';
import type { Draft } from '../draft/draft.ts';
import { ownText } from '../own-text.ts';
import { shorten } from '../problem-list.ts';
import { isAnswer } from './is-answer.ts';
import { suggestParties, suggestPerson } from './suggest-parties.ts';

type Role = ImportQuestion['role'];

/** A cell that names nobody, or several. */
export interface Asked {
  readonly role: Role;
  readonly text: string;
  readonly kind: ImportQuestion['kind'];
  readonly source: ImportSource;
  readonly line: number;
  readonly column: string;
  /** The person (row) of whom it is asked, where that is known: the only suggestion. */
  readonly person?: number;
}

/** More different questions than this are not listed; their rows stand among the problems. */
const mostQuestions = 10_000;

/** Questions beyond these get no suggestions: nobody answers so many one by one. */
const mostWithSuggestions = 500;

const mostText = 200;

/** The questions of one import: whoever meets a text that names nobody asks, and may find it answered. */
export class Questions {
  private readonly answers: ReadonlyMap<string, string>;
  private readonly draft: Draft;
  private readonly asked = new Map<string, Counted>();

  constructor(answers: ReadonlyMap<string, string>, draft: Draft) {
    this.answers = answers;
    this.draft = draft;
  }

  /**
   * The answer (a cell text that names a party, or `leaveOut`), undefined while there is none that does. To be asked
   * once for each row: the rows are counted.
   */
  ask(asked: Asked): string | undefined {
    const key = questionKey(asked.role, asked.text);
    const counted = this.asked.get(key) ?? this.begin(asked);
    counted.rows++;
    if (this.asked.size < mostQuestions) this.asked.set(key, counted);
    return this.eitherAnswerTo(key, counted) || undefined;
  }

  /** Whether there is an answer in this very role; asking so counts no row. */
  isAnswered(role: Role, text: string): boolean {
    const key = questionKey(role, text);
    return this.answerTo(key, this.asked.get(key) ?? { role }) !== '';
  }

  /**
   * The questions, those that most rows share first; an answer that names nobody leaves its question open. A text that
   * is asked as a person and as a party stands there once, unless the two are answered differently.
   */
  finish(): ImportQuestion[] {
    const sorted = inOrder(this.withoutTwins());
    const free = sorted.filter(([, { suggestions }]) => !suggestions).slice(0, mostWithSuggestions);
    const found = suggestParties(
      this.draft,
      free.map(([, asked]) => asked),
    );
    free.forEach(([, asked], i) => {
      asked.suggestions = found[i];
    });
    return sorted.map(([key, asked]) => toQuestion(key, asked, this.eitherAnswerTo(key, asked)));
  }

  /** A person may be renumbered by the answer, so whom they can be suggested as is settled at once. */
  private begin(asked: Asked): Counted {
    const { person } = asked;
    const only = person === undefined ? undefined : [suggestPerson(this.draft, person)];
    return { ...asked, text: ownText(shorten(plain(asked.text))), rows: 0, suggestions: only };
  }

  private eitherAnswerTo(key: string, asked: Answerable): string {
    return this.answerTo(key, asked) || this.twinAnswerTo(key, asked);
  }

  /** What was answered of the same text in the other role, if it can be meant here too. */
  private twinAnswerTo(key: string, asked: Answerable): string {
    const twin = twinOf(key);
    const isNewPerson = asked.person !== undefined || this.asked.get(twin)?.person !== undefined;
    if (isNewPerson) return '';
    const answer = this.answers.get(twin);
    if (answer === undefined || (asked.role === 'party' && !isAnswer(this.draft, 'person', answer)))
      return '';
    return this.fits(answer, asked) ? answer : '';
  }

  /** Without those whose twin asks, or answers, the same: its rows are theirs too. */
  private withoutTwins(): (readonly [string, Counted])[] {
    const all = [...this.asked];
    const dropped = new Set(all.filter(([key, asked]) => this.isToldByTwin(key, asked)).map(([key]) => key));
    return all
      .filter(([key]) => !dropped.has(key))
      .map(([key, asked]) => {
        const twin = twinOf(key);
        const rows = asked.rows + (dropped.has(twin) ? this.asked.get(twin)!.rows : 0);
        return [key, { ...asked, rows }] as const;
      });
  }

  private isToldByTwin(key: string, asked: Counted): boolean {
    const twin = this.asked.get(twinOf(key));
    if (!twin || asked.person !== undefined || twin.person !== undefined) return false;
    if (this.answerTo(key, asked) !== '') return false;
    if (this.twinAnswerTo(key, asked) !== '') return true;
    return asked.role === 'person' && this.answerTo(twinOf(key), twin) === '';
  }

  /** What was answered, blank if that names nobody or, where only a person can be meant, nobody in person. */
  private answerTo(key: string, asked: Answerable): string {
    const answer = this.answers.get(key);
    return answer !== undefined && this.fits(answer, asked) ? answer : '';
  }

  private fits(answer: string, { role, suggestions }: Answerable): boolean {
    const isSuggested = suggestions?.some((suggestion) => suggestion.answer === answer) ?? false;
    return answer === leaveOut || isSuggested || isAnswer(this.draft, role, answer);
  }
}

type Counted = Asked & { rows: number; suggestions?: readonly Suggestion[] | undefined };

type Answerable = Pick<Counted, 'role' | 'suggestions' | 'person'>;

/** By rows, then by source and line: an answer to one does not move the others about. */
function inOrder(asked: readonly (readonly [string, Counted])[]): (readonly [string, Counted])[] {
  const sources = [...new Set(asked.map(([, { source }]) => source.key))];
  const place = new Map(sources.map((key, at) => [key, at]));
  const sourceOf = ({ source }: Counted): number => place.get(source.key) ?? 0;
  return asked.toSorted(([, a], [, b]) => b.rows - a.rows || sourceOf(a) - sourceOf(b) || a.line - b.line);
}

/** The key of a question: its role and text, with spaces trimmed and collapsed, cut at 200 characters. */
export const questionKey = (role: Role, text: string): string => `${role}:${plain(text).slice(0, mostText)}`;

/** The key of the same text in the other role. */
const twinOf = (key: string): string =>
  key.startsWith('person:') ? key.replace('person:', 'party:') : key.replace('party:', 'person:');

const plain = (text: string): string => text.trim().replace(/\s+/gu, ' ');

function toQuestion(key: string, asked: Counted, answer: string): ImportQuestion {
  const { role, kind, rows, source, line, column, suggestions = [] } = asked;
  return {
    key,
    role,
    text: asked.text,
    kind,
    rows,
    source: source.key,
    fileName: source.name,
    line,
    column,
    suggestions,
    answer,
  };
}
