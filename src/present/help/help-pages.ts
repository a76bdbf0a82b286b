import type { Facts } from '#findings/facts.ts';
import { type RuleId, ruleIds } from '#model/finding.ts';
import { defaultRule, ruleSetting } from '#model/settings.ts';
import { ruleNames } from '../finding-words.ts';
import { type Lede, lede } from '../lede.ts';
import type { Link } from '../links.ts';
import { addressOf } from '../pager.ts';
import { choiceWords } from '../settings/settings-words.ts';
import { wordsOf } from '../words.ts';
import { helpHref } from './help-href.ts';
import type { HelpTerms, HelpText } from './help-text.ts';
import { type Idea, ideas } from './ideas.ts';
import { ruleHelp } from './rule-help.ts';
import { type Source, sourcesIn } from './sources.ts';

/** The list of all rules. */
export interface HelpPage {
  readonly title: string;
  readonly lede: Lede;
  readonly rules: readonly { readonly name: Link; readonly means: string }[];
}

export function helpPage(facts: Facts): HelpPage {
  const texts = ruleHelp(termsOf(facts));
  return {
    title: 'Help',
    lede: lede(
      `Everyone has ${wordsOf(facts).aCustomer}. Servemap shows whom everybody here serves, who serves them, and where that chain has a gap.`,
    ),
    rules: ruleIds.map((rule) => ({
      name: { text: ruleNames(facts)[rule], href: helpHref(rule) },
      means: texts[rule].means,
    })),
  };
}

/** One rule explained. */
export interface HelpRulePage extends Omit<HelpText, 'sources'> {
  readonly title: string;
  readonly crumbs: readonly Link[];
  readonly sources: readonly Source[];
  /** How it is set here where that differs from how it comes; blank where not. */
  readonly setting: string;
  readonly actions: readonly (Link & { readonly quiet: boolean })[];
}

/** The page of a rule, undefined where there is no such rule. */
export function helpRulePage(facts: Facts, id: string): HelpRulePage | undefined {
  const rule = ruleIds.find((each) => each === id);
  if (!rule) return undefined;
  const text = ruleHelp(termsOf(facts))[rule];
  return {
    ...text,
    title: ruleNames(facts)[rule],
    crumbs: [helpCrumb],
    sources: text.sources.map((source) => sourcesIn(wordsOf(facts))[source]),
    setting: settingOf(facts, rule),
    actions: [{ text: 'Show these gaps', href: addressOf('/gaps', { rule }), quiet: true }],
  };
}

export interface HelpIdeasPage {
  readonly title: string;
  readonly crumbs: readonly Link[];
  readonly lede: Lede;
  readonly ideas: readonly Idea[];
  readonly sources: readonly Source[];
}

export const helpIdeasPage = (facts: Facts): HelpIdeasPage => ({
  title: 'The ideas behind Servemap',
  crumbs: [helpCrumb],
  lede: lede(
    `Everyone has ${wordsOf(facts).aCustomer}, and every chain of service must end at somebody outside.`,
  ),
  ideas: ideas(termsOf(facts)),
  sources: Object.values(sourcesIn(wordsOf(facts))),
});

const helpCrumb: Link = { text: 'Help', href: '/help' };

const termsOf = (facts: Facts): HelpTerms => ({
  words: wordsOf(facts),
  thresholds: facts.settings.thresholds,
});

function settingOf({ settings }: Facts, rule: RuleId): string {
  const { on, severity } = ruleSetting(settings, rule);
  if (!on) return 'This rule is switched off here: its gaps are not looked for.';
  if (severity === defaultRule(rule).severity) return '';
  const words = choiceWords[severity].toLowerCase();
  return severity.startsWith('one-step')
    ? `Here its gaps are shown ${words} than described above.`
    : `Here its gaps are ${words}.`;
}
