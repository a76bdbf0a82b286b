import { share } from './english.ts';

/** A page's first words: what is true here, the worst of it apart, so that it can be shown in bold. */
export interface Lede {
  readonly calm: string;
  readonly worst: string;
  readonly rest: string;
}

export const lede = (calm: string, worst = '', rest = ''): Lede => ({ calm, worst, rest });

/** "All 6 people", "5 of the 6 people", "93 % of the people". */
export function ofPeople(part: number, whole: number): string {
  if (part === whole) return whole === 1 ? 'The one person' : `All ${whole.toLocaleString('en-GB')} people`;
  if (whole === 1) return 'None of the people';
  if (whole > 30) return `${share(part, whole)} of the people`;
  return part === 0 ? `None of the ${whole} people` : `${part} of the ${whole} people`;
}

/** "have" after several, "has" after one. */
export const have = (part: number, whole: number): string => (part === 1 && whole <= 30 ? 'has' : 'have');
