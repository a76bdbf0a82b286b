const words = new Set([
  ...['none', 'nobody', 'no one', 'nil'],
  ...['niemand', 'keiner', 'keine', 'personne', 'aucun', 'nadie', 'nessuno'],
]);

/** Whether a customer cell says in one of several languages that there is no customer. */
export const isNoneWord = (text: string): boolean =>
  words.has(
    text
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, ' '),
  );
