/** What a customer rates a service by: as a whole, and the five items of RATER (Parasuraman, Zeithaml, Berry). */
export const measures = [
  'overall',
  'reliability',
  'assurance',
  'tangibles',
  'empathy',
  'responsiveness',
] as const;
export type Measure = (typeof measures)[number];

/** The column of a measure in files (FORMATS §7): the rating as a whole is just called `rating`. */
export const ratingField = (measure: Measure): string => (measure === 'overall' ? 'rating' : measure);

/** Whether a column of files holds ratings: it is read, and its values are never shown. */
export const isRatingField = (field: string): boolean => ratingFields.has(field);

const ratingFields: ReadonlySet<string> = new Set(measures.map(ratingField));

/** A rating is a whole number from 1, poor, to 5, very good. */
export const highestRating = 5;

/** The ratings of one tie in one number, three bits a measure; 0 = not rated. Each value is 1–5, 0 = not given. */
export const packRating = (values: Readonly<Partial<Record<Measure, number>>>): number =>
  measures.reduce((packed, name, measure) => withRating(packed, measure, values[name] ?? 0), 0);

/** The rating by one measure (its number in `measures`): 1–5, 0 = not given. */
export const ratingOf = (packed: number, measure: number): number => (packed >> (measure * bits)) & mask;

/** The packed number with one measure's rating set. */
export const withRating = (packed: number, measure: number, value: number): number =>
  (packed & ~(mask << (measure * bits))) | (value << (measure * bits));

/** Ratings that are held, with those that are given in their place. */
export const rateOver = (held: number, given: number): number =>
  measures.reduce((packed, _, measure) => {
    const value = ratingOf(given, measure);
    return value > 0 ? withRating(packed, measure, value) : packed;
  }, held);

/** `Ties.rating` of a tie: the column is shorter than the ties where the rest is not rated. */
export const ratingAt = (column: Int32Array, tie: number): number => (tie < column.length ? column[tie] : 0);

const bits = 3;
const mask = 7;
