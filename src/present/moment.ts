import { date } from './english.ts';

/** "22 Nov 2026, 14:05", in the time of the machine that Servemap runs on. */
export const momentOf = (at: Date): string => `${dayOf(at)}, ${timeOf(at)}`;

/** "22 Nov 2026", of the same clock. */
export const dayOf = (at: Date): string =>
  date(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`);

/** "14:05", of the same clock. */
export const timeOf = (at: Date): string => `${two(at.getHours())}:${two(at.getMinutes())}`;

const two = (number: number): string => String(number).padStart(2, '0');
