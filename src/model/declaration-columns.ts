/** FORMATS' columns of a file of declarations, but for ratings and comments, which no export holds. */
export const declarationColumns = [
  'provider',
  'customer',
  'service',
  'need',
  'promise',
  'customer_part',
  'main',
  'how_delivered',
  'confirmed',
  'reported_by',
  'said_on',
  'underpinned_by',
] as const;

export type DeclarationColumn = (typeof declarationColumns)[number];
