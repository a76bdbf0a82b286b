import type { Request, RequestHandler } from 'express';
import helmet from 'helmet';

/** The headers of every answer: nothing from elsewhere, nothing inline, no framing. */
export const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Under no-referrer a browser says "Origin: null" for our own forms, and we could not tell them from foreign ones.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  });

/** Pages hold names: no shared cache may keep them. */
export const privateCache: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'private, no-cache');
  next();
};

/**
 * Being on loopback is no shield: a page elsewhere can make a browser ask us. So a Host that is not ours (DNS
 * rebinding) and an Origin that is not ours are refused, and so is anything a foreign page fetches, embeds or
 * submits. Following a link to us from elsewhere stays possible.
 */
export const refuseForeign: RequestHandler = (request, response, next) => {
  const host = request.headers.host ?? '';
  const origin = request.headers.origin;
  const ours = isOurHost(host, request.socket.localPort);
  if (ours && (origin === undefined || origin === `http://${host}`) && !isForeignFetch(request)) {
    next();
    return;
  }
  response.status(403).type('text').send('Servemap answers only pages of its own, on this machine.\n');
};

function isOurHost(host: string, port: number | undefined): boolean {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  return names.some((name) => host === `${name}:${port}` || (port === 80 && host === name));
}

/** What the browser says of itself; another program says nothing. Another port of this machine is foreign too. */
function isForeignFetch({ method, headers }: Request): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  const followsLink = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return !(method === 'GET' && followsLink);
}
