import { share } from '../english.ts';
import type { FigureView } from '../figure-strip.ts';
import { wordsOf } from '../words.ts';
import { countMap } from './count-map.ts';
import type { MapLook, ShownOnMap } from './shown-on-map.ts';

/** The few figures of what the map shows: of the people who match its filters, where there are some. Each tie counts in one of them. */
export function mapFigures(look: MapLook, shown: ShownOnMap): FigureView[] {
  const { people, inSight, between, inside, outside, asOne, fromOutside } = countMap(look, shown);
  const { customers } = wordsOf(look.analysis);
  const figure = (value: number, label: string): FigureView => ({
    value: value.toLocaleString('en-GB'),
    label,
    short: false,
  });
  const sight = { value: share(inSight, people), label: 'have a line of sight', short: inSight < people };
  return [
    figure(people, people === 1 ? 'person shown' : 'people shown'),
    figure(between, 'ties between departments'),
    figure(inside, 'ties inside departments'),
    figure(outside, `ties to outside ${customers}`),
    ...(fromOutside > 0 ? [figure(fromOutside, `ties from outside ${customers}`)] : []),
    ...(asOne > 0 ? [figure(asOne, `${asOne === 1 ? 'tie' : 'ties'} by or to everyone as one`)] : []),
    ...(look.analysis.network.customers > 0 && people > 0 ? [sight] : []),
  ];
}
