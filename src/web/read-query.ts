import type { Request } from 'express';

/** One value of the address, trimmed and cut to a sensible length; blank where there is none or several. */
export function readQuery(request: Request, name: string): string {
  const value = request.query[name];
  return typeof value === 'string' ? value.trim().slice(0, 200) : '';
}
