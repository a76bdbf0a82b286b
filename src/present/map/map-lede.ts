import { count } from '../english.ts';
import { type Lede, lede } from '../lede.ts';
import { organisationName, personName } from '../names.ts';
import { wordsOf } from '../words.ts';
import { countMap } from './count-map.ts';
import { type MapLook, wholeMap } from './shown-on-map.ts';

/** What the whole map shows at first sight, whatever its filters. */
export function mapLede(look: MapLook): Lede {
  const { analysis, visible, model } = look;
  const { customer, customers } = wordsOf(analysis);
  const { people, inSight, departments } = countMap(look, wholeMap(model));
  const outside = model.places.places.filter((place) => place.kind === 'customer').length;
  const whose = visible.everything
    ? organisationName(analysis)
    : `${personName(analysis, visible, visible.viewer)}’s branch and those it works with`;
  const calm = `${whose} on one map: ${count(people, 'person', 'people')} in ${count(departments.size, 'department')}`;
  if (outside === 0)
    return lede(`${calm}.`, `No outside ${customer} is named yet, so nobody’s line of sight can be drawn.`);
  const served = `${calm}, and the ${count(outside, `outside ${customer}`, `outside ${customers}`)} whom their work is for.`;
  const unseen = people - inSight;
  if (unseen === 0) return lede(served, '', 'From each of them a chain of service reaches one.');
  return lede(
    served,
    `${count(unseen, 'person has', 'people have')} no line of sight: they stand in the band outside.`,
  );
}
