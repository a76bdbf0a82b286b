import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { Draft } from '../draft/draft.ts';

/** A party by the number under which it is searched: people first, then departments, then outside customers. */
export interface Hit {
  readonly kind: 'person' | 'department' | 'customer';
  readonly row: number;
}

interface Entry {
  readonly id: number;
  readonly name: string;
  /** Ids, and the part of an e-mail address that is the person's own. */
  readonly login: string;
  readonly title: string;
}

/**
 * Finds parties by likeness: the words of their names in any order, begun, or with a letter or two wrong. Made once
 * an import, and only if somebody asks: about a second for 100,000 people.
 */
export class PartySearch {
  private readonly draft: Draft;
  private readonly index: MiniSearch<Entry>;
  /** How often each word stands in the index. */
  private readonly times = new Map<string, number>();
  private looks = 0;

  constructor(draft: Draft) {
    this.draft = draft;
    const processTerm = (word: string): string => this.count(toTerm(word));
    this.index = new MiniSearch<Entry>({ fields: ['name', 'login', 'title'], processTerm });
    this.index.addAll(entriesOf(draft));
  }

  /**
   * The likeliest first, at most so many; those who are here go before those who are not. Parties that have all the
   * words in their name or login, else with letters wrong, else with their title, else those that have some of them.
   * None once the searches of an import have looked at very much.
   */
  find(text: string, kinds: readonly Hit['kind'][], most: number): Hit[] {
    const words = this.tellingWords(text.replace(/(?<=.)@.*$/s, '').slice(0, mostText));
    for (const way of ways) {
      if (this.looks > mostLooks) return [];
      const found = this.search(words, kinds, way);
      const likely = found.filter(({ score }) => score >= found[0].score * leastShare);
      if (likely.length > 0) return likely.slice(0, most).map(({ id }) => this.hitOf(id));
    }
    return [];
  }

  /** Without words that very many share, unless there are no others. */
  private tellingWords(text: string): string {
    const words = text.split(/[\s\p{P}]+/u).filter((word) => word !== '');
    const telling = words.filter((word) => (this.times.get(toTerm(word)) ?? 0) <= mostTimes);
    return (telling.length > 0 ? telling : words).join(' ');
  }

  private search(words: string, kinds: readonly Hit['kind'][], way: Way): SearchResult[] {
    const isLoose = (term: string): boolean =>
      !/\d/.test(term) && (way.loose === 'all' || !this.times.has(term));
    return this.index.search(words, {
      processTerm: toTerm,
      boost: { name: 4, login: 3, title: 0.2 },
      fuzzy: (term) => (term.length > 3 && isLoose(term) ? 0.25 : false),
      maxFuzzy: 2,
      prefix: (term) => term.length > 2 && isLoose(term),
      boostDocument: (id: number) => this.weightOf(id),
      filter: ({ id }) => kinds.includes(this.hitOf(id).kind),
      ...way.options,
    });
  }

  private weightOf(id: number): number {
    this.looks++;
    return this.isAway(id) ? 0.5 : 1;
  }

  private count(term: string): string {
    this.times.set(term, (this.times.get(term) ?? 0) + 1);
    return term;
  }

  private hitOf(id: number): Hit {
    const { people } = this.draft;
    if (id < people.count) return { kind: 'person', row: id };
    const row = id - people.count;
    if (row < people.departments.length) return { kind: 'department', row };
    return { kind: 'customer', row: row - people.departments.length };
  }

  private isAway(id: number): boolean {
    return id < this.draft.people.count && !this.draft.people.isHere(id);
  }
}

interface Way {
  /** Which words may be begun only, or have wrong letters. */
  readonly loose: 'unknown' | 'all';
  readonly options: SearchOptions;
}

const ways: readonly Way[] = [
  { loose: 'unknown', options: { fields: ['name', 'login'], combineWith: 'AND' } },
  { loose: 'all', options: { fields: ['name', 'login'], combineWith: 'AND' } },
  { loose: 'unknown', options: { combineWith: 'AND' } },
  { loose: 'unknown', options: { fields: ['name', 'login'] } },
];

/** A word that more parties share than this tells nobody apart. */
const mostTimes = 2000;

/** Matches looked at in one import, a second or two of work. */
const mostLooks = 2_000_000;

/** What is a tenth as likely as the first is not worth a look. */
const leastShare = 0.1;

/** Nobody's name is longer, and each word costs a look-up. */
const mostText = 100;

function* eachEntry({ people, customers }: Draft): Generator<Entry> {
  let id = 0;
  for (let row = 0; row < people.count; row++) {
    const [own, email] = [people.id[row], people.email[row]];
    const login = `${own} ${email.slice(0, Math.max(0, email.indexOf('@')))}`;
    yield {
      id: id++,
      name: people.name[row] === own ? '' : people.name[row],
      login,
      title: people.title[row],
    };
  }
  for (const name of [...people.departments, ...customers.name])
    yield { id: id++, name, login: '', title: '' };
}

const entriesOf = (draft: Draft): Entry[] => [...eachEntry(draft)];

/** Small letters without accents; a number without the zeros in front that spreadsheets remove. */
const toTerm = (term: string): string =>
  term
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^0+(?=\d)/, '');
