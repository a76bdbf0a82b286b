import { z } from 'zod';

export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: '127.0.0.1';
  /** Folder of the SQLite file and whatever else is kept on disk. */
  readonly dataFolder: string;
  /** PostgreSQL instead of the SQLite file. */
  readonly databaseUrl: string | undefined;
  readonly maxUploadBytes: number;
  readonly logLevel: (typeof logLevels)[number];
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The environment asks for something impossible: one plain sentence for each fault, without any value of a secret. */
export class ConfigFaulty extends Error {
  override readonly name = 'ConfigFaulty';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/** Reads the environment; a variable that is set to nothing counts as not set. Throws `ConfigFaulty`. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const { data, error } = schema.safeParse(withoutBlanks(environment));
  if (error) throw new ConfigFaulty(error.issues.map((issue) => issue.message));
  return Object.freeze({
    port: data.PORT,
    host: data.HOST,
    dataFolder: data.SERVEMAP_DATA,
    databaseUrl: data.DATABASE_URL,
    maxUploadBytes: data.MAX_UPLOAD_MB * 1024 * 1024,
    logLevel: data.LOG_LEVEL,
  });
}

const wholeNumber = (least: number, most: number, fault: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, fault)
    .transform(Number)
    .refine((value) => value >= least && value <= most, fault);

const schema = z.object({
  PORT: wholeNumber(0, 65_535, 'PORT must be a whole number from 0 to 65535.').default(3000),
  HOST: z
    .literal(
      '127.0.0.1',
      'HOST must be 127.0.0.1: until there are accounts, Servemap answers on this computer only.',
    )
    .default('127.0.0.1'),
  SERVEMAP_DATA: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\/./,
      'DATABASE_URL must be the address of a PostgreSQL database (postgres://…).',
    )
    .optional(),
  MAX_UPLOAD_MB: wholeNumber(1, 2000, 'MAX_UPLOAD_MB must be a whole number from 1 to 2000.').default(200),
  LOG_LEVEL: z.enum(logLevels, `LOG_LEVEL must be one of ${logLevels.join(', ')}.`).default('info'),
});

const withoutBlanks = (environment: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
