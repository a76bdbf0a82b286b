import { setTimeout } from 'node:timers/promises';
import { see } from '#access/see.ts';
import type { Analysis } from '#analysis.ts';
import type { Visible } from '#model/viewer.ts';
import { customersPage } from '#present/customers-page.ts';
import { findPerson } from '#present/find-person.ts';
import { gapsAbout } from '#present/gaps-about.ts';
import { gapsOfPeople } from '#present/gaps-of-people.ts';
import { gapsPage } from '#present/gaps-page.ts';
import { mapAnswer } from '#present/map/map-answer.ts';
import { mapGround, mapModel } from '#present/map/map-model.ts';
import type { MapView } from '#present/map/map-view.ts';
import { figuresOfAll, overviewFigures, overviewPage } from '#present/overview-page.ts';
import { peopleByDepartment, peopleByName, searchTexts } from '#present/people-index.ts';
import { peoplePage } from '#present/people-page.ts';
import { personPage } from '#present/person-page.ts';
import { allGaps } from '#present/sorted-gaps.ts';
import { plainView } from '#present/web-view.ts';
import { inTurns } from './in-turns.ts';

/**
 * Works out what pages remember of an analysis before any of them is asked for, a little at a time, so that pages
 * of the revision before are answered in between. Otherwise the first pages of a large organisation would make each
 * other wait.
 */
export async function warmPages(analysis: Analysis): Promise<void> {
  const { people } = analysis.organisation;
  for (const work of [
    () => peopleByName.inSteps(people),
    () => peopleByDepartment.inSteps(people),
    () => searchTexts.inSteps(people),
    () => allGaps.inSteps(analysis),
  ])
    await inTurns<unknown>(work());
  const visible = see(analysis.network, { role: 'hr' });
  for (const work of remembered) {
    await setTimeout(pause);
    work(analysis, visible);
  }
}

/** Milliseconds in which pages that were begun meanwhile come to their end. */
const pause = 30;

const plainMap: MapView = { web: plainView, open: [], closed: [] };

const anybody = {
  search: '',
  rule: '',
  severity: '',
  department: '',
  show: '',
  sort: '',
  page: '',
  customer: '',
};

const lastOf = ({ organisation }: Analysis): number => organisation.people.count - 1;

/** Each takes some ten milliseconds in an organisation of a hundred thousand. */
const remembered: readonly ((analysis: Analysis, visible: Visible) => unknown)[] = [
  ({ organisation }) => findPerson(organisation.people, '1'),
  (analysis, visible) => gapsPage(analysis, visible, anybody),
  gapsOfPeople,
  (analysis, visible) => gapsAbout(analysis, visible, []),
  (analysis, visible) => peoplePage(analysis, visible, anybody),
  (analysis, visible) => personPage(analysis, visible, { person: lastOf(analysis), serves: '', served: '' }),
  customersPage,
  figuresOfAll,
  overviewFigures,
  (analysis, visible) => overviewPage(analysis, visible, ''),
  mapGround,
  mapModel,
  (analysis, visible) => mapAnswer(analysis, visible, { view: plainMap, only: 'all' }),
];
