/**
 * The same text in memory of its own. A cell is a slice of its line (when it is 13 letters long or longer), and a
 * kept slice keeps the whole line.
 */
export const ownText = (text: string): string => (text.length < 13 ? text : Buffer.from(text).toString());
