/** Rows of one query: enough to be fast, few enough that others get their turn in between. */
export const pageSize = 10_000;

/** All rows by ascending id, page by page: `page` reads the next `pageSize` rows behind an id. */
export async function* readPages<Row>(
  page: (after: number) => Promise<Row[]>,
  idOf: (row: Row) => number,
): AsyncGenerator<Row[]> {
  for (let after = -1; ; ) {
    const rows = await page(after);
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    after = idOf(rows[rows.length - 1]);
  }
}
