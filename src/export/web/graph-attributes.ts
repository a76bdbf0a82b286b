/** Values that GEXF has types for. What is blank or unknown is left out, so that it reads back as it was written. */
export type GraphAttributes = Readonly<Record<string, string | number | boolean>>;

/** "rgb(121,75,174)" of "#794bae": a form that every reader of GEXF knows. */
export const rgb = (hex: string): string =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(',')})`;
