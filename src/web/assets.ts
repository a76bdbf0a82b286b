import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import express, { Router } from 'express';
import { viewsFolder } from './templates.ts';

const folder = path.join(viewsFolder, 'assets');
const fontsFolder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@fontsource-variable/inter/package.json')),
  'files',
);

/** One version for all: a changed file changes every address, so that browsers may keep them for a year. */
const version = versionOf(folder);

export const assetUrl = (file: string): string => `/assets/${file}?v=${version}`;

/** Stylesheets and the typeface, served by ourselves. */
export function assetRoutes(cached: boolean): Router {
  const router = Router();
  const options = { index: false, maxAge: cached ? '1y' : 0, immutable: cached } as const;
  router.use('/fonts', express.static(fontsFolder, { ...options, maxAge: '1y', immutable: true }));
  router.use(express.static(folder, options));
  return router;
}

function versionOf(of: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(of).sort()) hash.update(readFileSync(path.join(of, file)));
  return hash.digest('hex').slice(0, 8);
}
