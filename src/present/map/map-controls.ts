import { ruleIds } from '#model/finding.ts';
import { byName } from '../by-name.ts';
import { count } from '../english.ts';
import { ruleNames } from '../finding-words.ts';
import { hasMirror } from '../mirror/mirror-of.ts';
import { type Option, options } from '../options.ts';
import { departmentName } from '../rings/ring-words.ts';
import type { WebView } from '../web-view.ts';
import { countMap } from './count-map.ts';
import { type MapView, mapHref, openFields } from './map-view.ts';
import type { MapLook, ShownOnMap } from './shown-on-map.ts';
import { tieWords } from './tie-words.ts';

/** The form that says how the map is to be looked at. */
export interface MapControls {
  readonly colours: readonly Option[];
  readonly names: readonly Option[];
  readonly departments: readonly Option[];
  readonly findings: readonly Option[];
  readonly claims: readonly Option[];
  /** Fields that stay as they are. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  /** "Shown: 31 of 122 people and 54 ties: 20 inside departments, …" */
  readonly shown: string;
  /** Blank where nothing is chosen. */
  readonly plainHref: string;
}

export function mapControls(look: MapLook, shown: ShownOnMap, view: MapView): MapControls {
  const { analysis, visible } = look;
  const { web } = view;
  const choose = (choices: readonly (readonly [string, string])[], chosen: string) =>
    choices.map(([value, text]) => ({ value, text, selected: value === chosen }));
  const departments = departmentNames(look);
  const rules = ruleIds.map((id) => [id, ruleNames(analysis)[id]] as const);
  return {
    colours: choose(
      [
        ['department', 'Department'],
        ['finding', 'Gaps'],
        ...(hasMirror(analysis, visible) ? [['mirror', 'Mirror'] as const] : []),
      ],
      look.view.colour,
    ),
    names: choose(
      [
        ['names', 'Names'],
        ['initials', 'Initials'],
        ['codes', 'Codes'],
      ],
      web.names,
    ),
    departments: options(
      departments.map((name) => [name, name]),
      web.department,
      'Every department',
    ),
    findings: options([['any', 'Any gap'], ...rules], web.finding, 'With or without gaps'),
    claims: options(
      [
        ['confirmed', 'Confirmed by both ends'],
        ['claimed', 'Claimed by one end'],
      ],
      web.claim,
      'Every tie',
    ),
    kept: openFields(view).map(([name, value]) => ({ name, value })),
    shown: shownWords(look, shown),
    plainHref: isFiltered(web)
      ? mapHref({ ...view, web: { ...web, department: '', finding: '', claim: '' } })
      : '',
  };
}

const isFiltered = (web: WebView): boolean => web.department !== '' || web.finding !== '' || web.claim !== '';

function departmentNames({ analysis, model }: MapLook): string[] {
  const rows = new Set(
    model.places.places.flatMap((place) => (place.kind === 'department' ? [place.row] : [])),
  );
  return [...rows].map((row) => departmentName(analysis, row)).sort(byName);
}

/** How much of everything is shown, as picture and table count it. */
function shownWords(look: MapLook, shown: ShownOnMap): string {
  const counted = countMap(look, shown);
  const { people, all } = counted;
  const some = people < all ? `${people.toLocaleString('en-GB')} of ` : '';
  return `Shown: ${some}${count(all, 'person', 'people')} and ${tieWords(look, counted)}.`;
}
