import { colourKey } from '../rings/colour-key.ts';
import type { ColourWords } from '../rings/rings-picture.ts';
import { wordsOf } from '../words.ts';
import type { MapData } from './map-data.ts';
import type { MapLook } from './shown-on-map.ts';

export type MapSignId =
  | 'map-customer'
  | 'map-department'
  | 'map-person'
  | 'map-share'
  | 'map-hollow'
  | 'map-again'
  | 'map-hub'
  | 'map-group'
  | 'map-gap';

export interface MapSign {
  readonly id: MapSignId;
  readonly words: string;
}

/** What the signs and the colours of a map mean, as far as they occur. */
export interface MapLegend {
  readonly signs: readonly MapSign[];
  /** Empty where departments say it by their names. */
  readonly colours: readonly ColourWords[];
}

/** What occurs among the people of opened departments. */
export interface OpenedSigns {
  /** Keys of the dots of these departments. */
  readonly opened: readonly string[];
  readonly teams: boolean;
  readonly gaps: boolean;
}

export function mapLegend(look: MapLook, { nodes }: MapData, people: OpenedSigns): MapLegend {
  const { view } = look;
  const isClosed = (at: number) => nodes.tone[at] >= 0 && !people.opened.includes(nodes.key[at]);
  const share = view.colour === 'finding' ? nodes.gaps : nodes.unserved;
  const opened = people.opened.length > 0;
  const occurs: Readonly<Record<MapSignId, boolean>> = {
    'map-customer': nodes.tone.includes(-1),
    'map-department': nodes.key.some((_, at) => isClosed(at)),
    'map-share': share.some((number, at) => number > 0 && (opened || isClosed(at))),
    'map-hollow': nodes.noCustomer.some(
      (number, at) => number > 0 && (opened || number === nodes.people[at]),
    ),
    'map-again': view.colour === 'department' && nodes.mark.some((mark) => mark > 0),
    'map-person': opened,
    'map-hub': opened,
    'map-group': nodes.tone.includes(-2) || people.teams,
    'map-gap': people.gaps,
  };
  const said = signWords(look, opened);
  return {
    signs: (Object.keys(occurs) as MapSignId[])
      .filter((id) => occurs[id])
      .map((id) => ({ id, words: said[id] })),
    colours: colourKey(view),
  };
}

function signWords({ analysis, view }: MapLook, opened: boolean): Readonly<Record<MapSignId, string>> {
  const { customer, aCustomer } = wordsOf(analysis);
  const flagged = view.colour === 'finding' ? 'with a gap' : 'served by nobody';
  return {
    'map-customer': `outside ${customer}`,
    'map-department': 'department; its number says how many people it has',
    'map-share': `red: the share of its people ${flagged}${opened ? '; round one person: served by nobody' : ''}`,
    'map-hollow': `without ${aCustomer} of their own`,
    'map-again': 'a ring in it, broken or double: another department of the same colour',
    'map-person': 'person, in the tinted room of their department',
    'map-hub': 'an opened department itself',
    'map-group': 'a team, or everyone, as one',
    'map-gap': 'manager does not name this report',
  };
}
