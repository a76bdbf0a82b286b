import { planImport } from '#import/plan-import.ts';
import { plainOptions } from '#model/import-plan.ts';
import { emptyOrganisation, type Organisation } from '#model/organisation.ts';
import { sampleFiles, sampleName } from '#web/sample-files.ts';

/** The sample hospital as it stands after an import, without a store. */
export async function sampleOrganisation(): Promise<Organisation> {
  const asOf = '2026-11-23';
  const held = { organisation: emptyOrganisation, revision: 0 };
  const plan = await planImport(held, sampleFiles(asOf), { ...plainOptions, asOf });
  return { ...plan.next, name: sampleName };
}
