import type { Request, Response } from 'express';
import { findUpload, type Upload } from '#store/uploads.ts';
import { notFound } from './errors.ts';
import { showProgress } from './handlers/import-progress.ts';
import { hrScene } from './hr-scene.ts';
import { type DeskState, type NotReady, notReady } from './import-desk/import-desk.ts';
import type { PlanViews } from './import-desk/plan-views.ts';
import type { Services } from './services.ts';

/** Milliseconds that a request waits for files to be read: small ones never show how far it is. */
export const patience = 1_500;

export interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

type Shown<Name extends keyof PlanViews> = Exclude<Awaited<ReturnType<PlanViews[Name]>>, NotReady>;

export interface ViewedImport<Name extends keyof PlanViews> {
  readonly id: string;
  readonly state: DeskState;
  readonly shown: Shown<Name>;
}

/**
 * What a view makes of the import of the address. Undefined while its files are being read: then a page that tells
 * how far they are has been sent. Throws 404 for whoever is not HR, and where there is no such import.
 */
export async function viewImport<Name extends keyof PlanViews>(
  services: Services,
  exchange: Exchange,
  [name, query]: readonly [Name, Readonly<Record<string, string>>],
): Promise<ViewedImport<Name> | undefined> {
  await hrScene(services, exchange.request);
  const id = String(exchange.request.params.id);
  const state = await services.desk.settle(id, patience);
  if (state.step === 'gone') throw notFound();
  if (state.step === 'planned') {
    const shown = await services.desk.show(id, name, query);
    if (shown !== notReady) return { id, state, shown: shown as Shown<Name> };
  }
  await showProgress(services, exchange, { id, state });
  return undefined;
}

/** The upload of the address, for HR; else 404. */
export async function getUpload(services: Services, request: Request): Promise<Upload> {
  await hrScene(services, request);
  const upload = await findUpload(services.db, String(request.params.id));
  if (!upload) throw notFound();
  return upload;
}

/** The query of an address for a view: one text a name, cut to a sensible length. */
export const queryFor = (request: Request, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = request.query[name];
      return typeof value === 'string' ? [[name, value.trim().slice(0, 2_000)]] : [];
    }),
  );
