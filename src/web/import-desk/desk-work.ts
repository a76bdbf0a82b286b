import { type Analysis, analyse } from '#analysis.ts';
import { publishAnew } from '#findings/ratings/publish-anew.ts';
import { planImport } from '#import/plan-import.ts';
import type { Organisation } from '#model/organisation.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { catchUp } from '#store/catch-up.ts';
import { hasSample } from '#store/has-sample.ts';
import { type Loaded, loadOrganisation } from '#store/load-organisation.ts';
import { readRemembered } from '#store/remembered-columns.ts';
import { EditRefused } from '#store/store-errors.ts';
import type { Db } from '#store/tables.ts';
import { undoImport } from '#store/undo-import.ts';
import { findUpload } from '#store/uploads.ts';
import { keepCircleKeys } from '#web/keep-circle-keys.ts';
import { inPieces, type Piece } from './in-pieces.ts';
import type { PlanScene, ViewQuery } from './plan-scene.ts';
import { stampOf } from './plan-stamp.ts';
import { planFiles, planViews } from './plan-views.ts';
import { checkCancelled, type ProgressBoard, readingOn, rowsOn } from './progress-board.ts';
import type { FlowName, Flows, PlanAt, Rebuilt, TaskName, Tasks } from './task.ts';

/** The work of the desk, and the plans; wherever it runs. */
export class DeskWork {
  readonly #db: Db;
  /** By upload; the one used last stands last. */
  readonly #plans = new Map<string, HeldPlan>();
  #known: Loaded | undefined;

  constructor(db: Db) {
    this.#db = db;
  }

  /** Does a task to its end. Throws what the store throws, and `Cancelled` if the board says so. */
  async do<Name extends TaskName>(
    name: Name,
    task: Tasks[Name]['task'],
    board: ProgressBoard,
  ): Promise<Tasks[Name]['result']> {
    const work = this.#tasks[name] as (task: unknown, board: ProgressBoard) => Promise<unknown>;
    return (await work(task, board)) as Tasks[Name]['result'];
  }

  /** Does a task whose result comes in pieces. */
  flow<Name extends FlowName>(name: Name, task: Flows[Name]['task']): AsyncIterable<Flows[Name]['piece']> {
    const flow =
      name === 'file'
        ? this.#file(task as Flows['file']['task'])
        : this.#rebuild(task as Flows['rebuild']['task']);
    return flow as AsyncIterable<Flows[Name]['piece']>;
  }

  readonly #tasks: {
    readonly [Name in TaskName]: (
      task: Tasks[Name]['task'],
      board: ProgressBoard,
    ) => Promise<Tasks[Name]['result']>;
  } = {
    read: async ({ uploadId }, board) => {
      const upload = await findUpload(this.#db, uploadId);
      if (!upload) throw new EditRefused('gone', 'upload');
      const { organisation, revision } = await this.#load();
      checkCancelled(board);
      const options = { ...upload.options, remembered: await readRemembered(this.#db) };
      const { sources } = upload;
      const plan = await planImport({ organisation, revision }, sources, options, readingOn(board));
      checkCancelled(board);
      const stamp = stampOf(revision, upload.options);
      this.#keep({ stamp, scene: toScene({ uploadId, plan, options, sources, organisation }) });
      return { stamp, blocked: plan.blocked };
    },

    holds: async (at) => this.#find(at) !== undefined,

    show: async ({ name, query, ...at }) => {
      const held = this.#find(at);
      if (!held) return null;
      const view = planViews[name as keyof typeof planViews] as View;
      return { data: await view(held.scene, query) };
    },

    apply: async ({ by, sample, ...at }, board) => {
      const held = this.#find(at);
      if (!held) throw new Error(`import-desk/desk-work: the plan ${at.stamp} is not held`);
      const { plan, organisation } = held.scene;
      const context = {
        ...by,
        sample,
        uploadId: at.uploadId,
        progress: rowsOn(board),
        publish: (next: Organisation) => publishAnew(organisation, next, plan.rated),
      };
      const revision = await applyPlan(this.#db, plan, context);
      this.#plans.delete(at.uploadId);
      return revision;
    },

    undo: async ({ revision, by }, board) => {
      return undoImport(this.#db, revision, { ...by, progress: rowsOn(board) });
    },

    drop: async ({ uploadId }) => {
      this.#plans.delete(uploadId);
      return undefined;
    },
  };

  async *#file({ name, query, ...at }: Flows['file']['task']): AsyncGenerator<string> {
    const held = this.#find(at);
    if (!held) return;
    const file = planFiles[name as keyof typeof planFiles] as FileOfPlan;
    yield* file(held.scene, query);
  }

  async *#rebuild({ asOf }: Flows['rebuild']['task']): AsyncGenerator<Piece> {
    const { organisation, revision } = await this.#load();
    const analysis = analyse(organisation, asOf);
    const rebuilt: Rebuilt = {
      revision,
      analysis,
      circleKeys: await keepCircleKeys(this.#db, analysis),
      hasSample: await hasSample(this.#db),
    };
    yield* inPieces(rebuilt);
  }

  async #load(): Promise<Loaded> {
    this.#known = this.#known ? await catchUp(this.#db, this.#known) : await loadOrganisation(this.#db);
    return this.#known;
  }

  #find({ uploadId, stamp }: PlanAt): HeldPlan | undefined {
    const held = this.#plans.get(uploadId);
    if (held?.stamp !== stamp) return undefined;
    this.#keep(held);
    return held;
  }

  #keep(held: HeldPlan): void {
    this.#plans.delete(held.scene.uploadId);
    this.#plans.set(held.scene.uploadId, held);
    if (this.#plans.size <= mostPlans) return;
    const [oldest] = this.#plans.keys();
    this.#plans.delete(oldest);
  }
}

/** A plan holds an organisation of its own: of 100,000 people, some 100 MB. */
const mostPlans = 2;

interface HeldPlan {
  readonly stamp: string;
  readonly scene: PlanScene;
}

type View = (scene: PlanScene, query: ViewQuery) => unknown;
type FileOfPlan = (scene: PlanScene, query: ViewQuery) => Iterable<string> | AsyncIterable<string>;

function toScene(given: Omit<PlanScene, 'analysisNow' | 'analysisNext'>): PlanScene {
  let now: Analysis | undefined;
  let next: Analysis | undefined;
  return {
    ...given,
    analysisNow: () => {
      now ??= analyse(given.organisation, given.options.asOf);
      return now;
    },
    analysisNext: () => {
      next ??= analyse(given.plan.next, given.options.asOf);
      return next;
    },
  };
}
