import type { Analysis } from '#analysis.ts';
import type { Visible } from '#model/viewer.ts';
import type { WhatIf } from '#model/what-if.ts';
import { count } from '../english.ts';
import { titleWith } from '../form.ts';
import { type GapCard, gapCard, severityWords } from '../gap-card.ts';
import { type Lede, lede } from '../lede.ts';
import { personName } from '../names.ts';
import { once } from '../once.ts';
import { clampPage, type Pager, toPager } from '../pager.ts';
import { wordsOf } from '../words.ts';
import { type AffectedRow, affectedPeople, affectedRow, columnsOf } from './affected-rows.ts';
import { parametersOf, whatIfAddress } from './what-if-address.ts';
import { answerWhatIf } from './what-if-answer.ts';
import { type FigureChange, whatIfFigures } from './what-if-figures.ts';
import type { WhatIfForm } from './what-if-form.ts';
import { whatIfLede } from './what-if-lede.ts';
import { type WhatIfPictures, whatIfPictures } from './what-if-pictures.ts';
import { type SeenGap, seenOf, type WhatIfSeen } from './what-if-seen.ts';

export interface WhatIfPage {
  readonly title: string;
  /** What stands in the browser's tab. */
  readonly tab: string;
  readonly lede: Lede;
  readonly notes: readonly string[];
  readonly form: WhatIfForm;
  /** What is supposed to happen, each with the address of the page without it. */
  readonly supposed: readonly { readonly words: string; readonly without: string }[];
  readonly answer: Answer | null;
}

interface Answer {
  readonly figures: readonly FigureChange[];
  readonly affected: {
    readonly total: string;
    readonly columns: readonly string[];
    readonly rows: readonly AffectedRow[];
    readonly pager: Pager | null;
  };
  readonly pictures: WhatIfPictures | null;
  readonly opened: GapList;
  readonly closed: GapList;
  /** Of gaps that go without being closed, in a sentence or two. */
  readonly notClosed: string;
}

interface GapList {
  readonly total: string;
  readonly gaps: readonly GapCard[];
  readonly pager: Pager | null;
}

export interface WhatIfAsked {
  readonly change: WhatIf;
  readonly notes: readonly string[];
  readonly form: WhatIfForm;
  /** Pages of the three lists, as typed. */
  readonly pages: Readonly<Record<ListName, string>>;
}

export const listNames = ['people', 'opened', 'closed'] as const;
type ListName = (typeof listNames)[number];

/** What would come of a change for those whom the viewer may see; without a change, how to ask. */
export function whatIfPage(analysis: Analysis, visible: Visible, asked: WhatIfAsked): WhatIfPage {
  const { change, notes, form } = asked;
  const title = 'What if';
  const supposed = supposedOf(analysis, visible, change);
  const page = { title, tab: titleWith(form.errors, title), notes, form, supposed };
  if (supposed.length === 0) return { ...page, lede: beginning(analysis, visible), answer: null };
  const told = tell(analysis, visible, change);
  return { ...page, lede: whatIfLede(told.seen, visible), answer: answerOf(told, visible, asked) };
}

const beginning = (analysis: Analysis, { everything }: Visible): Lede =>
  lede(
    `Suppose somebody left or moved, or a department merged: who would lose the only one who serves them, and whose work would no longer reach ${wordsOf(analysis).aCustomer}?`,
    '',
    everything ? 'Nothing is saved.' : 'It is told for your branch, and nothing is saved.',
  );

function supposedOf(analysis: Analysis, visible: Visible, change: WhatIf): WhatIfPage['supposed'] {
  const { departments } = analysis.organisation.people;
  const name = (person: number) => personName(analysis, visible, person);
  const without = (rest: Partial<WhatIf>) => whatIfAddress(parametersOf(analysis, { ...change, ...rest }));
  const { leave, moves, merges } = change;
  return [
    ...leave.map((person) => ({
      words: `${name(person)} leaves`,
      without: without({ leave: leave.filter((each) => each !== person) }),
    })),
    ...moves.map((move) => ({
      words: `${name(move.person)} moves to ${name(move.manager)}${move.department < 0 ? '' : `, into ${departments[move.department]}`}`,
      without: without({ moves: moves.filter((each) => each !== move) }),
    })),
    ...merges.map((merge) => ({
      words: `${departments[merge.from]} merges into ${departments[merge.into]}`,
      without: without({ merges: merges.filter((each) => each !== merge) }),
    })),
  ];
}

/** What the lists of an answer are cut from, and what stays the same on each of their pages. */
interface Told {
  readonly seen: WhatIfSeen;
  readonly figures: readonly FigureChange[];
  readonly pictures: WhatIfPictures | null;
}

/** For who sees everything, kept with the answer: sorting, counting and drawing take longer than the page. */
function tell(analysis: Analysis, visible: Visible, change: WhatIf): Told {
  const answer = answerWhatIf(analysis, change);
  const make = (): Told => {
    const seen = seenOf(analysis, visible, { change, answer });
    return { seen, figures: whatIfFigures(seen, visible), pictures: whatIfPictures(seen, visible) };
  };
  if (!visible.everything) return make();
  const kept = toldToAll(answer.after);
  kept.told ??= make();
  return kept.told;
}

const toldToAll = once((_after: Analysis): { told?: Told } => ({}));

function answerOf({ seen, ...told }: Told, visible: Visible, { change, pages }: WhatIfAsked): Answer {
  const soFar = parametersOf(seen.before, change);
  const address = (list: ListName, page: number) =>
    `${whatIfAddress([...soFar, [list, String(page)]])}#${list}`;
  const paged = <Item>(items: readonly Item[], list: ListName, what: string) => {
    const page = clampPage(pages[list], items.length, sizeOf[list]);
    const size = sizeOf[list];
    return {
      items: items.slice((page - 1) * size, page * size),
      pager: toPager({ page, total: items.length, what, size }, (at) => address(list, at)),
    };
  };
  const gapList = (gaps: readonly SeenGap[], list: 'opened' | 'closed'): GapList => {
    const { items, pager } = paged(gaps, list, 'gaps');
    return { total: count(gaps.length, 'gap'), gaps: items.map((gap) => cardOf(visible, gap)), pager };
  };
  const affected = affectedPeople(seen);
  const columns = columnsOf(seen);
  const { items, pager } = paged(affected, 'people', 'people');
  return {
    ...told,
    affected: {
      total: count(affected.length, 'person', 'people'),
      columns,
      rows: items.map((person) => affectedRow(seen, visible, { person, columns })),
      pager,
    },
    opened: gapList([...seen.gained, ...seen.worse], 'opened'),
    closed: gapList([...seen.closed, ...seen.better], 'closed'),
    notClosed: notClosedWords(seen),
  };
}

const sizeOf: Readonly<Record<ListName, number>> = { people: 25, opened: 12, closed: 12 };

function cardOf(visible: Visible, { of, finding, was }: SeenGap): GapCard {
  const card = gapCard(of, visible, finding);
  if (!was) return card;
  return { ...card, severityWord: `${card.severityWord}, today ${severityWords[was].toLowerCase()}` };
}

function notClosedWords({ goneWithSubject, overtaken }: WhatIfSeen): string {
  const left = count(goneWithSubject, 'gap is', 'gaps are');
  const over = count(overtaken, 'gap gives', 'gaps give');
  return [
    goneWithSubject > 0 ? `${left} not closed, only gone with whom they were about.` : '',
    overtaken > 0 ? `${over} way to a graver one, of the same person or of those who depend on them.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
