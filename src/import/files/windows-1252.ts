/** Windows-1252 differs from Latin-1 only in the bytes 80 to 9F (WHATWG table; five of them stay as they are). */
const letters = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i));

/** A text that was read as Latin-1, as Windows-1252 would have read it. */
export const toWindows1252 = (latin1: string): string =>
  /[\x80-\x9f]/.test(latin1)
    ? latin1.replace(/[\x80-\x9f]/g, (c) => letters[c.charCodeAt(0) - 0x80])
    : latin1;
