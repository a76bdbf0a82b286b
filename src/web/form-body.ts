import type { Request } from 'express';

/** What was typed into a control of a form, trimmed; blank where it was not sent, the first where sent twice. */
export function typed(request: Request, name: string): string {
  const body = request.body as Record<string, unknown> | undefined;
  const value = body?.[name];
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first.trim() : '';
}

/** Everything that was ticked under one name, trimmed, without blanks. */
export function allTyped(request: Request, name: string): string[] {
  const body = request.body as Record<string, unknown> | undefined;
  return [body?.[name] ?? []]
    .flat()
    .map((value) => (typeof value === 'string' ? value.trim() : ''))
    .filter(Boolean);
}

/** What was chosen, or the first of the values where it is none of them. */
export const chosen = <Value extends string>(
  request: Request,
  name: string,
  values: readonly Value[],
): Value => values.find((value) => value === typed(request, name)) ?? values[0];

/** A part of the address that must be a number of ours; -1 if it is none. */
export const numberIn = (text: unknown): number =>
  typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : -1;
