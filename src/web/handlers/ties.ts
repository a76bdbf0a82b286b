import type { Request, RequestHandler, Response } from 'express';
import { noParty, type PartyRef, partyKind } from '#model/party.ts';
import { textOf, tieFlag } from '#model/ties.ts';
import { type FormError, titleWith } from '#present/form.ts';
import type { Link } from '#present/links.ts';
import { partyName } from '#present/names.ts';
import { newTieForm, storedTie, type TieForm, tieForm } from '#present/tie-form.ts';
import { wordsOf } from '#present/words.ts';
import { addTie, changeTie, endTie } from '#store/tie-edits.ts';
import { notFound } from '#web/errors.ts';
import { chosen, numberIn, typed } from '#web/form-body.ts';
import { byHr, hrScene } from '#web/hr-scene.ts';
import { lengthErrors } from '#web/length-errors.ts';
import type { Scene } from '#web/load-scene.ts';
import { findPartyById, pageOfParty } from '#web/party-address.ts';
import { type OtherParty, readOtherParty } from '#web/read-other-party.ts';
import { readTie, textsOfTie, toTieWords } from '#web/read-tie.ts';
import { refusalOf } from '#web/refusal-of.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

/** GET /ties/new?provider=ID or ?customer=ID: one end is given, the other is asked for. */
export const showNewTie =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const scene = await hrScene(services, request);
    const side = request.query.customer === undefined ? 'provider' : 'customer';
    const end = getEnd(scene, side, numberIn(request.query[side]));
    const form = newTieForm(scene.analysis, scene.visible, {
      ...end,
      typed: { ...readTie(request), said: side },
      errors: [],
      candidates: [],
      existing: null,
    });
    await renderTie(services, { request, response }, form);
  };

/** POST /ties */
export const createTie =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const scene = await hrScene(services, request);
    const side = chosen(request, 'side', ['provider', 'customer']);
    const end = getEnd(scene, side, numberIn(typed(request, 'party')));
    const other = readOtherParty(request, scene.analysis.organisation, {
      field: 'other',
      blank: blankWords(scene, end),
    });
    const added = await tryToAdd(services, request, { end, other });
    if (added.length === 0) return response.redirect(303, pageOfParty(scene, end.party, 'tie-added'));
    const form = newTieForm(scene.analysis, scene.visible, {
      ...end,
      typed: readTie(request),
      errors: added,
      candidates: other.candidates,
      existing: findEqual(scene, { ...toEnds(end, other.party), service: typed(request, 'service') }),
    });
    await renderTie(services, { request, response }, form);
  };

/** GET /ties/:id */
export const showTie =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const scene = await hrScene(services, request);
    const tie = getTie(scene, request);
    const typed = storedTie(scene.analysis, tie);
    const form = tieForm(scene.analysis, scene.visible, { tie, typed, errors: [], existing: null });
    await renderTie(services, { request, response }, form);
  };

/** POST /ties/:id: changes what is said of a tie; its ends stay. */
export const updateTie =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const scene = await hrScene(services, request);
    const { analysis, visible } = scene;
    const tie = getTie(scene, request);
    const words = readTie(request);
    const { ties } = analysis.organisation;
    const errors = await refusalOf(
      () => changeTie(services.db, ties.id[tie], toTieWords(words), byHr(services)),
      'service',
      lengthErrors(textsOfTie(words)),
    );
    const ends = { provider: ties.provider[tie], customer: ties.customer[tie] };
    if (errors.length === 0) return response.redirect(303, pageOfParty(scene, ends.provider, 'tie-changed'));
    const existing = findEqual(scene, { ...ends, service: words.service });
    await renderTie(
      services,
      { request, response },
      tieForm(analysis, visible, { tie, typed: words, errors, existing }),
    );
  };

/** POST /ties/:id/end */
export const createTieEnd =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const scene = await hrScene(services, request);
    const { ties } = scene.analysis.organisation;
    const tie = getTie(scene, request);
    const [refused] = await refusalOf(() => endTie(services.db, ties.id[tie], byHr(services)), '');
    if (refused) throw notFound();
    response.redirect(303, pageOfParty(scene, ties.provider[tie], 'tie-ended'));
  };

interface End {
  readonly side: 'provider' | 'customer';
  readonly party: PartyRef;
  readonly partyId: number;
  /** What a customer is called here. */
  readonly word: string;
}

function getEnd({ analysis }: Scene, side: End['side'], partyId: number): End {
  const party = findPartyById(analysis.organisation, partyId);
  if (party === noParty) throw notFound();
  return { side, party, partyId, word: wordsOf(analysis).customer };
}

function getTie({ analysis }: Scene, request: Request): number {
  const tie = analysis.organisation.ties.id.indexOf(numberIn(request.params.id));
  if (tie < 0) throw notFound();
  return tie;
}

function blankWords({ analysis, visible }: Scene, { side, party }: End): string {
  const name = partyName(analysis, visible, party);
  return side === 'provider' ? `Say whom ${name} serves.` : `Say who serves ${name}.`;
}

const toEnds = <Party>({ side, party }: { side: End['side']; party: Party }, other: Party) =>
  side === 'provider' ? { provider: party, customer: other } : { provider: other, customer: party };

/** Adds the tie, or says why not. */
async function tryToAdd(
  services: Services,
  request: Request,
  { end, other }: { end: End; other: OtherParty },
): Promise<readonly FormError[]> {
  const { choice } = other;
  if (choice === undefined) return other.errors;
  if (other.party === end.party && partyKind(end.party) !== 'group') {
    return [{ field: 'other', text: `Nobody is their own ${end.word}. Name somebody else.` }];
  }
  const ends = toEnds({ side: end.side, party: end.partyId as typeof choice }, choice);
  const tie = { ...ends, ...toTieWords(readTie(request)) };
  const tooLong = lengthErrors(textsOfTie(readTie(request)));
  return refusalOf(() => addTie(services.db, tie, byHr(services)), 'other', tooLong);
}

/** The tie with the same ends and service that has not ended, as a link. */
function findEqual(
  { analysis, visible }: Scene,
  like: { provider: PartyRef; customer: PartyRef; service: string },
): Link | null {
  const { ties, texts } = analysis.organisation;
  for (let tie = 0; tie < ties.count; tie++) {
    if (ties.provider[tie] !== like.provider || ties.customer[tie] !== like.customer) continue;
    if (ties.flags[tie] & tieFlag.ended || textOf(texts, ties.service, tie) !== like.service) continue;
    const [provider, customer] = [like.provider, like.customer].map((party) =>
      partyName(analysis, visible, party),
    );
    return {
      text: [`${provider} → ${customer}`, like.service].filter(Boolean).join(': '),
      href: `/ties/${ties.id[tie]}`,
    };
  }
  return null;
}

async function renderTie(
  services: Services,
  exchange: { request: Request; response: Response },
  form: TieForm,
): Promise<void> {
  if (form.errors.length > 0) exchange.response.status(400);
  const title = titleWith(form.errors, form.title);
  await renderPage(services, { ...exchange, view: 'tie', title, styles: ['forms'], page: form });
}
