import express, { type Express } from 'express';
import { assetRoutes } from './assets.ts';
import { errorPage, unknownUrl } from './errors.ts';
import { addRoutes } from './routes.ts';
import { scriptRoutes } from './scripts.ts';
import { privateCache, refuseForeign, securityHeaders } from './security.ts';
import type { Services } from './services.ts';

/** The whole web application; whoever calls it listens. */
export function createApp(services: Services): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(securityHeaders());
  app.use(refuseForeign);
  app.use('/assets/scripts', scriptRoutes(services.cacheViews));
  app.use('/assets', assetRoutes(services.cacheViews));
  app.use(privateCache);
  app.use(express.urlencoded({ extended: false, limit: '100kb', parameterLimit: 1_000 }));
  addRoutes(app, services);
  app.use(unknownUrl);
  app.use(errorPage(services));
  return app;
}
