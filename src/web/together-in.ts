import type { Analysis } from '#analysis.ts';
import { type Together, workTogether } from '#findings/communities/work-together.ts';
import { type Scope, scopeOf } from '#findings/scope.ts';
import { inTurns } from './in-turns.ts';

/** What was worked out of an analysis, by part of the organisation. */
const known = new WeakMap<Analysis, Map<string, Promise<Together>>>();

/** Parts remembered of one analysis; the one asked for first is forgotten first. */
const mostParts = 50;

/**
 * Who works together in a part of the organisation, worked out once for as long as the analysis lives. It depends on
 * the part alone: whether a viewer may see that part is asked before.
 */
export function togetherIn(analysis: Analysis, scope: Scope): Promise<Together> {
  const parts = known.get(analysis) ?? new Map<string, Promise<Together>>();
  known.set(analysis, parts);
  const key = JSON.stringify(scope);
  const found = parts.get(key);
  if (found) return found;
  if (parts.size >= mostParts) parts.delete(parts.keys().next().value as string);
  const together = inTurns(workTogether(analysis, scopeOf(analysis, scope)));
  parts.set(key, together);
  return together;
}
