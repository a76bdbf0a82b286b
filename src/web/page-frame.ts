import { defaultSettings } from '#model/settings.ts';
import { organisationName } from '#present/names.ts';
import { type RecordedRepair, repairEffect } from '#present/repairs/repair-effect.ts';
import { type Words, wordsOf } from '#present/words.ts';
import { assetUrl } from './assets.ts';
import { doneMessages } from './done-messages.ts';
import type { Scene } from './load-scene.ts';
import { refusedMessages } from './refused-messages.ts';

/** What every page has around its own content. */
export interface PageFrame {
  /** "Gaps · Riverside Hospital · Servemap". */
  readonly title: string;
  readonly organisation: string;
  readonly styles: readonly string[];
  /** Addresses of the programs that make the page livelier. */
  readonly scripts: readonly string[];
  readonly navigation: readonly { text: string; href: string; current: boolean }[];
  readonly sample: boolean;
  /** Whole percent of people who have answered, where too few have to show the whole picture. */
  readonly partial: { readonly percent: number } | null;
  /** May import, edit and change settings. */
  readonly hr: boolean;
  /** What a customer is called here. */
  readonly words: Words;
  /** What has just been done, in words. */
  readonly done: string;
  /** Where that can be undone at once; blank where it cannot. */
  readonly undoing: string;
  /** What was not done just now, and why. */
  readonly refused: string;
  /** This page's own address, for forms that come back to it. */
  readonly address: string;
}

interface FrameOf {
  readonly title: string;
  readonly path: string;
  readonly address: string;
  readonly done: string;
  readonly refused: string;
  /** The repair that was just recorded, and gaps that are gone and new since; -1 for none. */
  readonly repair: RecordedRepair;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

export function pageFrame(scene: Scene, { title, path, styles, scripts, ...said }: FrameOf): PageFrame {
  const { answers } = scene.analysis;
  const organisation = organisationName(scene.analysis);
  const repaired = said.done === 'repair-recorded' && said.repair.revision >= 0;
  return {
    title: `${title} · ${organisation} · Servemap`,
    organisation,
    styles: toStyles(styles),
    scripts,
    navigation: navigationFor(scene).map(([text, href]) => ({ text, href, current: isAt(path, href) })),
    hr: scene.viewer.role === 'hr',
    sample: scene.hasSample && scene.viewer.role === 'hr',
    words: wordsOf(scene.analysis),
    partial: answers.partial ? { percent: answers.percent } : null,
    done: [doneMessages(wordsOf(scene.analysis))[said.done] ?? '', repaired && repairEffect(said.repair)]
      .filter(Boolean)
      .join(' '),
    undoing: repaired ? `/repairs/${said.repair.revision}/undoing` : '',
    refused: refusedMessages[said.refused] ?? '',
    address: said.address,
  };
}

/** The frame of a page that must not need the store: of errors. */
export const barePage = (title: string): PageFrame => ({
  title: `${title} · Servemap`,
  organisation: '',
  styles: toStyles([]),
  scripts: [],
  navigation: [],
  hr: false,
  sample: false,
  partial: null,
  words: wordsOf({ settings: defaultSettings }),
  done: '',
  undoing: '',
  refused: '',
  address: '',
});

const everywhere = ['typeface', 'base', 'components', 'tables', 'controls'];

const toStyles = (styles: readonly string[]): string[] =>
  [...everywhere, ...styles, 'print'].map((style) => assetUrl(`${style}.css`));

const forAll = ({ Customers }: Words): readonly [string, string][] => [
  ['Overview', '/'],
  ['People', '/people'],
  ['Teams', '/teams'],
  [Customers, '/customers'],
  ['Gaps', '/gaps'],
  ['Mirror', '/mirror'],
  ['What if', '/what-if'],
  ['Reports', '/reports'],
];

const forHr: readonly [string, string][] = [
  ['Import', '/import'],
  ['Settings', '/settings'],
];

const navigationFor = ({ viewer, analysis }: Scene) => {
  const all = forAll(wordsOf(analysis));
  return viewer.role === 'hr' ? [...all, ...forHr] : all;
};

/** An import under way and one that is done have addresses of their own. */
const alsoUnder: Readonly<Record<string, readonly string[]>> = {
  '/import': ['/imports', '/past-imports'],
  '/gaps': ['/repairs'],
};

function isAt(path: string, href: string): boolean {
  if (href === '/') return path === '/';
  return [href, ...(alsoUnder[href] ?? [])].some((each) => path === each || path.startsWith(`${each}/`));
}
