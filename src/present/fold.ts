/** Letters that are their own in Unicode and that people still type without the mark. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** For searching: letter case, accents and spare spaces do not matter. "Siobhán  O’Neil" → "siobhan o'neil". */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most texts are plain words already, and normalising a hundred thousand of them would be felt.
  return isPlain(lower) ? lower : strip(lower).replace(/\s+/g, ' ').trim();
}

/** ASCII, and single spaces between the words. */
const isPlain = (text: string): boolean => /^[!-~]+(?: [!-~]+)*$/.test(text);

const strip = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => plain[letter])
    .replace(/[’‘]/g, "'");
