/**
 * The line-of-sight web as plain numbers and texts, ready for a template: the centre is (0, 0), one unit is one CSS
 * pixel at full size, y grows downwards.
 */
export interface RingsPicture {
  readonly width: number;
  readonly height: number;
  readonly viewBox: string;
  /** Wider than a page's column: words get small there. */
  readonly wide: boolean;
  /** Cut to what is shown: some of it lies outside the view box. */
  readonly cut: boolean;
  /** In front of every id, so that two pictures can stand on one page. */
  readonly idPrefix: string;
  /** The picture in one sentence, for those who do not see it. */
  readonly name: string;
  readonly howToRead: string;
  /** Radius of the disc of outside customers. */
  readonly centre: number;
  readonly rings: readonly Ring[];
  /** Those from whom no chain reaches an outside customer; null where there are none. */
  readonly band: Band | null;
  readonly sectors: readonly Sector[];
  /** More lines than can be told apart: they are drawn faintly, and not one by one. */
  readonly crowded: boolean;
  /** So many gaps that each is drawn thinly. */
  readonly manyGaps: boolean;
  readonly lines: readonly Line[];
  /** Where somebody stands in the picture beside this one, and not here any more. */
  readonly left: readonly { readonly x: number; readonly y: number; readonly r: number }[];
  readonly dots: readonly Dot[];
  /** The signs that occur, at most five. */
  readonly legend: readonly Sign[];
  /** What the colours mean; empty where they are those of the sectors. */
  readonly colours: readonly ColourWords[];
  /** What it says on a phone, where names would be too small. */
  readonly small: SmallWords;
  /** Dots whose name found no room: it shows when they are pointed at. */
  readonly namesLeftOut: number;
  /** People the web is about who are shown, and all of them. */
  readonly people: number;
  readonly allPeople: number;
}

/** Numbers and letters in the place of names, and what they stand for. */
export interface SmallWords {
  /** Of the letters, in units of the picture. */
  readonly size: number;
  readonly marks: readonly SmallMark[];
  readonly key: readonly { readonly text: string; readonly className: string; readonly name: string }[];
}

export interface SmallMark {
  readonly text: string;
  /** Class of its colour in the key. */
  readonly className: string;
  /** Its middle. */
  readonly at: { readonly x: number; readonly y: number };
}

export interface ColourWords {
  readonly className: string;
  /** Its sample has a ring in it. */
  readonly marked?: boolean;
  readonly words: string;
}

export interface Ring {
  readonly hops: number;
  readonly radius: number;
  /** Its ground as the `d` of a path filled by the even-odd rule; blank for every other one. */
  readonly path: string;
  readonly label: PlacedText | null;
}

export interface Band {
  readonly inner: number;
  readonly outer: number;
  /** False where no outside customer is named at all, so that nobody can have a line of sight yet. */
  readonly judged: boolean;
  /** The tinted ring as the `d` of a path filled by the even-odd rule. */
  readonly path: string;
  readonly label: PlacedText | null;
  /** How many people of each sector stand in it: "3 here". */
  readonly counts: readonly PlacedText[];
}

export interface Sector {
  readonly department: number;
  readonly name: string;
  readonly tone: Tone;
  /** An arc outside everything, blank where there is only one sector. */
  readonly arc: string;
  readonly label: PlacedText | null;
}

/** Words with a place: one baseline a line. */
export interface PlacedText {
  readonly lines: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly anchor: 'start' | 'middle' | 'end';
  /** The room the words take. */
  readonly box: Box;
  /** A thin line back to the dot as the `d` of a path, blank where the words stand beside it. */
  readonly leader: string;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A department's colour. */
export interface Tone {
  /** 1 to 8, 0 for no department. */
  readonly number: number;
  readonly className: string;
  /** Which sign tells it from earlier departments of the same colour: 0 none, else 1 to 3. */
  readonly mark: number;
}

export interface Line {
  readonly kind: 'tie' | 'member' | 'gap' | 'dotted';
  /** Class of the colour of whoever gives, and `web-far` for one that steps back; blank for neither. */
  readonly className: string;
  /** Brought out, the others stepping back: its tip says plainly who is served. */
  readonly near: boolean;
  /** For a dot to point at its own lines; blank in a crowd, where many lines are one path. */
  readonly id: string;
  /** The `d` of a path from provider to customer, or from manager to report; many in one in a crowd. */
  readonly path: string;
  /** Numbers of the dots at its ends, "3-17"; of many in one, in the order of their path: "3-17 4-20". */
  readonly ends: string;
  /** Keys of the dots at its ends; blank in a crowd. */
  readonly from: string;
  readonly to: string;
}

export interface Dot {
  /** Key of the node in the web. */
  readonly key: string;
  /** Lines name it by this. */
  readonly number: number;
  readonly kind: 'person' | 'customer' | 'group' | 'department';
  readonly x: number;
  readonly y: number;
  /** Half the width of the sign. */
  readonly r: number;
  /** From the centre, with its outline. */
  readonly reach: number;
  /** Hops, 0 for an outside customer, -1 in the band. */
  readonly ring: number;
  readonly className: string;
  /** The sign of a group as the `d` of a path, blank for a round one. */
  readonly square: string;
  /** Whom a click leads to; blank where there is no page. */
  readonly href: string;
  /** Everything the signs say, in words. */
  readonly title: string;
  /** Radii of rings in it that tell its department from others of the same colour. */
  readonly marks: readonly number[];
  readonly brokenMark: boolean;
  /** A number inside the dot, blank for none. */
  readonly inside: string;
  readonly unserved: boolean;
  /** A part of a ring round a folded department, as the `d` of a path: so many are served by nobody. Blank for none. */
  readonly share: string;
  readonly label: PlacedText | null;
  /** Its name found no room at rest. */
  readonly labelOnFocus: boolean;
  /** Ids of its own lines. */
  readonly lines: readonly string[];
}

export type SignId = 'customer' | 'no-customer' | 'unserved' | 'not-named' | 'dotted' | 'group';

export interface Sign {
  readonly id: SignId;
  readonly words: string;
}
