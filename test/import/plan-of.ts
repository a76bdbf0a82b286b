import { planImport } from '#import/plan-import.ts';
import { type ByteSource, type ImportOptions, type ImportPlan, plainOptions } from '#model/import-plan.ts';
import { emptyOrganisation, type Organisation } from '#model/organisation.ts';
import type { ImportFile } from '#model/problem.ts';

/** A file held in memory, handed out in chunks of this size. */
export function sourceOf(name: string, content: string | Uint8Array, chunk = 1 << 16): ByteSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    async *open(offset) {
      for (let at = offset; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
  };
}

export type Texts = Partial<Record<ImportFile, string | Uint8Array>>;

export interface PlanSettings extends Partial<ImportOptions> {
  readonly current?: Organisation;
  readonly chunk?: number;
}

/** The plan of an import of these texts, into an empty organisation unless one is given. */
export const planOf = (texts: Texts, settings: PlanSettings = {}): Promise<ImportPlan> =>
  planOfFiles(Object.entries(texts) as [ImportFile, string | Uint8Array][], settings);

/** The same of any number of files; those of one kind have the keys "serves", "serves-2", … */
export function planOfFiles(
  files: readonly (readonly [ImportFile, string | Uint8Array])[],
  { current, chunk, ...options }: PlanSettings = {},
): Promise<ImportPlan> {
  const sources = files.map(([file, text], at) => {
    const earlier = files.slice(0, at).filter(([other]) => other === file).length;
    const key = earlier === 0 ? file : `${file}-${earlier + 1}`;
    return { file, key, ...sourceOf(`${key}.csv`, text, chunk) };
  });
  return planImport({ organisation: current ?? emptyOrganisation, revision: 7 }, sources, {
    ...plainOptions,
    asOf: '2026-11-22',
    ...options,
  });
}

/** The codes of a plan's problems, each once, in the order they are met. */
export const codesOf = (plan: ImportPlan): string[] => [...new Set(plan.problems.map(({ code }) => code))];

/** Lines on which a problem of a code stands. */
export const linesOf = (plan: ImportPlan, code: string): number[] =>
  plan.problems.filter((problem) => problem.code === code).map(({ line }) => line);
