import { webFormats } from '#export/web/web-formats.ts';
import { readWebView, type WebView } from '#present/web-view.ts';
import { type Input, inputFlags, parseFlags, readInput, text } from './options.ts';
import { oneOf } from './read-mappings.ts';
import { UsageError } from './usage-error.ts';

/** What `servemap web` was asked for. */
export interface WebOptions extends Input {
  readonly format: string;
  readonly out: string;
  /** Own id or e-mail, and the name of a department; at most one of these is not blank. */
  readonly person: string;
  readonly team: string;
  readonly department: string;
  readonly scope: 'team' | 'branch';
  /** Own ids or e-mails of people, or names of outside customers; blank for nobody. */
  readonly find: string;
  readonly focus: string;
  /** All of it but `find` and `focus`. */
  readonly view: WebView;
  /** The whole map is asked for, with these departments opened, by name; else null. */
  readonly mapOpen: readonly string[] | null;
}

const choices = ['draw', 'colour', 'names', 'finding', 'claim', 'fit', 'fold', 'hops'] as const;

const flags = {
  ...inputFlags,
  format: text,
  out: text,
  person: text,
  team: text,
  scope: text,
  department: text,
  only: text,
  draw: text,
  open: { type: 'string', multiple: true },
  colour: text,
  names: text,
  finding: text,
  claim: text,
  fit: text,
  fold: text,
  find: text,
  focus: text,
  hops: text,
} as const;

/** Reads the options of `web`. Throws `UsageError`. */
export function readWebOptions(args: readonly string[], today: string): WebOptions {
  const given = parseFlags(args, flags);
  const input = readInput(given, today);
  if ([given.person, given.team, given.department].filter(Boolean).length > 1)
    throw new UsageError('Choose one: a --person, a --team or a --department.');
  if (given.scope && !given.team) throw new UsageError('--scope needs a --team.');
  const isMap = given.draw === 'map';
  if (given.open && !isMap) throw new UsageError('--open needs --draw map.');
  const scoped = [given.person, given.team, given.department].some(Boolean);
  if (isMap && scoped)
    throw new UsageError('--draw map is of the whole organisation; --only NAME shows one department of it.');
  if (given.hops && !given.focus) throw new UsageError('--hops needs a --focus.');
  return {
    ...input,
    format: oneOf(
      '--format',
      given.format ?? 'svg',
      webFormats.map(({ id }) => id),
    ),
    out: given.out ?? '',
    person: given.person ?? '',
    team: given.team ?? '',
    department: given.department ?? '',
    scope: oneOf('--scope', given.scope ?? 'team', ['team', 'branch']),
    find: given.find ?? '',
    focus: given.focus ?? '',
    view: readView(isMap ? { ...given, draw: undefined } : given, given.only ?? ''),
    mapOpen: isMap ? (given.open ?? []) : null,
  };
}

type Choices = Partial<Readonly<Record<(typeof choices)[number], string | undefined>>>;

/** As an address is read, but a word that means nothing is a mistake here. */
function readView(given: Choices, department: string): WebView {
  const typed = new Map<string, string>(choices.map((field) => [field, given[field] ?? '']));
  const view = { ...readWebView((field) => typed.get(field) ?? ''), department };
  const wrong = choices.find((field) => given[field] !== undefined && given[field] !== `${view[field]}`);
  if (wrong) throw new UsageError(`--${wrong} has no “${given[wrong]}”; servemap help lists what it has.`);
  return view;
}
