import type { Analysis } from '#analysis.ts';
import type { Web, WebNode } from '#graph/web-graph.ts';
import { type RuleId, ruleIds } from '#model/finding.ts';
import type { Visible } from '#model/viewer.ts';
import { byName } from '../by-name.ts';
import { ruleNames } from '../finding-words.ts';
import { gapsOfPeople } from '../gaps-of-people.ts';
import { hasMirror } from '../mirror/mirror-of.ts';
import { type Option, options } from '../options.ts';
import { departmentName } from '../rings/ring-words.ts';
import type { WebView } from '../web-view.ts';
import { wordsOf } from '../words.ts';
import { searchTexts } from './find-in-web.ts';

/** The form that says how a picture is to be looked at. A list of choices is empty where there is nothing to choose. */
export interface PanelControls {
  /** Path of the page. */
  readonly action: string;
  /** Fields that stay as they are. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  /** Stay as well, but may change while the form stands. */
  readonly fit: string;
  readonly fold: string;
  readonly search: string;
  /** Whoever can be found, as they are called in the picture, while somebody types. */
  readonly suggestions: readonly string[];
  /** What was typed before may name somebody: it is not offered. */
  readonly isPublic: boolean;
  readonly arounds: readonly Option[];
  readonly colours: readonly Option[];
  readonly names: readonly Option[];
  readonly departments: readonly Option[];
  readonly findings: readonly Option[];
  readonly claims: readonly Option[];
}

interface ToControl {
  readonly analysis: Analysis;
  readonly visible: Visible;
  readonly view: WebView;
  readonly web: Web;
  /** As typed, where it is not one who is meant; the name of whoever is folded. */
  readonly search: string;
  readonly action: string;
  readonly kept: Readonly<Record<string, string>>;
}

/** Linear in the web. */
export function panelControls(control: ToControl): PanelControls {
  const { analysis, visible, view, web, search, action, kept } = control;
  const { aCustomer } = wordsOf(analysis);
  const marked = [view.focus, view.find].find((key) => key !== '' && web.hasNode(key)) ?? '';
  const texts = searchTexts(web, { ...control, names: view.names });
  const choose = (choices: readonly (readonly [string, string])[], chosen: string): Option[] =>
    choices.map(([value, text]) => ({ value, text, selected: value === chosen }));
  return {
    action,
    fit: view.fit,
    fold: view.fold,
    kept: Object.entries<string>({ ...kept, draw: view.draw === 'web' ? '' : view.draw })
      .filter(([, value]) => value !== '')
      .map(([name, value]) => ({ name, value })),
    search: search || (marked ? texts.get(marked)! : ''),
    suggestions: web.order <= mostSuggested ? [...new Set(texts.values())].sort(byName) : [],
    isPublic: view.names !== 'names',
    arounds: choose(
      [
        ['', `the way to ${aCustomer}`],
        ['1', '1 hop in and out'],
        ...[2, 3, 4, 5].map((hops) => [`${hops}`, `${hops} hops in and out`] as const),
        ['all', 'all hops in and out'],
      ],
      view.focus ? `${view.hops}` : '',
    ),
    colours: choose(
      [
        ['department', 'Department'],
        ['finding', 'Gaps'],
        ...(hasMirror(analysis, visible) ? [['mirror', 'Mirror'] as const] : []),
      ],
      view.colour,
    ),
    names: choose(
      [
        ['names', 'Names'],
        ['initials', 'Initials'],
        ['codes', 'Codes'],
      ],
      view.names,
    ),
    departments: departmentChoices(control),
    findings: gapChoices(control),
    claims: web.someEdge((_, edge) => edge.kind === 'tie')
      ? options(
          [
            ['confirmed', 'Confirmed by both ends'],
            ['claimed', 'Claimed by one end'],
          ],
          view.claim,
          'Every tie',
        )
      : [],
  };
}

/** A web of more is folded, so that most are not in it by name. */
const mostSuggested = 600;

/** None where all are of one. */
function departmentChoices({ analysis, web, view }: ToControl): Option[] {
  const rows = new Set(
    web.mapNodes((_, node) =>
      node.kind === 'customer' || node.kind === 'group' ? undefined : node.department,
    ),
  );
  const names = [...rows]
    .flatMap((row) => (row === undefined ? [] : [departmentName(analysis, row)]))
    .sort(byName);
  if (names.length < 2 && view.department === '') return [];
  return options(
    names.map((name) => [name, name]),
    view.department,
    'Every department',
  );
}

/** The kinds that occur; none where nobody has a gap. */
function gapChoices({ analysis, visible, web, view }: ToControl): Option[] {
  const gaps = gapsOfPeople(analysis);
  const found = new Set<RuleId>(view.finding === '' || view.finding === 'any' ? [] : [view.finding]);
  web.forEachNode((_, node) => {
    for (const row of rowsOf(node)) {
      if (visible.branch(row)) for (const rule of gaps.get(row)?.rules ?? []) found.add(rule);
    }
  });
  if (found.size === 0 && view.finding === '') return [];
  const kinds = ruleIds
    .filter((rule) => found.has(rule))
    .map((rule) => [rule, ruleNames(analysis)[rule]] as const);
  return options([['any', 'Any gap'], ...kinds], view.finding, 'With or without gaps');
}

function rowsOf(node: WebNode): readonly number[] {
  if (node.kind === 'person') return [node.row];
  return node.kind === 'department' ? node.rows : [];
}
