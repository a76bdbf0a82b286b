/**
 * The order of names in a list: "Ward 2" before "Ward 10". Made once, for each `localeCompare` with options would look
 * them up anew.
 */
export const byName: (one: string, other: string) => number = new Intl.Collator('en', { numeric: true })
  .compare;
