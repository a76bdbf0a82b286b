/**
 * A header as it is compared (FORMATS §2): without byte order mark, letter case, everything in square brackets,
 * (required), (Employment Profile), a last `*` or Required, spaces and punctuation. `#` is read as "number" and `%`
 * as nothing, so that "Employee #" is not "Employee".
 */
export const headerKey = (header: string): string =>
  header
    .slice(0, 500)
    .replace(/^\ufeff/, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/\((required|employment profile)\)/g, ' ')
    .trim()
    .replace(/(\*|\brequired)$/, '')
    .replace(/#/g, 'number')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
