/** Wrong usage: the message says in one sentence what was wrong. */
export class UsageError extends Error {}
