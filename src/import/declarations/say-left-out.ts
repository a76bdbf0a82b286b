/** The note on what was left out because a question was answered so. */
export const sayLeftOut = (count: number, one = 'row', many = 'rows'): string =>
  count === 1 ? `1 ${one} is left out, as answered.` : `${count} ${many} are left out, as answered.`;
