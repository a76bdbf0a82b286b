import type { Room } from './map-room.ts';

/** Where the whole map's places stand: the centre is (0, 0), y grows downwards. */
export interface MapLayout {
  /** In the order of the places. */
  readonly spots: readonly MapSpot[];
  readonly ground: MapGround;
}

/** A dot, and the room that its people take when it is opened. */
export interface MapSpot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Null for whoever cannot be opened. */
  readonly room: SpotRoom | null;
}

export interface SpotRoom extends Room {
  /** Its middle: that of the dot, or that of the map, where a single department stands all round it. */
  readonly x: number;
  readonly y: number;
  /** Where the department's own dot stands while its people are shown. */
  readonly hub: { readonly x: number; readonly y: number };
}

/** What lies under the dots. */
export interface MapGround {
  /** Radius of the disc of outside customers. */
  readonly centre: number;
  /** The line of each ring, by hops. */
  readonly rings: readonly { readonly hops: number; readonly radius: number }[];
  /** Those from whom no chain reaches an outside customer; null where there are none. */
  readonly band: { readonly inner: number; readonly outer: number } | null;
  /** Outside this radius nothing stands. */
  readonly edge: number;
}
