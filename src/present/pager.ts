export const pageSize = 50;

/** Where in a long list a page stands. */
export interface Pager {
  /** "51 to 100 of 1,240 people". */
  readonly text: string;
  /** Addresses; blank at either end. */
  readonly previous: string;
  readonly next: string;
}

/** The page asked for, kept within the list; pages count from 1. */
export function clampPage(typed: unknown, total: number, size = pageSize): number {
  const last = Math.max(1, Math.ceil(total / size));
  const page = Number.parseInt(String(typed ?? ''), 10);
  return Number.isFinite(page) ? Math.min(Math.max(page, 1), last) : 1;
}

/** Null where everything stands on one page. `address` gives the address of a page of the same list. */
export function toPager(
  { page, total, what, size = pageSize }: { page: number; total: number; what: string; size?: number },
  address: (page: number) => string,
): Pager | null {
  if (total <= size) return null;
  const from = (page - 1) * size + 1;
  const to = Math.min(page * size, total);
  const number = (value: number) => value.toLocaleString('en-GB');
  return {
    text: `${number(from)} to ${number(to)} of ${number(total)} ${what}`,
    previous: page > 1 ? address(page - 1) : '',
    next: to < total ? address(page + 1) : '',
  };
}

/** "/gaps?rule=unserved&page=2": blank values are left out, the order is that of `values`. */
export function addressOf(path: string, values: Readonly<Record<string, string | number>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== '') query.set(name, String(value));
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
