import { share } from '../english.ts';
import type { FigureView } from '../figure-strip.ts';
import { wordsOf } from '../words.ts';
import type { MapLook, ShownOnMap } from './shown-on-map.ts';

/** The few figures of what the map shows: of the people who match its filters, where there are some. */
export function mapFigures(look: MapLook, shown: ShownOnMap): FigureView[] {
  const { analysis, model } = look;
  const { customers } = wordsOf(analysis);
  const kinds = model.places.places.map((place) => place.kind);
  const sum = (matches: (from: number, to: number) => boolean) =>
    shown.ties.ties.reduce(
      (total, ties, at) => total + (matches(shown.ties.from[at], shown.ties.to[at]) ? ties : 0),
      0,
    );
  const same = (from: number, to: number) =>
    kinds[from] === 'department' &&
    kinds[to] === 'department' &&
    model.places.places[from].row === model.places.places[to].row;
  const figure = (value: number, label: string): FigureView => ({
    value: value.toLocaleString('en-GB'),
    label,
    short: false,
  });
  const { people, seen } = sightOf(look, shown);
  return [
    figure(people, people === 1 ? 'person shown' : 'people shown'),
    figure(
      sum((from, to) => kinds[from] === 'department' && kinds[to] === 'department' && !same(from, to)),
      'ties between departments',
    ),
    figure(sum(same), 'ties inside departments'),
    figure(
      sum((_, to) => kinds[to] === 'customer'),
      `ties to outside ${customers}`,
    ),
    ...(analysis.network.customers > 0 && people > 0
      ? [{ value: share(seen, people), label: 'have a line of sight', short: seen < people }]
      : []),
  ];
}

/** People of the viewer's own who are shown, and how many of them have a line of sight. */
function sightOf({ visible, model }: MapLook, shown: ShownOnMap): { people: number; seen: number } {
  let people = 0;
  let seen = 0;
  for (const number of shown.places) {
    const place = model.places.places[number];
    const own = shown.people[number].filter((person) => visible.branch(person)).length;
    people += own;
    if (place.kind === 'department' && !place.band) seen += own;
  }
  return { people, seen };
}
