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
  // Most texts are plain ASCII, and normalising a hundred thousand of them would be felt.
  const bare = isAscii(lower) ? lower : strip(lower);
  return bare.replace(/\s+/g, ' ').trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII as a whole.
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

const strip = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => plain[letter])
    .replace(/[’‘]/g, "'");
