import type { ColumnsByHand, FileReading, ImportOptions, RememberedColumns } from '#model/import-plan.ts';

/**
 * What to remember of the columns of these files: what was chosen by hand now, over what was chosen before for the
 * same set of headers; also a set for which nothing was chosen, so that it is known again. Only what is new.
 */
export function rememberColumns(
  files: readonly FileReading[],
  { columns, remembered }: Pick<ImportOptions, 'columns' | 'remembered'>,
): RememberedColumns[] {
  const kept = new Map(remembered.map((known) => [keyOf(known), known]));
  const changed = new Map<string, RememberedColumns>();
  for (const { file, headers, source } of files.filter((reading) => reading.headers !== '')) {
    const key = keyOf({ file, headers });
    const known = kept.get(key);
    const chosen = columns.get(source) ?? new Map<string, string>();
    if (known && [...chosen].every(([header, field]) => known.columns.get(header) === field)) continue;
    const merged: ColumnsByHand = new Map([...(known?.columns ?? []), ...chosen]);
    const next = { file, headers, columns: merged };
    kept.set(key, next);
    changed.set(key, next);
  }
  return [...changed.values()];
}

const keyOf = ({ file, headers }: Pick<RememberedColumns, 'file' | 'headers'>): string =>
  `${file} ${headers}`;
