/** "1 person", "5 people", "1,240 ties". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

/** "Ana", "Ana and Ben", "Ana, Ben and Chen"; past `most`, "Ana, Ben and 7 more". */
export function list(items: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** "5 of 6"; above 30 people "83 %". Rounded down, so that nothing short of all reads as all. */
export function share(part: number, whole: number): string {
  const plain = `${part.toLocaleString('en-GB')} of ${whole.toLocaleString('en-GB')}`;
  return whole > 30 ? `${Math.floor((100 * part) / whole)} %` : plain;
}

/** Somebody's own words with a full stop behind them, unless they end with a mark of their own. */
export const sentence = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);

/** "1 hop", "2.5 hops". */
export const hops = (number: number): string => count(number, 'hop');

/** "22 Nov 2026" from an ISO date. */
export function date(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  return `${day} ${months[month - 1]} ${year}`;
}
