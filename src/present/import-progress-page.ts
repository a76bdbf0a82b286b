import { count } from './english.ts';
import { type Lede, lede } from './lede.ts';

/** How far an import or an undoing is. */
export interface ImportProgress {
  /** "waiting", "reading", "applying", "rebuilding", "undoing", "cancelled" or "failed"; any other reads as reading. */
  readonly step: string;
  readonly done: number;
  readonly total: number;
  /** From 0 to 1. */
  readonly share: number;
  readonly secondsLeft: number | null;
  /** Of `failed`. */
  readonly reason: string;
}

export interface ImportProgressPage {
  readonly title: string;
  readonly lede: Lede;
  /** The page asks again by itself. */
  readonly goesOn: boolean;
  /** Null where it cannot be told how far the work is. */
  readonly bar: { readonly percent: number; readonly words: string } | null;
  /** Where to post to; blank where there is nothing to cancel. */
  readonly cancellation: string;
  /** Where to post to, to begin again; blank unless the work has ended without a result. */
  readonly again: string;
  readonly againWords: string;
  /** Where to go instead. */
  readonly back: { readonly text: string; readonly href: string };
}

/** @param link address of the import or undoing */
export function importProgressPage(state: ImportProgress, link: string): ImportProgressPage {
  const undoing = /\/undo-(\d+)$/.exec(link);
  const words = wordsOf(state, undoing !== null);
  const ended = state.step === 'cancelled' || state.step === 'failed';
  return {
    title: words.title,
    lede: lede(words.calm, '', words.rest),
    goesOn: !ended,
    bar: barOf(state),
    cancellation: words.cancel && !ended ? `${link}/cancellation` : '',
    again: ended && !undoing ? `${link}/reading` : '',
    againWords: state.step === 'cancelled' ? 'Go on with this import' : 'Try again',
    back: undoing
      ? { text: 'Back to this import', href: `/past-imports/${undoing[1]}` }
      : { text: 'Back to Import', href: '/import' },
  };
}

interface Words {
  readonly title: string;
  readonly calm: string;
  readonly rest: string;
  /** It can still be cancelled. */
  readonly cancel: boolean;
}

const goesOnWithoutYou = 'You can leave this page; the work goes on, and this address shows how far it is.';

function wordsOf({ step, reason }: ImportProgress, undoing: boolean): Words {
  switch (step) {
    case 'waiting':
      return {
        title: 'Another import goes first',
        calm: 'One import is worked on at a time, and this one is next.',
        rest: goesOnWithoutYou,
        cancel: true,
      };
    case 'applying':
      return {
        title: 'Applying the import',
        calm: 'Everything is written at once or not at all.',
        rest: goesOnWithoutYou,
        cancel: true,
      };
    case 'undoing':
      return {
        title: 'Undoing the import',
        calm: 'Everything is put back at once or not at all.',
        rest: goesOnWithoutYou,
        cancel: true,
      };
    case 'rebuilding':
      return {
        title: undoing ? 'The import is undone' : 'The import is applied',
        calm: 'The picture is being drawn anew from all people and ties.',
        rest: 'Until it is ready, the pages show how things were before.',
        cancel: false,
      };
    case 'cancelled':
      return {
        title: 'Cancelled',
        calm: 'You cancelled this. Nothing was changed.',
        rest: '',
        cancel: false,
      };
    case 'failed':
      return { title: 'That did not work', calm: reason, rest: '', cancel: false };
    default:
      return {
        title: 'Reading the files',
        calm: 'Nothing is changed yet: first comes the plan.',
        rest: goesOnWithoutYou,
        cancel: true,
      };
  }
}

function barOf({ step, done, total, share, secondsLeft }: ImportProgress): ImportProgressPage['bar'] {
  if (total === 0 || step === 'cancelled' || step === 'failed' || step === 'rebuilding') return null;
  const all =
    step === 'reading' ? `about ${roughly(total).toLocaleString('en-GB')}` : total.toLocaleString('en-GB');
  const what = step === 'reading' ? 'read' : step === 'undoing' ? 'put back' : 'written';
  const left = secondsLeft === null ? '' : `; ${timeLeft(secondsLeft)}`;
  const words = `${done.toLocaleString('en-GB')} of ${all} rows ${what}${left}`;
  return { percent: Math.floor(share * 100), words };
}

/** An estimate should not look like a count: two digits, and never less than is done already. */
function roughly(rows: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(rows)) - 1);
  return Math.ceil(rows / unit) * unit;
}

function timeLeft(seconds: number): string {
  if (seconds <= 1) return 'nearly done';
  if (seconds < 90) return `about ${count(seconds, 'second')} left`;
  return `about ${count(Math.round(seconds / 60), 'minute')} left`;
}
