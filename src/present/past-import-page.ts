import type { Analysis } from '#analysis.ts';
import type { Dependant, DependantKind, Dependants } from '#model/dependants.ts';
import { customerRef, groupRef, personRef } from '#model/party.ts';
import type { Visible } from '#model/viewer.ts';
import { count } from './english.ts';
import { type ImportCounts, importInWords } from './import-counts.ts';
import { type Lede, lede } from './lede.ts';
import { type Link, partyLink } from './links.ts';
import { dayOf } from './moment.ts';
import { partyName } from './names.ts';
import { type Words, wordsOf } from './words.ts';

export interface PastImportPage {
  readonly title: string;
  readonly crumbs: readonly Link[];
  readonly lede: Lede;
  /** An undoing was tried and refused just now. */
  readonly refused: boolean;
  /** What to look at next. */
  readonly next: readonly (Link & { readonly what: string })[];
  /** It may be undone; posts to this address. */
  readonly undoing: string;
  /** Why it cannot be undone, what depends on it first; empty where it can be or is. */
  readonly dependants: readonly DependantView[];
  /** Too old to be undone. */
  readonly tooOld: boolean;
}

export interface DependantView {
  readonly words: string;
  readonly examples: readonly Link[];
  readonly more: string;
}

/** An import that was applied, and what became of it. */
export interface PastImportFacts {
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  readonly rows: number;
  readonly counts: ImportCounts;
  readonly undoable: boolean;
  readonly undone?: { readonly at: Date; readonly actor: string };
}

interface Given {
  readonly it: PastImportFacts;
  /** What was done since that depends on it. */
  readonly dependants: Dependants;
  readonly refused: boolean;
}

/** What an import did, what to look at next, and undoing it. */
export function pastImportPage(
  analysis: Analysis,
  visible: Visible,
  { it, dependants, refused }: Given,
): PastImportPage {
  return {
    title: `Import of ${dayOf(it.at)}`,
    crumbs: [
      { text: 'Import', href: '/import' },
      { text: `Import of ${dayOf(it.at)}`, href: '' },
    ],
    lede: ledeOf(wordsOf(analysis), it),
    refused,
    next: it.undone ? [] : nextLinks(analysis, it),
    undoing: it.undoable && dependants.length === 0 ? `/past-imports/${it.revision}/undoing` : '',
    dependants: it.undoable ? dependants.map((each) => dependantView(analysis, visible, each)) : [],
    tooOld: !it.undoable && !it.undone,
  };
}

function ledeOf(words: Words, it: PastImportFacts): Lede {
  const did = importInWords(words, it.counts);
  if (it.undone) {
    const when = dayOf(it.undone.at);
    return lede(`This import was undone on ${when} by ${it.undone.actor}.`, '', `What it had done: ${did}`);
  }
  const silent = Number(it.counts.namedNobody ?? 0);
  const answers =
    silent > 0
      ? `${count(silent, 'person who had', 'people who had')} not answered ${silent === 1 ? 'counts' : 'count'} as having named nobody.`
      : '';
  return lede(`Done: ${did}`, answers, `By ${it.actor}, from ${count(it.rows, 'row')}.`);
}

function nextLinks({ findings }: Analysis, it: PastImportFacts): PastImportPage['next'] {
  const leftOut = Number(it.counts.rowsLeftOut ?? 0);
  const high = findings.filter(({ severity }) => severity === 'high').length;
  return [
    {
      text: 'Gaps',
      href: '/gaps',
      what: high > 0 ? `${count(high, 'gap')} to close first.` : 'No gap has to be closed first.',
    },
    { text: 'People', href: '/people', what: 'Whether the people you know are right.' },
    { text: 'Overview', href: '/', what: 'The picture as a whole.' },
    ...(leftOut > 0
      ? [
          {
            text: 'Import again',
            href: '/import',
            what: `${count(leftOut, 'row was', 'rows were')} left out; a mended file brings the rest.`,
          },
        ]
      : []),
  ];
}

const kindWords = ({
  customer,
  customers,
}: Words): Readonly<Record<DependantKind, readonly [one: string, many: string]>> => ({
  'person-changed': ['person was changed since', 'people were changed since'],
  'customer-changed': [`outside ${customer} was changed since`, `outside ${customers} were changed since`],
  'tie-changed': ['tie was changed since', 'ties were changed since'],
  'need-changed': ['need was changed since', 'needs were changed since'],
  tie: ['later tie names somebody who came with it', 'later ties name somebody who came with it'],
  need: ['later need names somebody who came with it', 'later needs name somebody who came with it'],
  report: ['person reports to somebody who came with it', 'people report to somebody who came with it'],
  'dotted-line': [
    'person has a dotted line to somebody who came with it',
    'people have a dotted line to somebody who came with it',
  ],
  team: [
    'team of somebody who came with it is named by ties or needs',
    'teams of people who came with it are named by ties or needs',
  ],
  'party-left': [
    'party whom it had taken off ties has gone since',
    'parties whom it had taken off ties have gone since',
  ],
});

function dependantView(
  analysis: Analysis,
  visible: Visible,
  { kind, count: many, examples }: Dependant,
): DependantView {
  const [one, several] = kindWords(wordsOf(analysis))[kind];
  const more = many - examples.length;
  return {
    words: `${many.toLocaleString('en-GB')} ${many === 1 ? one : several}`,
    examples: examples.map((id) => exampleLink(analysis, visible, { kind, id })),
    more: more > 0 ? `and ${more.toLocaleString('en-GB')} more` : '',
  };
}

function exampleLink(
  analysis: Analysis,
  visible: Visible,
  { kind, id }: { kind: DependantKind; id: number },
): Link {
  const { ties, needs, people } = analysis.organisation;
  if (kind === 'tie' || kind === 'tie-changed') {
    const row = ties.id.indexOf(id);
    if (row < 0) return { text: 'a tie that has gone', href: '' };
    const name = (party: number) => partyName(analysis, visible, party);
    return { text: `${name(ties.provider[row])} → ${name(ties.customer[row])}`, href: `/ties/${id}` };
  }
  if (kind === 'need' || kind === 'need-changed') {
    const row = needs.id.indexOf(id);
    if (row < 0) return { text: 'a need that was removed', href: '' };
    return { text: `${people.name[needs.person[row]]}: ${needs.text[row]}`, href: `/needs/${id}` };
  }
  return partyById(analysis, visible, id);
}

function partyById(analysis: Analysis, visible: Visible, id: number): Link {
  const { people, customers, groups } = analysis.organisation;
  const tables = [
    { ids: people.partyId, ref: personRef },
    { ids: customers.partyId, ref: customerRef },
    { ids: groups.partyId, ref: groupRef },
  ];
  for (const { ids, ref } of tables) {
    const row = ids.indexOf(id);
    if (row >= 0) return partyLink(analysis, visible, ref(row));
  }
  return { text: 'somebody who has gone', href: '' };
}
