import { nameList } from '../people/name-list.ts';
import { type ColumnHeader, filledValues } from './column-header.ts';

/**
 * Why nothing of a column that is not read is shown, to stand behind another reason; blank if it may be shown. Its
 * name says nothing, so what looks like ratings or like what somebody wrote about somebody is not put on a page.
 */
export function whyHidden(header: ColumnHeader): string {
  const values = filledValues(header);
  if (values.length === 0) return '';
  if (values.every(isGrade)) return '; its values look like ratings, so none is shown';
  return middleLength(values) > longText ? '; its values are long texts, so none is shown' : '';
}

const longText = 60;

const isGrade = (value: string): boolean =>
  /^(10|\d)([.,]\d+)?( ?(\/|of|von|sur|out of) ?(5|6|10))?$/i.test(value) ||
  /^[a-f][+-]?$/i.test(value) ||
  /^[★☆*]+$/.test(value) ||
  gradeWords.has(value.toLowerCase());

const gradeWords: ReadonlySet<string> = new Set(
  nameList(`
  outstanding · excellent · exceptional · very good · good · fair · average · satisfactory · adequate · poor ·
  very poor · bad · weak · strong · unsatisfactory · exceeds · exceeds expectations · fully meets · meets ·
  meets expectations · partially meets · needs improvement · below expectations · below · above · pip ·
  very satisfied · satisfied · neutral · dissatisfied · very dissatisfied · high · medium · low · top performer ·
  sehr gut · gut · befriedigend · ausreichend · mangelhaft · ungenügend · zufrieden · unzufrieden · hervorragend ·
  schlecht · mittel · hoch · niedrig · très bien · bien · assez bien · moyen · faible · insuffisant · bueno · malo ·
  regular · ottimo · buono · sufficiente · insufficiente · goed · voldoende · onvoldoende`),
);

function middleLength(values: readonly string[]): number {
  const lengths = values.map((value) => value.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)];
}
