/**
 * Compares two texts by code point, as every list of findings is sorted: the same on every machine and in every
 * language. JavaScript's own `<` compares UTF-16 units, where what lies beyond U+FFFF would come before U+E000.
 */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left !== right) return inOrder(left) - inOrder(right);
  }
  return a.length - b.length;
}

/** Surrogates moved behind the rest of the basic plane. */
const inOrder = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);
