import type { RequestHandler } from 'express';
import { publishAnew } from '#findings/ratings/publish-anew.ts';
import { planImport } from '#import/plan-import.ts';
import { plainOptions } from '#model/import-plan.ts';
import { applyPlan } from '#store/apply-plan.ts';
import { inTransaction } from '#store/make-change.ts';
import { nameOrganisation } from '#store/organisation.ts';
import { HttpError } from '#web/errors.ts';
import { byHr, hrScene } from '#web/hr-scene.ts';
import { sampleFiles, sampleName } from '#web/sample-files.ts';
import type { Services } from '#web/services.ts';

/** POST /sample: loads the sample hospital into an organisation that holds nothing yet. */
export const createSample =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, revision } = await hrScene(services, request);
    const { organisation } = analysis;
    if (organisation.people.count + organisation.customers.count > 0) throw refused();
    const asOf = services.now().toISOString().slice(0, 10);
    const plan = await planImport({ organisation, revision }, sampleFiles(asOf), { ...plainOptions, asOf });
    const by = byHr(services);
    await inTransaction(services.db, async (trx) => {
      await applyPlan(trx, plan, {
        ...by,
        sample: true,
        publish: (next) => publishAnew(organisation, next, plan.rated),
      });
      if (!organisation.name) await nameOrganisation(trx, sampleName, by);
    });
    response.redirect(303, '/?done=sample-loaded');
  };

const refused = (): HttpError =>
  new HttpError(
    409,
    'The sample was not loaded',
    'There are people here already, and sample people must not mix with them. If you only want to look around, delete everything in Settings first.',
  );
