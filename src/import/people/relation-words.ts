/** Whether a word of a column of relationship types says that the row is a dotted line, and not the line manager's. */
export const isDottedRelation = (text: string): boolean =>
  /dotted|matrix|functional|secondary|indirect|^second\b/i.test(text);
