import type { Request } from 'express';
import type { By } from '#store/make-change.ts';
import { notFound } from './errors.ts';
import { loadScene, type Scene } from './load-scene.ts';
import type { Services } from './services.ts';

/** The scene of a page that only HR has; for anybody else the page does not exist. */
export async function hrScene(services: Services, request: Request): Promise<Scene> {
  const scene = await loadScene(services, request);
  if (scene.viewer.role !== 'hr') throw notFound();
  return scene;
}

/** Who the journal says it was. */
export const byHr = (services: Services): By => ({ actor: 'HR', now: services.now() });
