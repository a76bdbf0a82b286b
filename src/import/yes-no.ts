const words = new Map<string, boolean>([
  ...['yes', 'y', 'true', '1', 'x'].map((word) => [word, true] as const),
  ...['no', 'n', 'false', '0'].map((word) => [word, false] as const),
]);

/** Yes or no; null for any other word. */
export const yesOrNo = (text: string): boolean | null => words.get(text.toLowerCase()) ?? null;
