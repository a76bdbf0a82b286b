/**
 * How wide Inter sets each letter (regular weight, default optical size), so that the server can place words
 * without a browser. A test compares the table with the font file.
 */

export const unitsPerEm = 2048;

/** Runs of advance widths, in font units, from a first code point on; 0 where the font has no such letter. */
export const advanceWidths: readonly { readonly from: number; readonly widths: readonly number[] }[] = [
  // Basic Latin
  {
    from: 0x20,
    widths: [
      576, 589, 954, 1297, 1314, 2011, 1319, 614, 747, 747, 1026, 1355, 590, 942, 590, 738, 1292, 833, 1249,
      1265, 1323, 1215, 1270, 1159, 1267, 1270, 590, 618, 1355, 1355, 1355, 1047, 1978, 1413, 1340, 1496,
      1478, 1231, 1209, 1528, 1522, 550, 1169, 1376, 1158, 1850, 1543, 1566, 1308, 1566, 1318, 1314, 1322,
      1524, 1413, 2018, 1397, 1390, 1288, 747, 738, 747, 965, 934, 661, 1150, 1254, 1170, 1254, 1194, 758,
      1256, 1211, 496, 496, 1124, 496, 1794, 1210, 1228, 1254, 1254, 771, 1081, 670, 1211, 1151, 1676, 1118,
      1151, 1131, 873, 681, 873, 1355,
    ],
  },
  // Latin-1 and Latin Extended-A
  {
    from: 0xa0,
    widths: [
      576, 589, 1170, 1251, 1484, 1126, 553, 1164, 1210, 1872, 929, 1193, 1355, 0, 1364, 978, 933, 1355, 905,
      913, 661, 1200, 1234, 590, 549, 623, 988, 1193, 1643, 1735, 1806, 1047, 1413, 1413, 1413, 1413, 1413,
      1413, 2035, 1496, 1231, 1231, 1231, 1231, 550, 550, 550, 550, 1505, 1543, 1566, 1566, 1566, 1566, 1566,
      1355, 1566, 1524, 1524, 1524, 1524, 1390, 1302, 1262, 1150, 1150, 1150, 1150, 1150, 1150, 1879, 1170,
      1194, 1194, 1194, 1194, 496, 496, 496, 496, 1193, 1210, 1228, 1228, 1228, 1228, 1228, 1355, 1228, 1211,
      1211, 1211, 1211, 1151, 1254, 1151, 1413, 1150, 1413, 1150, 1413, 1150, 1496, 1170, 1496, 1170, 1496,
      1170, 1496, 1170, 1478, 1454, 1505, 1254, 1231, 1194, 1231, 1194, 1231, 1194, 1231, 1194, 1231, 1194,
      1528, 1256, 1528, 1256, 1528, 1256, 1528, 1256, 1522, 1211, 1590, 1211, 550, 496, 550, 496, 550, 496,
      550, 496, 550, 496, 1719, 992, 1169, 496, 1376, 1124, 1076, 1158, 496, 1158, 496, 1158, 696, 1152, 736,
      1218, 496, 1543, 1210, 1543, 1210, 1543, 1210, 0, 1543, 1210, 1566, 1228, 1566, 1228, 1566, 1228, 2058,
      2047, 1318, 771, 1318, 771, 1318, 771, 1314, 1081, 1314, 1081, 1314, 1081, 1314, 1081, 1322, 670, 1322,
      770, 1322, 670, 1524, 1211, 1524, 1211, 1524, 1211, 1524, 1211, 1524, 1211, 1524, 1211, 2018, 1676,
      1390, 1151, 1390, 1288, 1131, 1288, 1131, 1288, 1131, 644,
    ],
  },
  // Romanian letters
  { from: 0x218, widths: [1314, 1081, 1322, 670] },
  // Dashes, quotation marks, bullet, ellipsis
  {
    from: 0x2010,
    widths: [0, 0, 0, 1024, 2048, 0, 0, 0, 534, 534, 494, 0, 902, 902, 862, 0, 1006, 0, 1152, 0, 0, 0, 1770],
  },
  // Euro
  { from: 0x20ac, widths: [1365] },
];

/** Letters of other scripts come from whatever typeface the reader has: a full em is enough for nearly all. */
const otherLetter = unitsPerEm;
const emoji = 1.4 * unitsPerEm;
/** Semibold (600) is up to 5.7 % wider on the words measured. */
const semiboldFactor = 1.07;

const knownWidths = new Map(
  advanceWidths.flatMap(({ from, widths }) =>
    widths
      .map((width, at) => [String.fromCodePoint(from + at), width] as const)
      .filter(([, width]) => width > 0),
  ),
);

/** Of ASCII letters, by code: looking them up takes half of the time that names take to be placed. */
const plainWidths = Array.from({ length: 128 }, (_, code) => knownWidths.get(String.fromCharCode(code)) ?? 0);

/** Whether Inter is known to have this letter. */
export const isKnownLetter = (letter: string): boolean => knownWidths.has(letter);

/** Width of a text in the units of `size`, without kerning (which in Inter mostly narrows). */
export function textWidth(text: string, size: number, weight: 'regular' | 'semibold' = 'regular'): number {
  let width = 0;
  for (const letter of text) width += plainWidths[letter.charCodeAt(0)] || letterWidth(letter);
  return ((width * size) / unitsPerEm) * (weight === 'semibold' ? semiboldFactor : 1);
}

function letterWidth(letter: string): number {
  const known = knownWidths.get(letter);
  if (known !== undefined) return known;
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(letter)) return 0;
  return /^\p{Extended_Pictographic}$/u.test(letter) ? emoji : otherLetter;
}
