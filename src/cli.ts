#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { usage } from './cli/usage.ts';
import { UsageError } from './cli/usage-error.ts';

// Types are stripped once, not at every run: a quarter of a second and some 30 MB less.
enableCompileCache();

/** The commands; each gives the exit code. Loaded when asked for, so that a report does not wait for the server's code. */
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  report: async (args) => (await import('./cli/report.ts')).report(args),
  check: async (args) => (await import('./cli/check.ts')).check(args),
  web: async (args) => (await import('./cli/web.ts')).web(args),
  serve: async () => {
    await import('./server.ts');
    return 0;
  },
};

// A reader who has seen enough (`| head`) closes the pipe; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const [name = '', ...args] = process.argv.slice(2);
if (['', 'help', '--help', '-h'].includes(name) || args.includes('--help')) {
  process.stdout.write(usage);
} else {
  process.exitCode = await run();
}

async function run(): Promise<number> {
  try {
    const command = commands[name];
    if (!command) throw new UsageError(`There is no command “${name}”.`);
    return await command(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\nTry: servemap help\n`);
    return 2;
  }
}
