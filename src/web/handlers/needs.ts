import type { Request, RequestHandler, Response } from 'express';
import { importances, needStates } from '#model/needs.ts';
import { personRef } from '#model/party.ts';
import { titleWith } from '#present/form.ts';
import { type NeedForm, type NeedTyped, needForm, storedNeed } from '#present/need-form.ts';
import { addNeed, changeNeed, type NeedWords, removeNeed } from '#store/need-edits.ts';
import { notFound } from '#web/errors.ts';
import { wordsFor } from '#web/find-party.ts';
import { chosen, numberIn, typed } from '#web/form-body.ts';
import { byHr, hrScene } from '#web/hr-scene.ts';
import { lengthErrors } from '#web/length-errors.ts';
import type { Scene } from '#web/load-scene.ts';
import { pageOfParty } from '#web/party-address.ts';
import { type OtherParty, readOtherParty } from '#web/read-other-party.ts';
import { refusalOf } from '#web/refusal-of.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

/** GET /needs/new?person=ID */
export const showNewNeed =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const { analysis, visible, ...scene } = await hrScene(services, request);
    const person = getPerson({ analysis, visible, ...scene }, numberIn(request.query.person));
    const form = needForm(analysis, visible, {
      person,
      typed: readNeed(request),
      errors: [],
      candidates: [],
    });
    await renderNeed(services, { request, response }, form);
  };

/** POST /needs */
export const createNeed =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const scene = await hrScene(services, request);
    const person = getPerson(scene, numberIn(typed(request, 'person')));
    const need = readNeed(request);
    const supplier = readSupplier(scene, request);
    const added = { ...toWords(need, supplier), text: need.text, person: partyIdOf(scene, person) };
    const errors = await refusalOf(() => addNeed(services.db, added, byHr(services)), 'text', [
      ...supplier.errors,
      ...lengthErrorsOf(need),
    ]);
    if (errors.length === 0)
      return response.redirect(303, pageOfParty(scene, personRef(person), 'need-added'));
    const { candidates } = supplier;
    const form = needForm(scene.analysis, scene.visible, { person, typed: need, errors, candidates });
    await renderNeed(services, { request, response }, form);
  };

/** GET /needs/:id */
export const showNeed =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const scene = await hrScene(services, request);
    const need = getNeed(scene, request);
    const { needs } = scene.analysis.organisation;
    const typed = storedNeed(scene.analysis, need, supplierWords(scene, need));
    const given = { person: needs.person[need], need, typed, errors: [], candidates: [] };
    await renderNeed(services, { request, response }, needForm(scene.analysis, scene.visible, given));
  };

/** POST /needs/:id */
export const updateNeed =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const scene = await hrScene(services, request);
    const need = getNeed(scene, request);
    const { needs } = scene.analysis.organisation;
    const words = readNeed(request);
    const supplier = readSupplier(scene, request, need);
    const errors = await refusalOf(
      () => changeNeed(services.db, needs.id[need], toWords(words, supplier), byHr(services)),
      'text',
      [...supplier.errors, ...lengthErrorsOf(words)],
    );
    const person = needs.person[need];
    if (errors.length === 0)
      return response.redirect(303, pageOfParty(scene, personRef(person), 'need-changed'));
    const given = { person, need, typed: words, errors, candidates: supplier.candidates };
    await renderNeed(services, { request, response }, needForm(scene.analysis, scene.visible, given));
  };

/** POST /needs/:id/removal */
export const createNeedRemoval =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const scene = await hrScene(services, request);
    const need = getNeed(scene, request);
    const { needs } = scene.analysis.organisation;
    await refusalOf(() => removeNeed(services.db, needs.id[need], byHr(services)), 'text');
    response.redirect(303, pageOfParty(scene, personRef(needs.person[need]), 'need-removed'));
  };

const readNeed = (request: Request): NeedTyped => ({
  text: typed(request, 'text'),
  supplier: typed(request, 'supplier'),
  importance: chosen(request, 'importance', importances),
  state: chosen(request, 'state', needStates),
  ifNever: typed(request, 'ifNever'),
});

const lengthErrorsOf = ({ text, ifNever }: NeedTyped) => lengthErrors({ text, ifNever });

/** Whom the need is asked of. A name that a file gave and nobody has may stay as it is. */
function readSupplier({ analysis }: Scene, request: Request, need = -1): OtherParty & { kept: boolean } {
  const { organisation } = analysis;
  const text = need < 0 ? '' : organisation.needs.supplierText[need];
  const kept = text !== '' && typed(request, 'supplier') === text;
  const read = readOtherParty(request, organisation, { field: 'supplier', blank: '' });
  return kept ? { ...read, candidates: [], errors: [], kept: read.choice === undefined } : { ...read, kept };
}

const toWords = (need: NeedTyped, supplier: OtherParty & { kept: boolean }): NeedWords => ({
  text: need.text,
  importance: need.importance,
  state: need.state,
  ifNever: need.ifNever,
  ...(!supplier.kept && { supplier: supplier.choice ?? null }),
});

const partyIdOf = ({ analysis }: Scene, person: number): number =>
  analysis.organisation.people.partyId[person];

const supplierWords = ({ analysis }: Scene, need: number): string =>
  wordsFor(analysis.organisation, analysis.organisation.needs.supplier[need]);

function getPerson({ analysis }: Scene, partyId: number): number {
  const person = analysis.organisation.people.partyId.indexOf(partyId);
  if (person < 0) throw notFound();
  return person;
}

function getNeed({ analysis }: Scene, request: Request): number {
  const need = analysis.organisation.needs.id.indexOf(numberIn(request.params.id));
  if (need < 0) throw notFound();
  return need;
}

async function renderNeed(
  services: Services,
  exchange: { request: Request; response: Response },
  form: NeedForm,
): Promise<void> {
  if (form.errors.length > 0) exchange.response.status(400);
  const title = titleWith(form.errors, form.title);
  await renderPage(services, { ...exchange, view: 'need', title, styles: ['forms'], page: form });
}
