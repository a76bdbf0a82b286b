import type { Request } from 'express';

/** Names in an address that only say what has just been done. */
const passing = ['done', 'refused', 'repair', 'closed', 'opened'];

/** The page that a request is for, without what it says has just been done. */
export function addressOfPage(request: Request): string {
  const url = new URL(URL.canParse(request.originalUrl, base) ? request.originalUrl : '/', base);
  for (const name of passing) url.searchParams.delete(name);
  return toAddress(url);
}

/** An address that a form sent back, if it is one of ours; else a page that is always there. */
export function returnAddress(
  typed: string,
  otherwise: string,
  says: Readonly<Record<string, string>>,
): string {
  const readable = typed.length < mostLetters && URL.canParse(typed, base);
  const url = readable ? new URL(typed, base) : undefined;
  // "//elsewhere" and "\elsewhere" are read as another host, and stand there as one.
  const ours = url?.origin === base && typed.startsWith('/') ? url : new URL(otherwise, base);
  for (const name of passing) ours.searchParams.delete(name);
  for (const [name, value] of Object.entries(says)) ours.searchParams.set(name, value);
  return toAddress(ours);
}

const base = 'http://servemap.invalid';

/** No page of ours has a longer address. */
const mostLetters = 4_000;

/** One slash in front: a browser would read two as another host. */
const toAddress = ({ pathname, search }: URL): string => pathname.replace(/^\/{2,}/, '/') + search;
