import type { Request } from 'express';
import { typed } from './form-body.ts';

/** The page of a long form to show next: its buttons save, and may go on to the page before or after. From 1. */
export function pageAfterSaving(request: Request): number {
  const page = Number.parseInt(typed(request, 'page'), 10) || 1;
  const step = steps[typed(request, 'go')] ?? 0;
  return Math.max(1, page + step);
}

const steps: Readonly<Record<string, number>> = { next: 1, previous: -1 };
