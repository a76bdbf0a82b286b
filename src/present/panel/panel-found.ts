import type { Analysis } from '#analysis.ts';
import type { Web, WebNode } from '#graph/web-graph.ts';
import { ownId } from '#model/people.ts';
import type { Visible } from '#model/viewer.ts';
import type { ChainStop } from '../chain.ts';
import { count } from '../english.ts';
import { type Link, personHref } from '../links.ts';
import { personName } from '../names.ts';
import { addressOf } from '../pager.ts';
import { personChain } from '../person-chain.ts';
import { departmentName, nameOf } from '../rings/ring-words.ts';
import type { Shown } from '../shown.ts';
import type { WebNames } from '../web-view.ts';
import { withNames } from '../with-names.ts';
import { knownRows, searchTexts } from './find-in-web.ts';
import type { Settled } from './settle-view.ts';
import { standsIn } from './stands-in.ts';
import { isOpen } from './web-scope.ts';

/** Who was looked for in a picture, or whose surroundings stand out in it. */
export interface PanelFound {
  /** "Amara Okafor is marked, with the way to a customer." */
  readonly words: string;
  readonly links: readonly Link[];
  /** The line of sight of the one who is marked; empty where nobody is, or there is none. */
  readonly chain: readonly ChainStop[];
  readonly chainHeading: string;
}

interface ToFind {
  readonly analysis: Analysis;
  readonly visible: Visible;
  readonly shown: Shown;
  readonly settled: Settled;
  readonly hrefOf: (key: string) => string;
  /** The same page with some fields of its address changed. */
  readonly address: (values: Readonly<Record<string, string>>) => string;
}

const noChain = { chain: [], chainHeading: '' } as const;

/** Null where nobody is looked for. */
export function panelFound(web: Web, find: ToFind): PanelFound | null {
  const { settled } = find;
  const { view, several, nobody } = settled;
  if (nobody) return nobodyCalled(nobody, view.names);
  if (several.length > 0) return severalCalled(web, find);
  const key = [view.focus, view.find].find((each) => each !== '' && web.hasNode(each));
  if (key === undefined) return null;
  const found = find.shown.nodes.has(key) ? marked(web, key, find) : hidden(web, key, find);
  return settled.folded < 0 ? found : inDepartment(settled.folded, found, find);
}

/** Before what is said of a department: who is looked for in it. */
function inDepartment(
  person: number,
  found: PanelFound,
  { analysis, visible, settled: { view } }: ToFind,
): PanelFound {
  const facts = withNames(analysis, view.names);
  const name = personName(facts, visible, person);
  const department = departmentName(facts, facts.organisation.people.department[person]);
  const web = {
    text: `Open the web of ${name}`,
    href: addressOf(`${personHref(analysis, person)}/web`, { names: facts.organisation.calledBy ?? '' }),
  };
  return {
    ...found,
    words: `${name} is in ${department}. ${found.words}`,
    links: [...(isOpen(analysis, visible, { kind: 'person', person }) ? [web] : []), ...found.links],
  };
}

/** The list of people calls them by name. */
const nobodyCalled = (typed: string, names: WebNames): PanelFound => ({
  words: `Nobody in this picture matches “${typed}”.`,
  links:
    names === 'names'
      ? [{ text: 'Look among all people', href: addressOf('/people', { search: typed }) }]
      : [],
  ...noChain,
});

const mostNamed = 12;

function severalCalled(web: Web, { analysis, visible, settled, address }: ToFind): PanelFound {
  const { several, view } = settled;
  const reader = { facts: withNames(analysis, view.names), visible };
  const texts = searchTexts(web, { analysis, visible, names: view.names });
  const name = (key: string) => {
    const { person } = standsIn(web, { analysis, visible }, key);
    if (person >= 0) {
      const { people } = reader.facts.organisation;
      const called =
        view.names === 'names' ? people.name[person] : `${people.name[person]} ${ownId(people, person)}`;
      const title = view.names === 'names' ? people.title[person] : '';
      return [called, title, departmentName(reader.facts, people.department[person])]
        .filter(Boolean)
        .join(', ');
    }
    const node = web.getNodeAttributes(key);
    const [row] = view.names === 'names' && node.kind === 'person' ? knownRows({ visible }, node) : [];
    const title = row === undefined ? '' : analysis.organisation.people.title[row];
    // By initials several are called the same: their codes tell them apart.
    const called = view.names === 'names' ? nameOf(reader, node) : texts.get(key);
    return [called, title].filter(Boolean).join(', ');
  };
  const more = several.length - mostNamed;
  return {
    words: `${several.length} match. Whom do you mean?${more > 0 ? ` The first ${mostNamed}:` : ''}`,
    links: several
      .slice(0, mostNamed)
      .map((key) => ({ text: name(key), href: address({ find: key, search: '' }) })),
    ...noChain,
  };
}

function hidden(
  web: Web,
  key: string,
  { analysis, visible, settled: { view }, address }: ToFind,
): PanelFound {
  const name = nameOf({ facts: withNames(analysis, view.names), visible }, web.getNodeAttributes(key));
  return {
    words: `${name} is not among those who are shown.`,
    links: [{ text: 'Show everybody', href: address({ department: '', finding: '', claim: '', fit: '' }) }],
    ...noChain,
  };
}

function marked(web: Web, key: string, find: ToFind): PanelFound {
  const { analysis, visible, shown, settled, hrefOf, address } = find;
  const { view } = settled;
  const facts = withNames(analysis, view.names);
  const node = web.getNodeAttributes(key);
  const name = nameOf({ facts, visible }, node);
  const others = (shown.near?.size ?? 1) - 1;
  const links = [
    { text: pageWords(node, name, view.names), href: hrefOf(key) },
    { text: 'Let go', href: address({ find: '', focus: '', hops: '' }) },
  ].filter(({ href }) => href !== '');
  if (view.focus) {
    return {
      words: `${name} stands out with ${count(others, 'other', 'others')}: ${hopWords(view.hops)} in and out.`,
      links,
      ...noChain,
    };
  }
  const chain = isJudged(find, node) ? personChain(facts, visible, node.row) : null;
  if (!chain?.reaches)
    return { words: [`${name} is marked.`, chain?.sentence].filter(Boolean).join(' '), links, ...noChain };
  return {
    words: `${name} is marked, with the line of sight.`,
    links: [{ text: 'The way in words', href: '#way' }, ...links],
    chain: chain.stops,
    chainHeading: `The line of sight of ${name}`,
  };
}

function pageWords({ kind }: WebNode, name: string, names: WebNames): string {
  if (kind === 'department') return `Open the web of ${name}`;
  return names === 'names' ? 'Open the page' : 'Open their web';
}

/** Somebody whose line of sight the viewer may read, where there can be one. */
const isJudged = ({ analysis, visible }: ToFind, node: WebNode): boolean =>
  node.kind === 'person' && visible.branch(node.row) && analysis.network.customers > 0;

const hopWords = (hops: Settled['view']['hops']): string =>
  hops === 'all' ? 'all hops' : count(hops, 'hop');
