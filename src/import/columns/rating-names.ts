import { type Measure, measures, ratingField } from '#model/ratings.ts';
import { type FieldNames, nameList } from '../people/name-list.ts';

const names: Readonly<Record<Measure, readonly string[]>> = {
  overall: nameList(`
    rating · overall rating · overall · overall score · overall satisfaction · service rating · customer rating ·
    star rating · stars · score · service score · satisfaction · satisfaction rating · satisfaction score ·
    service satisfaction · customer satisfaction · csat · csat score`),
  reliability: nameList(`reliability · reliability rating · reliability score`),
  assurance: nameList(`assurance · assurance rating · assurance score`),
  tangibles: nameList(`
    tangibles · tangible · tangibles rating · tangibles score · tangible rating · tangible score`),
  empathy: nameList(`empathy · empathy rating · empathy score`),
  responsiveness: nameList(`responsiveness · responsiveness rating · responsiveness score`),
};

/** Behind a name, surveys like to say the scale. */
const scales = ['', ' (1-5)', ' (1 to 5)', ' (out of 5)'];

export const ratingHeaderNames: readonly FieldNames[] = measures.map((measure) => ({
  field: ratingField(measure),
  names: scales.flatMap((scale) => names[measure].map((name) => `${name}${scale}`)),
}));
