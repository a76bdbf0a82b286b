import type { Link } from '../links.ts';
import type { Box, ColourWords, Dot, PlacedText, Sign } from '../rings/rings-picture.ts';

/**
 * A team’s web as a flow, as plain numbers and texts, ready for a template: who serves the team, the team, whom it
 * serves inside, and the outside customers. The top left corner is (0, 0), one unit is one CSS pixel at full size.
 */
export interface FlowPicture {
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
  /** Too tall for a sheet of paper, which shows its lists instead. */
  readonly tall: boolean;
  /** In front of every id, so that two pictures can stand on one page. */
  readonly idPrefix: string;
  /** The picture in one sentence, for those who do not see it. */
  readonly name: string;
  readonly howToRead: string;
  readonly columns: readonly FlowColumn[];
  readonly shelves: readonly FlowShelf[];
  readonly lines: readonly FlowLine[];
  /** So many people of the team stand by department, not one by one. */
  readonly folded: number;
  /** So many lines that they are drawn faintly. */
  readonly crowded: boolean;
  /** In the order of the columns, each from top to bottom. Somebody who stands on both sides has two. */
  readonly dots: readonly Dot[];
  readonly words: readonly LineWords[];
  readonly legend: readonly Sign[];
  readonly colours: readonly ColourWords[];
  /** What is promised and given is told, which may name somebody. */
  readonly saysWhat: boolean;
  /** Every line in words. */
  readonly rows: readonly FlowRow[];
  /** Lines that are not among `rows`, because there are too many. */
  readonly rowsLeft: number;
  readonly people: number;
  readonly allPeople: number;
}

export interface FlowColumn {
  readonly heading: string;
  /** "5 people and 2 groups", or that there is nobody. */
  readonly count: string;
  readonly label: PlacedText;
  readonly countLabel: PlacedText;
  /** The same as a list, for narrow screens. */
  readonly names: readonly FlowName[];
}

/** A dot of a column as an item of a list. */
export interface FlowName extends Link {
  readonly className: string;
  readonly unserved: boolean;
  /** It has a ring in it. */
  readonly marked: boolean;
  /** A group has a square sign. */
  readonly group: boolean;
  /** What its sign says, blank for nothing. */
  readonly note: string;
  /** Whom it serves, with what is promised or given: "Luis Ferrer: by noon". */
  readonly serves: readonly string[];
}

/** A tinted place with words at its top. */
export interface FlowShelf extends Box {
  readonly width: number;
  readonly height: number;
  /** Those on it have a gap. */
  readonly lacking: boolean;
  readonly label: PlacedText;
}

export interface FlowLine {
  readonly kind: 'tie' | 'gap' | 'further' | 'end';
  /** Classes of its kind, colour and thickness, and `web-far` for one that steps back. */
  readonly className: string;
  /** For a dot to point at its own lines; blank in a crowd, where many lines are one path. */
  readonly id: string;
  /** The `d` of a path from provider to customer, or from manager to report. */
  readonly path: string;
  /** Numbers of the dots at its ends, "12-40", in a crowd those of each; blank for one that several lines run over. */
  readonly ends: string;
  /** An arrow stands at its end. */
  readonly tip: boolean;
}

/** Words on a line: a promise, a service where none is agreed, how far it is to the outside customer. */
export interface LineWords {
  readonly kind: 'promise' | 'service' | 'further' | 'end';
  /** Classes of its kind, and `web-far` where its line steps back. */
  readonly className: string;
  /** Numbers of the dots at the ends of its lines: "12-40 12-41". */
  readonly ends: string;
  readonly label: PlacedText;
}

export interface FlowRow {
  readonly from: Link;
  readonly to: Link;
  readonly service: string;
  readonly promise: string;
  /** "confirmed"; of several ties how many are. */
  readonly state: string;
  readonly confirmed: boolean;
}
