import type { Request } from 'express';
import { see } from '#access/see.ts';
import type { Analysis } from '#analysis.ts';
import type { Viewer, Visible } from '#model/viewer.ts';
import type { Services } from './services.ts';

/** What one request sees: the analysis of one revision, and who looks at it. */
export interface Scene {
  readonly revision: number;
  readonly analysis: Analysis;
  /** The sample organisation is loaded. */
  readonly hasSample: boolean;
  readonly viewer: Viewer;
  readonly visible: Visible;
}

const scenes = new WeakMap<Request, Promise<Scene>>();

/** Loaded once a request, so that everything on a page is of one revision. Throws `StoreUnavailable`. */
export function loadScene(services: Services, request: Request): Promise<Scene> {
  const known = scenes.get(request);
  if (known) return known;
  const scene = readScene(services, request);
  scenes.set(request, scene);
  return scene;
}

async function readScene(services: Services, request: Request): Promise<Scene> {
  const current = await services.analysisOf();
  const viewer = services.viewerFor(request);
  return { ...current, viewer, visible: see(current.analysis.network, viewer) };
}
