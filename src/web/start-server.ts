import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import type { Services } from './services.ts';

export interface RunningServer {
  /** "http://127.0.0.1:3000" */
  readonly address: string;
  /** Takes no new requests, lets those under way finish for ten seconds, then ends them. */
  stop(): Promise<void>;
}

/** The address could not be listened on; the message says why in plain words. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

/** Serves the application. Port 0 takes any free one. Throws `CannotListen`. */
export async function startServer(
  services: Services,
  { host, port }: { host: string; port: number },
): Promise<RunningServer> {
  const server = createServer(createApp(services));
  await listen(server, host, port);
  return {
    address: `http://${host}:${(server.address() as AddressInfo).port}`,
    stop: () => stop(server),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new CannotListen(whyNot(error, port))));
    server.listen(port, host, resolve);
  });
}

function whyNot(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program. Stop that one, or set PORT to another number.`;
  }
  if (error.code === 'EACCES')
    return `Port ${port} may not be used by this user. Set PORT to a number above 1023.`;
  return `Servemap cannot listen on port ${port}: ${error.message}`;
}

const patience = 10_000;

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(timer);
}
