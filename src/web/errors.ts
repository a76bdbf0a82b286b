import { randomBytes } from 'node:crypto';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { StoreUnavailable } from '#store/store-errors.ts';
import { barePage } from './page-frame.ts';
import { renderView } from './render-page.ts';
import type { Services } from './services.ts';

/** An answer that is expected to be no: its status, and what the page says. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;
  readonly title: string;

  /** @param message One or two plain sentences; shown on the page. */
  constructor(status: number, title: string, message: string) {
    super(message);
    this.status = status;
    this.title = title;
  }
}

/** What is not there and what the viewer may not see answer alike. */
export const notFound = (): HttpError =>
  new HttpError(404, 'Page not found', 'There is nothing here, or nothing that you may see.');

export const unknownUrl: RequestHandler = () => {
  throw notFound();
};

/** The one place where an error becomes a page; registered last. */
export const errorPage =
  (services: Services): ErrorRequestHandler =>
  async (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const answer = toAnswer(services, error, `${request.method} ${request.path}`);
    response.status(answer.status);
    if (answer.status === 503) response.set('Retry-After', '5');
    await sendErrorPage(services, response, answer);
  };

interface ErrorAnswer {
  readonly status: number;
  readonly title: string;
  readonly message: string;
  readonly reference?: string;
}

function toAnswer(services: Services, error: unknown, what: string): ErrorAnswer {
  if (error instanceof HttpError) return { status: error.status, title: error.title, message: error.message };
  if (error instanceof StoreUnavailable) {
    services.log.error({ error: error.message, what }, 'the store cannot be reached');
    return storeAnswer;
  }
  const status = clientStatus(error);
  if (status) return refusedAnswers[status] ?? { ...badRequest, status };
  const reference = randomBytes(4).toString('hex');
  services.log.error({ err: error, reference, what }, 'unexpected error');
  return { ...unexpected, reference };
}

/** The 4xx status that Express and its body parser put on errors of theirs, 0 for any other error. */
function clientStatus(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 0;
  return status >= 400 && status < 500 ? status : 0;
}

const storeAnswer: ErrorAnswer = {
  status: 503,
  title: 'The data cannot be reached right now',
  message:
    'Servemap is running, but its database does not answer. Nothing is lost. Try again in a minute; if it stays like this, tell whoever runs Servemap for you.',
};

const badRequest: ErrorAnswer = {
  status: 400,
  title: 'That could not be read',
  message: 'Something about this request was not as it should be. Go back and try again.',
};

const refusedAnswers: Record<number, ErrorAnswer> = {
  413: {
    status: 413,
    title: 'That is too much at once',
    message: 'What was sent is larger than this page takes.',
  },
};

const unexpected: ErrorAnswer = {
  status: 500,
  title: 'Something went wrong on our side',
  message:
    'Nothing you did caused this, and nothing was changed. Try again; if it happens again, pass on this reference:',
};

async function sendErrorPage(services: Services, response: Response, answer: ErrorAnswer): Promise<void> {
  const html = await renderView(services, 'error', { frame: barePage(answer.title), ...answer });
  response.type('html').send(html);
}
