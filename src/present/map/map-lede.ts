import { count } from '../english.ts';
import { type Lede, lede } from '../lede.ts';
import { organisationName, personName } from '../names.ts';
import { wordsOf } from '../words.ts';
import { countMap, type MapCount } from './count-map.ts';
import type { MapLook, ShownOnMap } from './shown-on-map.ts';

/** What the map shows at first sight: of the people who match its filters, where there are some. */
export function mapLede(look: MapLook, shown: ShownOnMap): Lede {
  const { customer } = wordsOf(look.analysis);
  const counted = countMap(look, shown);
  const calm = `${whoseMap(look)} on one map: ${whoIsShown(counted)}`;
  if (counted.allCustomers === 0)
    return lede(`${calm}.`, `No outside ${customer} is named yet, so nobody’s line of sight can be drawn.`);
  return lede(`${calm}, and ${customersShown(look, counted)}.`, ...sightWords(counted));
}

function whoseMap({ analysis, visible }: MapLook): string {
  if (visible.everything) return organisationName(analysis);
  return `${personName(analysis, visible, visible.viewer)}’s branch and those it works with`;
}

/** "122 people in 12 departments", "31 of 122 people, in 9 of 12 departments". */
function whoIsShown({ people, all, departments, allDepartments }: MapCount): string {
  const some = departments.size < allDepartments ? `${departments.size} of ` : '';
  const where = `in ${some}${count(allDepartments, 'department')}`;
  if (people === all) return `${count(all, 'person', 'people')} ${where}`;
  return `${people.toLocaleString('en-GB')} of ${count(all, 'person', 'people')}, ${where}`;
}

function customersShown({ analysis }: MapLook, { customers, allCustomers }: MapCount): string {
  const { customer, customers: several } = wordsOf(analysis);
  const named = count(allCustomers, `outside ${customer}`, `outside ${several}`);
  return customers < allCustomers ? `${customers} of the ${named}` : `the ${named} whom their work is for`;
}

function sightWords({ people, inSight }: MapCount): [worst: string, rest: string] {
  const unseen = people - inSight;
  if (people === 0) return ['', ''];
  if (unseen === 0) return ['', 'From each of them a chain of service reaches one.'];
  const worst = `${count(unseen, 'person has', 'people have')} no line of sight: they stand in the band outside.`;
  return [worst, ''];
}
