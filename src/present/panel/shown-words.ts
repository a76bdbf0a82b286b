import type { Analysis } from '#analysis.ts';
import type { Web } from '#graph/web-graph.ts';
import { type Coverage, coverages } from '#model/finding.ts';
import { departmentKey } from '#model/people.ts';
import { count } from '../english.ts';
import { ruleNames } from '../finding-words.ts';
import { nameOf, type Reader } from '../rings/ring-words.ts';
import type { Shown } from '../shown.ts';
import { noDepartment, type WebView } from '../web-view.ts';
import { wordsOf } from '../words.ts';

/**
 * How much of a web is shown, and how it is coloured, in words that stand beside it on the screen and on paper:
 * "Coloured by department. 31 of 122 people are shown: Nursing, with any gap."
 */
export function shownWords(web: Web, { reader, shown, view }: ToSay): string {
  const coloured = { department: 'by department', finding: 'by gaps', mirror: 'by the mirror' }[view.colour];
  const unknown = isUnknown(reader.facts, view.department);
  const filters = [unknown ? '' : view.department, gapWords(reader.facts, view)].filter(Boolean).join(', ');
  return [
    `Coloured ${coloured}${{ names: '', initials: ', people as initials', codes: ', people as codes in the order of the org chart' }[view.names]}.`,
    `${peopleWords(web, { reader, shown, view })}${filters && `: ${filters}`}.`,
    unknown ? `There is no department “${view.department}”.` : '',
    gapClause(reader, { shown, view }),
    tieWords(shown, view),
    view.names === 'names' ? '' : 'What was written about ties is left out.',
  ]
    .filter(Boolean)
    .join(' ');
}

interface ToSay {
  readonly reader: Reader & { readonly facts: Analysis };
  readonly shown: Shown;
  readonly view: WebView;
}

const isUnknown = ({ organisation }: Analysis, department: string): boolean =>
  department !== '' &&
  ![...organisation.people.departments, noDepartment].some(
    (name) => departmentKey(name) === departmentKey(department),
  );

function peopleWords(web: Web, { reader, shown }: ToSay): string {
  const focus = web.getAttribute('focus');
  if (web.getAttribute('scope') === 'person' && focus) {
    const around = web.filterNodes((_, node) => node.kind === 'person' && node.outside);
    const seen = around.filter((key) => shown.nodes.has(key)).length;
    return share(seen, around.length, [
      'colleague',
      `colleagues around ${nameOf(reader, web.getNodeAttributes(focus))}`,
    ]);
  }
  return share(shown.people.length, shown.allPeople, ['person', 'people']);
}

function share(some: number, all: number, [one, many]: readonly [string, string]): string {
  const are = (number: number) => (number === 1 ? 'is' : 'are');
  if (some < all) return `${some.toLocaleString('en-GB')} of ${count(all, one, many)} ${are(some)} shown`;
  return all < 2 ? `${count(all, one, many)} ${are(all)} shown` : `All ${count(all, one, many)} are shown`;
}

function gapWords(analysis: Analysis, { finding }: WebView): string {
  if (finding === '') return '';
  return finding === 'any' ? 'with any gap' : `with the gap “${ruleNames(analysis)[finding]}”`;
}

/** Signs go by what is worst, filters by kinds of gaps: why the ones counted here may be fewer or more than signs. */
function gapClause({ facts }: ToSay['reader'], { shown, view }: Omit<ToSay, 'reader'>): string {
  const { customer } = wordsOf(facts);
  const number = (column: ArrayLike<number>, ...of: Coverage[]) =>
    shown.people.filter((person) => of.includes(coverages[column[person]])).length;
  const groups = (column: ArrayLike<number>) => number(column, 'group');
  const lacking = (column: ArrayLike<number>) => number(column, 'none', 'everyone');
  switch (view.finding) {
    case 'unserved':
      if (groups(facts.served) === 0) return '';
      return `${lacking(facts.served)} of them are served by nobody, or only like everybody, and have a red outline; ${groups(facts.served)} only as part of a team or department.`;
    case 'no-customer':
      if (groups(facts.serves) === 0) return '';
      return `${lacking(facts.serves)} of them have no ${customer}, or only everyone, and are hollow; ${groups(facts.serves)} have one only as part of a team or department.`;
    case 'no-line-of-sight':
      return `Whoever has no ${customer} at all stands in the band as well, but has that gap instead.`;
    default:
      return '';
  }
}

function tieWords({ ties, allTies }: Shown, { claim }: WebView): string {
  if (claim === '') return '';
  const which =
    claim === 'confirmed' ? 'those that both ends confirmed' : 'those that only one end has claimed';
  return `${ties.toLocaleString('en-GB')} of ${count(allTies, 'tie')} ${ties === 1 ? 'is' : 'are'} shown: ${which}.`;
}
