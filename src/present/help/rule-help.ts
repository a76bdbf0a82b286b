import type { RuleId } from '#model/finding.ts';
import { chainHelp } from './chain-help.ts';
import { customerHelp } from './customer-help.ts';
import { dependenceHelp } from './dependence-help.ts';
import type { HelpTerms, HelpText } from './help-text.ts';
import { peopleHelp } from './people-help.ts';
import { ratingHelp } from './rating-help.ts';
import { tieHelp } from './tie-help.ts';

/** The help of every rule there is. */
export const ruleHelp = (terms: HelpTerms): Readonly<Record<RuleId, HelpText>> => ({
  ...peopleHelp(terms),
  ...chainHelp(terms),
  ...customerHelp(terms),
  ...tieHelp(terms),
  ...dependenceHelp(terms),
  ...ratingHelp(terms),
});
