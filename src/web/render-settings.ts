import type { Request, Response } from 'express';
import { type FormError, titleWith } from '#present/form.ts';
import { choicesOf, type TypedChoices } from '#present/settings/choice-fields.ts';
import { settingsPage } from '#present/settings-page.ts';
import { readJournal } from '#store/journal.ts';
import { typed } from './form-body.ts';
import { hrScene } from './hr-scene.ts';
import { renderPage } from './render-page.ts';
import type { Services } from './services.ts';

const linesShown = 50;

/** The page of settings: as they are, or with what is wrong and what was typed. */
export async function renderSettings(
  services: Services,
  exchange: { readonly request: Request; readonly response: Response },
  wrong: { readonly errors: readonly FormError[]; readonly choices?: TypedChoices } = { errors: [] },
): Promise<void> {
  const { request, response } = exchange;
  const { errors } = wrong;
  const { analysis, visible, hasSample } = await hrScene(services, request);
  const page = settingsPage(analysis, visible, {
    errors,
    name: errors.some(({ field }) => field === 'name') ? typed(request, 'name') : analysis.organisation.name,
    choices: wrong.choices ?? choicesOf(analysis.settings),
    typedDeletion: typed(request, 'confirmation'),
    hasSample,
    journal: await readJournal(services.db, { limit: linesShown }),
  });
  if (errors.length > 0) response.status(400);
  const title = titleWith(errors, page.title);
  await renderPage(services, { ...exchange, view: 'settings', title, styles: ['forms'], page });
}
