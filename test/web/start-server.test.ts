import { expect, test } from 'vitest';
import { CannotListen, startServer } from '#web/start-server.ts';
import { startApp } from './start-app.ts';

test('the server says its address, answers there, and stops', async () => {
  const { services, close } = await startApp({});
  const server = await startServer(services, { host: '127.0.0.1', port: 0 });
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(server.address)).status).toBe(200);
  await server.stop();
  await expect(fetch(server.address)).rejects.toThrow();
  await close();
});

test('a port in use is said in one plain sentence', async () => {
  const app = await startApp({});
  const port = Number(new URL(app.url).port);
  const failed = startServer(app.services, { host: '127.0.0.1', port });
  await expect(failed).rejects.toThrow(CannotListen);
  await expect(failed).rejects.toThrow(
    `Port ${port} is in use by another program. Stop that one, or set PORT to another number.`,
  );
  await app.close();
});
