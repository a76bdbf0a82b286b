import { isDeepStrictEqual } from 'node:util';
import type { Request, RequestHandler, Response } from 'express';
import { settingsFile } from '#export/settings-file.ts';
import { type CheckedSettings, checkSettings } from '#import/settings/check-settings.ts';
import { ruleIds } from '#model/finding.ts';
import { differenceFromDefaults, ruleSetting, type Settings, thresholdIds } from '#model/settings.ts';
import { choicesOf, type TypedChoices, toFormError } from '#present/settings/choice-fields.ts';
import { onField, severityField } from '#present/settings/rule-rows.ts';
import { changeSettings, resetSettings } from '#store/settings.ts';
import { notFound } from '#web/errors.ts';
import { typed } from '#web/form-body.ts';
import { byHr, hrScene } from '#web/hr-scene.ts';
import { renderSettings } from '#web/render-settings.ts';
import type { Services } from '#web/services.ts';

/** POST /settings/rules: which rules are on, and how much their findings weigh. */
export const updateRules =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis } = await hrScene(services, request);
    const rules = rulesTyped(request, analysis.settings);
    await save(services, { request, response }, { part: 'rules', checked: checkSettings({ rules }) });
  };

/** POST /settings/thresholds */
export const updateThresholds =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis } = await hrScene(services, request);
    const thresholds = Object.fromEntries(
      thresholdIds.map((id) => [id, typed(request, id)]),
    ) as TypedChoices['thresholds'];
    const numbers = Object.fromEntries(thresholdIds.map((id) => [id, toNumber(thresholds[id])]));
    const checked = checkSettings({ thresholds: numbers });
    const choices = { ...choicesOf(analysis.settings), thresholds };
    await save(services, { request, response }, { part: 'thresholds', checked, choices });
  };

/** POST /settings/vocabulary: what a customer is called. */
export const updateVocabulary =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis } = await hrScene(services, request);
    const vocabulary = { customer: typed(request, 'customer'), customers: typed(request, 'customers') };
    const choices = { ...choicesOf(analysis.settings), vocabulary };
    const checked = checkSettings({ vocabulary });
    await save(services, { request, response }, { part: 'vocabulary', checked, choices });
  };

/** POST /settings/:part/defaults: rules, thresholds or vocabulary as Servemap comes. */
export const createDefaults =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis } = await hrScene(services, request);
    const part = settingsParts.find((each) => each === request.params.part);
    if (!part) throw notFound();
    const differs = differenceFromDefaults(analysis.settings)[part] !== undefined;
    if (differs) await resetSettings(services.db, part, byHr(services));
    response.redirect(303, '/settings?done=settings-reset');
  };

const settingsParts = ['rules', 'thresholds', 'vocabulary'] as const satisfies readonly (keyof Settings)[];

/** GET /settings/servemap-settings.json: what the command line takes as `--settings`. */
export const showSettingsFile =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis } = await hrScene(services, request);
    const { fileName, type, body } = settingsFile(analysis.settings);
    response
      .attachment(fileName)
      .type(type)
      .send([...(body as Iterable<string>)].join(''));
  };

/** A rule that the form does not show stays as it is; a box that is not ticked is not sent at all. */
function rulesTyped(request: Request, settings: Settings): Readonly<Record<string, object>> {
  return Object.fromEntries(
    ruleIds.map((rule) => {
      const severity = typed(request, severityField(rule));
      const shown = { on: typed(request, onField(rule)) !== '', severity };
      return [rule, severity === '' ? ruleSetting(settings, rule) : shown];
    }),
  );
}

const toNumber = (text: string): number | string => (/^\d{1,6}$/.test(text) ? Number(text) : text);

interface ToSave {
  readonly part: keyof Settings;
  readonly checked: CheckedSettings;
  readonly choices?: TypedChoices;
}

async function save(
  services: Services,
  exchange: { request: Request; response: Response },
  { part, checked, choices }: ToSave,
): Promise<void> {
  const { settings, faults } = checked;
  if (!settings)
    return renderSettings(services, exchange, {
      errors: faults.map(toFormError),
      ...(choices ? { choices } : {}),
    });
  const { analysis } = await hrScene(services, exchange.request);
  const isNew = !isDeepStrictEqual(settings[part], analysis.settings[part]);
  if (isNew) await changeSettings(services.db, { [part]: settings[part] }, byHr(services));
  exchange.response.redirect(303, '/settings?done=settings-changed');
}
