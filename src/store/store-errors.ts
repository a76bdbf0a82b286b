import type { Dependants } from '#model/dependants.ts';

/** The database cannot be reached, opened or written right now; a later try may succeed. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** The plan was made on a revision that is no longer the newest: it must be made anew. */
export class StalePlan extends Error {
  override readonly name = 'StalePlan';
  readonly plannedOn: number;
  readonly revision: number;

  constructor(plannedOn: number, revision: number) {
    super(`The plan was made on revision ${plannedOn}, and the organisation is now at ${revision}.`);
    this.plannedOn = plannedOn;
    this.revision = revision;
  }
}

/** What an edit was about when it was refused. */
export type Subject =
  | 'person'
  | 'customer'
  | 'department'
  | 'team'
  | 'party'
  | 'tie'
  | 'need'
  | 'upload'
  | 'import'
  | 'repair';

/**
 * Why the store would not do it: the subject is not there (any more), an equal one is there already, it lacks
 * what it cannot be without (a name, a text), or a blocking problem stands.
 */
export type Refusal = 'gone' | 'already-there' | 'blank' | 'blocked';

/** An edit that was refused and changed nothing. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused';
  readonly refusal: Refusal;
  readonly subject: Subject;

  constructor(refusal: Refusal, subject: Subject) {
    super(`Edit refused: ${subject} ${refusal}`);
    this.refusal = refusal;
    this.subject = subject;
  }
}

/** The import stays, since something later depends on it; nothing was changed. */
export class CannotUndo extends Error {
  override readonly name = 'CannotUndo';
  readonly dependants: Dependants;

  constructor(dependants: Dependants) {
    super(
      `The import cannot be undone: ${dependants.map(({ kind, count }) => `${kind} ${count}`).join(', ')}`,
    );
    this.dependants = dependants;
  }
}

/** Thrown by whoever is told of progress, to end the work: what was written of it is rolled back. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';

  constructor() {
    super('Cancelled');
  }
}
