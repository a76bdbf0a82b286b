import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RequestHandler } from 'express';
import { teamCsv, teamWorkbook } from '#export/team-declarations/team-formats.ts';
import { isManager } from '#findings/scope.ts';
import { branchTotals } from '#graph/branch-totals.ts';
import { findPerson } from '#present/find-person.ts';
import { mostInWorkbook } from '#present/import-requests-page.ts';
import { notFound } from '#web/errors.ts';
import { loadScene } from '#web/load-scene.ts';
import type { Services } from '#web/services.ts';
import { writeWorkbook } from '#web/write-workbook.ts';

/** GET /teams/:partyId/declarations.:format: the file in which a manager says whom their people serve. */
export const showTeamDeclarations =
  (services: Services): RequestHandler<{ partyId: string; format: string }> =>
  async (request, response) => {
    const { analysis, visible } = await loadScene(services, request);
    const manager = findPerson(analysis.organisation.people, request.params.partyId);
    if (manager < 0 || !visible.branch(manager) || !isManager(analysis, manager)) throw notFound();
    const people = branchTotals(analysis.network, (person) => analysis.network.here[person])[manager];
    if (request.params.format === 'xlsx' && people <= mostInWorkbook) {
      const { fileName, type, sheets } = teamWorkbook(analysis, visible, manager);
      response
        .attachment(fileName)
        .type(type)
        .send(await writeWorkbook(sheets));
      return;
    }
    if (request.params.format !== 'csv') throw notFound();
    const { fileName, type, body } = teamCsv(analysis, visible, manager);
    response.attachment(fileName).type(type);
    await pipeline(Readable.from(body), response);
  };
