/**
 * The words of a header, in small letters and without a plural's "s": "EmpSatisfaction" and "Emp. satisfactions" are
 * "emp", "satisfaction". What stands in square brackets counts too.
 */
export const headerWords = (header: string): string[] =>
  header
    .slice(0, 500)
    .normalize('NFC')
    .replace(/(\p{Ll}|\p{N})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$& ')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
