import { setTimeout } from 'node:timers/promises';
import { see } from '#access/see.ts';
import type { Analysis } from '#analysis.ts';
import type { Visible } from '#model/viewer.ts';
import { findPerson } from '#present/find-person.ts';
import { gapsPage } from '#present/gaps-page.ts';
import { mapAnswer } from '#present/map/map-answer.ts';
import type { MapView } from '#present/map/map-view.ts';
import { overviewPage } from '#present/overview-page.ts';
import { peopleByDepartment, peopleByName, searchPeople } from '#present/people-index.ts';
import { sortedGaps } from '#present/sorted-gaps.ts';
import { plainView } from '#present/web-view.ts';

/**
 * Works out what pages remember of an analysis before any of them is asked for, one thing at a time, so that pages
 * of the revision before are answered in between. Otherwise the first pages of a large organisation would make each
 * other wait.
 */
export async function warmPages(analysis: Analysis): Promise<void> {
  const visible = see(analysis.network, { role: 'hr' });
  for (const work of remembered) {
    await setTimeout(pause);
    work(analysis, visible);
  }
}

/** Milliseconds in which pages that were begun meanwhile come to their end. */
const pause = 30;

const plainMap: MapView = { web: plainView, open: [], closed: [] };

const anybody = { search: '', rule: '', severity: '', department: '', page: '' };

const remembered: readonly ((analysis: Analysis, visible: Visible) => unknown)[] = [
  ({ organisation }) => peopleByName(organisation.people),
  ({ organisation }) => peopleByDepartment(organisation.people),
  ({ organisation }) => searchPeople(organisation, 'a'),
  ({ organisation }) => findPerson(organisation.people, '1'),
  sortedGaps,
  (analysis, visible) => gapsPage(analysis, visible, anybody),
  (analysis, visible) => overviewPage(analysis, visible, ''),
  (analysis, visible) => mapAnswer(analysis, visible, { view: plainMap, only: 'all' }),
];
