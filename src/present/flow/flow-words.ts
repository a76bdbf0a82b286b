import { countOf } from '#graph/service-network.ts';
import { count, list } from '../english.ts';
import type { Reader } from '../rings/ring-words.ts';
import { plainView, type WebView } from '../web-view.ts';
import { wordsOf } from '../words.ts';
import { type Flow, type Shelf, type Stop, severalDepartments, shelf } from './flow.ts';
import { wholeName } from './name-stops.ts';
import { column } from './read-steps.ts';

/** The columns’ headings, from left to right. */
export const headingsOf = ({ facts }: Reader): string[] => [
  'Who serves us',
  'Our team',
  'Whom we serve',
  `Outside ${wordsOf(facts).customers}`,
];

/** "5 people and 2 groups"; that there is nobody yet, where there is nobody. */
export function countWords({ facts }: Reader, at: number, stops: readonly Stop[]): string {
  const words = wordsOf(facts);
  const of = (kind: string) => stops.filter(({ node }) => node?.kind === kind).length;
  const people = stops.reduce((sum, { rows, shelf: on }) => sum + (on === shelf.dotted ? 0 : rows.length), 0);
  const said = [
    people > 0 ? count(people, 'person', 'people') : '',
    of('group') > 0 ? count(of('group'), 'group') : '',
    of('customer') > 0 ? count(of('customer'), words.customer, words.customers) : '',
  ].filter(Boolean);
  return list(said) || nobody[at];
}

const nobody = ['nobody beyond the team', 'nobody', 'nobody inside beyond the team', 'nobody named yet'];

/** What stands over a shelf at the team’s foot. */
export function shelfWords({ facts }: Reader, on: Shelf, people: number): string {
  const words: Partial<Record<Shelf, string>> = {
    [shelf.unserved]: facts.answers.tooFew ? 'Not known to be served yet' : 'Served by nobody',
    [shelf.noCustomer]: `Without ${wordsOf(facts).aCustomer}`,
    [shelf.neither]: facts.answers.tooFew ? 'No tie known yet' : 'Neither served nor serving',
    [shelf.dotted]: 'With a dotted line',
  };
  return `${words[on]}: ${people}`;
}

/** The picture in one sentence. */
export function flowName(whose: string, counts: readonly string[]): string {
  const [providers, team, customers, outside] = counts;
  return `The flow of ${whose}: served by ${providers}; in it ${team}; it serves ${customers}; outside ${outside}.`;
}

/** Said where some words on lines are shortened: the page has them whole. */
export const lookBelow = 'Words that found no room stand below, line by line.';

/** Words of people’s own may name somebody: they are left out where nobody is named. */
export const saysWhat = (view: Pick<WebView, 'names'> = plainView): boolean => view.names === 'names';

/** How to read the picture, in a few short sentences. */
export function howToReadFlow(
  reader: Reader,
  { stops, links, inner }: Flow,
  { wordsLeftOut }: { readonly wordsLeftOut: boolean },
): string {
  return [
    'Lines run from left to right, from whoever serves to whoever is served.',
    saysWhat(reader.view)
      ? 'On a line stands what is promised; in grey what is given, where no promise is agreed.'
      : 'What is promised and given is left out, since it may name somebody.',
    inner.length > 0 ? 'Lines left of the team are those within it.' : '',
    links.some(({ kind }) => kind === 'further')
      ? `A dotted line is a chain that reaches an outside ${wordsOf(reader.facts).customer} by so many more hops.`
      : '',
    onBothSides(reader, stops),
    foldWords(reader, stops),
    stops.some(({ key, node, column: at }) => node === null && at !== column.team && !key.startsWith('way/'))
      ? 'Where many people stand beside the team, those of a department stand as one.'
      : '',
    links.some(({ ties }) => ties > 1) ? '“+2” is two more ties on the same line.' : '',
    wordsLeftOut ? lookBelow : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function foldWords({ facts: { network } }: Reader, stops: readonly Stop[]): string {
  const team = stops.filter(({ column: at }) => at === column.team);
  const folds = team.filter(({ node }) => node === null);
  const several = folds.some(({ department }) => department === severalDepartments)
    ? ' The smallest departments stand together.'
    : '';
  if (team.some(({ node }) => node?.kind === 'department'))
    return `In so large a branch each department stands as one.${several}`;
  if (folds.length === 0) return '';
  const all = folds.some(
    ({ shelf: on, rows }) => on !== shelf.others || rows.some((row) => countOf(network.reports, row) > 0),
  );
  return all
    ? `In so large a team people of a department stand as one, those who lack something at the foot.${several}`
    : 'In a large team people of the largest departments stand as one; managers and whoever has a gap stand one by one.';
}

function onBothSides(reader: Reader, stops: readonly Stop[]): string {
  const left = new Set(stops.filter(({ column: at }) => at === column.providers).map(({ key }) => key));
  const both = stops.filter(({ column: at, key }) => at === column.customers && left.has(key));
  if (both.length === 0) return '';
  if (both.length > 3)
    return `${both.length} of those beside the team stand on both sides: they serve it, and it serves them.`;
  const who = list(both.map((stop) => wholeName(reader, stop)));
  return both.length === 1
    ? `${who} stands on both sides: as somebody who serves the team, and whom it serves.`
    : `${who} stand on both sides: they serve the team, and it serves them.`;
}
