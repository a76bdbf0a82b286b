import { departmentKey } from '#model/people.ts';
import { count, date } from '#present/english.ts';
import { ruleNames } from '#present/finding-words.ts';
import { organisationName, personName } from '#present/names.ts';
import { noDepartment } from '#present/web-view.ts';
import { withNames } from '#present/with-names.ts';
import { slugOf } from '../report.ts';
import type { WebAsked, WebExport } from './web-export.ts';

/** "Riverside Hospital", "Hana Sato’s team", "Amara Okafor": as the view names people. */
export function webTitle({ analysis, visible, scope, view }: WebAsked): string {
  const named = withNames(analysis, view.names);
  if (scope.kind === 'person') return personName(named, visible, scope.person);
  if (scope.kind === 'department') return analysis.organisation.people.departments[scope.department];
  if (scope.kind !== 'organisation') return `${personName(named, visible, scope.manager)}’s ${scope.kind}`;
  return visible.everything
    ? organisationName(analysis)
    : `${personName(named, visible, visible.viewer)}’s branch`;
}

/** "web-hana-satos-team-2026-11-23.svg" */
export const webFileName = (asked: WebAsked, extension: string): string =>
  `${['web', slugOf(webTitle(asked)), asked.asOf].filter(Boolean).join('-')}.${extension}`;

/** "Riverside Hospital · Hana Sato’s team · 3 of 12 people: with any gap · 23 Nov 2026" */
export function webCaption(exported: WebExport): string {
  const { analysis, asOf } = exported;
  const parts = [organisationName(analysis), webTitle(exported), whoIsShown(exported), date(asOf)];
  return [...new Set(parts)].filter(Boolean).join(' · ');
}

/** "12 people", "3 of 12 people: Pharmacy, confirmed ties"; of one person’s own web only what was chosen. */
export function whoIsShown(exported: WebExport): string {
  const { people, allPeople } = exported.shown;
  const chosen = choiceWords(exported);
  if (exported.scope.kind === 'person') return chosen.join(', ');
  const number =
    people.length < allPeople
      ? `${people.length.toLocaleString('en-GB')} of ${count(allPeople, 'person', 'people')}`
      : count(allPeople, 'person', 'people');
  return chosen.length > 0 ? `${number}: ${chosen.join(', ')}` : number;
}

/** What the view leaves out, in words. */
export function choiceWords({ analysis, view }: Pick<WebAsked, 'analysis' | 'view'>): string[] {
  const names = [...analysis.organisation.people.departments, noDepartment];
  const department = names.find((name) => departmentKey(name) === departmentKey(view.department));
  return [
    department ?? '',
    view.finding === 'any'
      ? 'with any gap'
      : view.finding && `with the gap “${ruleNames(analysis)[view.finding]}”`,
    view.claim && `${view.claim} ties`,
  ].filter((words) => words !== '');
}
