import type { ImportPlan } from '#model/import-plan.ts';
import { count } from './english.ts';

/** "199 people will have no manager above them, since theirs is not in the files."; blank for nobody. */
export const withoutManagerInWords = ({ withoutManager }: ImportPlan): string =>
  withoutManager === 0
    ? ''
    : `${count(withoutManager, 'person', 'people')} will have no manager above them, since theirs is not in the files.`;
