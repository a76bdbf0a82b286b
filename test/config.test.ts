import { expect, test } from 'vitest';
import { ConfigFaulty, readConfig } from '../src/config.ts';

test('an empty environment gives the defaults, on this computer only', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataFolder: './data',
    databaseUrl: undefined,
    maxUploadBytes: 200 * 1024 * 1024,
    logLevel: 'info',
  });
});

test('what the environment says is taken, and blanks count as not said', () => {
  const config = readConfig({
    PORT: '8080',
    HOST: '',
    SERVEMAP_DATA: '/srv/servemap',
    DATABASE_URL: 'postgresql://somebody@db/servemap',
    MAX_UPLOAD_MB: '1',
    LOG_LEVEL: 'warn',
    UNRELATED: 'x',
  });
  expect(config).toEqual({
    port: 8080,
    host: '127.0.0.1',
    dataFolder: '/srv/servemap',
    databaseUrl: 'postgresql://somebody@db/servemap',
    maxUploadBytes: 1_048_576,
    logLevel: 'warn',
  });
});

test('the configuration cannot be changed later', () => {
  expect(Object.isFrozen(readConfig({}))).toBe(true);
});

test.each([
  ['PORT', 'http'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '3000.5'],
  ['HOST', '0.0.0.0'],
  ['HOST', '192.0.2.7'],
  ['DATABASE_URL', 'mysql://db/servemap'],
  ['MAX_UPLOAD_MB', '0'],
  ['MAX_UPLOAD_MB', 'much'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused in one sentence that names the variable', (name, value) => {
  const faults = faultsOf({ [name]: value });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(new RegExp(`^${name} must be .+\\.$`));
});

test('every fault has its own sentence', () => {
  expect(faultsOf({ PORT: 'x', HOST: 'x', LOG_LEVEL: 'x' })).toHaveLength(3);
});

test('a fault never repeats a password', () => {
  expect(faultsOf({ DATABASE_URL: 'mysql://somebody:hunter2@db/x' }).join()).not.toContain('hunter2');
});

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigFaulty) return error.faults;
  }
  return [];
}
