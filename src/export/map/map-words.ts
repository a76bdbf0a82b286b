import { count, date, list } from '#present/english.ts';
import { countMap } from '#present/map/count-map.ts';
import { mapLede } from '#present/map/map-lede.ts';
import { tieWords } from '#present/map/tie-words.ts';
import { organisationName } from '#present/names.ts';
import { slugOf } from '../report.ts';
import { choiceWords } from '../web/web-words.ts';
import type { MapExport } from './map-export.ts';

/** "map-riverside-hospital-2026-11-23.svg" */
export const mapFileName = ({ look, asOf }: MapExport, extension: string): string =>
  `${['map', slugOf(organisationName(look.analysis)), asOf].filter(Boolean).join('-')}.${extension}`;

/** "Riverside Hospital · The whole map · 31 of 122 people: with any gap · 54 ties: … · 23 Nov 2026" */
export function mapCaption(exported: MapExport): string {
  const { look, asOf } = exported;
  const parts = [organisationName(look.analysis), 'The whole map', mapShown(exported), date(asOf)];
  return parts.join(' · ');
}

/** Whom and what the file holds, as the page counts it. */
export function mapShown({ look, shown, leftOut }: MapExport): string {
  const counted = countMap(look, shown);
  const { people, all } = counted;
  const some = people < all ? `${people.toLocaleString('en-GB')} of ` : '';
  const chosen = choiceWords(look);
  return [
    [`${some}${count(all, 'person', 'people')}`, chosen.join(', ')].filter(Boolean).join(': '),
    tieWords(look, counted),
    leftOut.length > 0 ? `${list(leftOut, 3)} closed, for being too many people at a time` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The map in one sentence. */
export const mapSentence = ({ look, shown }: MapExport): string => mapLede(look, shown).calm;
