import { openFields } from '#present/map/map-view.ts';

/** Where the stage looks: the map's point in its middle, and how near. */
export interface Look {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export interface Opened {
  readonly open: readonly string[];
  readonly closed: readonly string[];
}

/** The view as the address of the page says it: filters and more, without what only the page's tables read. */
export function viewFields(): URLSearchParams {
  const fields = new URLSearchParams(location.search);
  for (const field of ['page', 'people', 'at', 'done']) fields.delete(field);
  return fields;
}

/** Writes some fields of the view into the address, in place of what it said of them; blank ones go. */
export function rewriteAddress(values: Readonly<Record<string, string>>): void {
  const fields = new URLSearchParams(location.search);
  for (const [field, value] of Object.entries(values)) {
    if (value === '') fields.delete(field);
    else fields.set(field, value);
  }
  replace(fields);
}

export function rewriteOpened(opened: Opened): void {
  const fields = new URLSearchParams(location.search);
  for (const field of ['open', 'closed', 'page', 'people']) fields.delete(field);
  for (const [field, value] of openFields(opened)) fields.append(field, value);
  replace(fields);
}

function replace(fields: URLSearchParams): void {
  const query = fields.toString();
  history.replaceState(null, '', `${location.pathname}${query ? `?${query}` : ''}`);
}

/** Undefined where the address says nothing, or nothing sensible. */
export function readLook(): Look | undefined {
  const numbers = (new URLSearchParams(location.search).get('at') ?? '').split(',').map(Number);
  const [x, y, thousandths] = numbers;
  const sensible = numbers.length === 3 && numbers.every(Number.isFinite) && thousandths > 0;
  return sensible ? { x, y, ratio: thousandths / 1000 } : undefined;
}

export const writeLook = ({ x, y, ratio }: Look): string =>
  [x, y, ratio * 1000].map((value) => Math.round(value)).join(',');
