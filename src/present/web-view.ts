import { type RuleId, ruleIds } from '#model/finding.ts';

/** How a web is to be looked at, as it stands in the address of its page. Blank for what is not asked for. */
export interface WebView {
  readonly draw: WebDraw;
  readonly colour: WebColour;
  /** For showing in public: whole names, initials, or codes. */
  readonly names: WebNames;
  /** Only people of this department, by its name; `noDepartment` for those without one. */
  readonly department: string;
  /** Only people with this gap, or with any. */
  readonly finding: RuleId | 'any' | '';
  /** Only ties that both ends reported, or only those that one did; the people all stay. */
  readonly claim: 'confirmed' | 'claimed' | '';
  /** The drawing is cut to what is shown of it; else it keeps its size, so that everybody stays in their place. */
  readonly fit: 'shown' | '';
  /** In the flow of a large branch everybody stands one by one; else as many as need be stand by department. */
  readonly fold: 'none' | '';
  /** Key of a node of the web that is looked for, such as `person:17`. */
  readonly find: string;
  /** Key of the node whose surroundings stand out, so many hops in and out. */
  readonly focus: string;
  readonly hops: WebHops;
}

const draws = ['web', 'flow'] as const;
const colours = ['department', 'finding', 'mirror'] as const;
const names = ['names', 'initials', 'codes'] as const;
const claims = ['', 'confirmed', 'claimed'] as const;
const fits = ['', 'shown'] as const;
const folds = ['', 'none'] as const;
const findings = ['', 'any', ...ruleIds] as const;
const allHops = [1, 2, 3, 4, 5, 'all'] as const;

export type WebDraw = (typeof draws)[number];
export type WebColour = (typeof colours)[number];
export type WebNames = (typeof names)[number];
export type WebHops = (typeof allHops)[number];

/** What people without a department are called, in pictures and in addresses. */
export const noDepartment = 'No department';

/** A picture as it is before anybody chooses anything. */
export const plainView: WebView = {
  draw: 'web',
  colour: 'department',
  names: 'names',
  department: '',
  finding: '',
  claim: '',
  fit: '',
  fold: '',
  find: '',
  focus: '',
  hops: 1,
};

/**
 * Reads a view from an address. Values that mean nothing are ignored.
 * @param query gives the value of a field of the address, blank for none
 */
export function readWebView(query: (field: string) => string): WebView {
  const hops = query('hops');
  return {
    draw: oneOf(draws, query('draw')),
    colour: oneOf(colours, query('colour')),
    names: oneOf(names, query('names')),
    department: query('department').trim(),
    finding: oneOf(findings, query('finding')),
    claim: oneOf(claims, query('claim')),
    fit: oneOf(fits, query('fit')),
    fold: oneOf(folds, query('fold')),
    find: keyIn(query('find')),
    focus: keyIn(query('focus')),
    hops: allHops.find((each) => `${each}` === hops) ?? 1,
  };
}

/** The view as fields of an address or form, those that are as in `plainView` left out. */
export const webViewFields = (view: WebView): [name: string, value: string][] =>
  (Object.keys(plainView) as (keyof WebView)[])
    .filter((field) => view[field] !== plainView[field])
    .map((field) => [field, `${view[field]}`]);

/** The view as a query without its question mark; blank for `plainView`. */
export const writeWebView = (view: WebView): string => new URLSearchParams(webViewFields(view)).toString();

const oneOf = <Value extends string>(values: readonly Value[], typed: string): Value =>
  values.find((value) => value === typed) ?? values[0];

const keyIn = (typed: string): string =>
  /^(?:person|customer|group):\d{1,15}$|^department:(?:-1|\d{1,15})$/.test(typed) ? typed : '';
