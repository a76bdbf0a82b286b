import { count } from '../english.ts';
import { type Lede, lede } from '../lede.ts';
import { organisationName, personName } from '../names.ts';
import { wordsOf } from '../words.ts';
import type { MapLook } from './shown-on-map.ts';

/** What the whole map shows at first sight, whatever its filters. */
export function mapLede({ analysis, visible, model }: MapLook): Lede {
  const { customer, customers } = wordsOf(analysis);
  const places = model.places.places.filter((place) => place.kind === 'department');
  const inside = places.flatMap((place) => place.people.filter((person) => visible.branch(person)));
  const departments = new Set(places.map((place) => place.row)).size;
  const outside = model.places.places.filter((place) => place.kind === 'customer').length;
  const whose = visible.everything
    ? organisationName(analysis)
    : `${personName(analysis, visible, visible.viewer)}’s branch and those it works with`;
  const calm = `${whose} on one map: ${count(inside.length, 'person', 'people')} in ${count(departments, 'department')}`;
  if (outside === 0)
    return lede(`${calm}.`, `No outside ${customer} is named yet, so nobody’s line of sight can be drawn.`);
  const unseen = inside.filter((person) => analysis.sight.hops[person] < 0).length;
  const served = `${calm}, and the ${count(outside, `outside ${customer}`, `outside ${customers}`)} whom their work is for.`;
  if (unseen === 0) return lede(served, '', 'From each of them a chain of service reaches one.');
  return lede(
    served,
    `${count(unseen, 'person has', 'people have')} no line of sight: they stand in the band outside.`,
  );
}
