import type { Request, RequestHandler, Response } from 'express';
import { customerKinds, customerRoles } from '#model/customers.ts';
import { customerRef } from '#model/party.ts';
import {
  type CustomerForm,
  type CustomerTyped,
  customerForm,
  storedCustomer,
} from '#present/customer-form.ts';
import { type FormError, titleWith } from '#present/form.ts';
import { wordsOf } from '#present/words.ts';
import { addCustomer, changeCustomer, endCustomer } from '#store/customer-edits.ts';
import { inTransaction } from '#store/make-change.ts';
import { readServed, saveServed } from '#web/customer-serves.ts';
import { notFound } from '#web/errors.ts';
import { chosen, numberIn, typed } from '#web/form-body.ts';
import { byHr, hrScene } from '#web/hr-scene.ts';
import { lengthErrors } from '#web/length-errors.ts';
import type { Scene } from '#web/load-scene.ts';
import { pageOfParty } from '#web/party-address.ts';
import { refusalOf } from '#web/refusal-of.ts';
import { renderPage } from '#web/render-page.ts';
import type { Services } from '#web/services.ts';

/** GET /customers/new */
export const showNewCustomer =
  (services: Services): RequestHandler =>
  async (request, response) => {
    await renderCustomer(services, { request, response }, { typed: readCustomer(request), errors: [] });
  };

/** POST /customers */
export const createCustomer =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const scene = await hrScene(services, request);
    const words = readCustomer(request);
    const errors = await save(services, scene, { words });
    if (errors.length === 0) return response.redirect(303, '/customers?done=customer-added');
    await renderCustomer(services, { request, response }, { typed: words, errors });
  };

/** GET /customers/:id/edit */
export const showCustomerForm =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const scene = await hrScene(services, request);
    const customer = getCustomer(scene, request);
    const words = storedCustomer(scene.analysis, customer);
    await renderCustomer(services, { request, response }, { customer, typed: words, errors: [] });
  };

/** POST /customers/:id */
export const updateCustomer =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const scene = await hrScene(services, request);
    const customer = getCustomer(scene, request);
    const words = readCustomer(request);
    const errors = await save(services, scene, { words, customer });
    if (errors.length === 0) {
      return response.redirect(303, pageOfParty(scene, customerRef(customer), 'customer-changed'));
    }
    await renderCustomer(services, { request, response }, { customer, typed: words, errors });
  };

/** POST /customers/:id/removal */
export const createCustomerRemoval =
  (services: Services): RequestHandler =>
  async (request, response) => {
    const scene = await hrScene(services, request);
    const partyId = scene.analysis.organisation.customers.partyId[getCustomer(scene, request)];
    await refusalOf(() => endCustomer(services.db, partyId, byHr(services)), 'name');
    response.redirect(303, '/customers?done=customer-ended');
  };

const readCustomer = (request: Request): CustomerTyped => ({
  name: typed(request, 'name'),
  role: chosen(request, 'role', customerRoles),
  kind: chosen(request, 'kind', ['', ...customerKinds]),
  canChoose: Number(chosen(request, 'canChoose', ['0', '1', '2'])) as 0 | 1 | 2,
  requirement: typed(request, 'requirement'),
  serves: typed(request, 'serves'),
});

/** The customer and whom it serves in turn, in one transaction, or why not. */
async function save(
  services: Services,
  { analysis }: Scene,
  { words: { serves, ...written }, customer }: { words: CustomerTyped; customer?: number },
): Promise<readonly FormError[]> {
  const served = readServed(analysis.organisation, serves);
  if ('error' in served) return [{ field: 'serves', text: served.error }];
  const { customers } = analysis.organisation;
  const words = wordsOf(analysis);
  if (customer !== undefined && served.rows.includes(customer)) {
    return [
      {
        field: 'serves',
        text: `Nobody is their own ${words.customer}. Name other outside ${words.customers}.`,
      },
    ];
  }
  const by = byHr(services);
  const said = { ...written, kind: written.kind as (typeof customerKinds)[number] | '' };
  return refusalOf(
    () =>
      inTransaction(services.db, async (trx) => {
        const partyId = customer === undefined ? undefined : customers.partyId[customer];
        if (partyId === undefined) await addCustomer(trx, said, by);
        else await changeCustomer(trx, partyId, said, by);
        await saveServed(trx, { analysis, customer, name: written.name, served: served.rows, by });
      }),
    'name',
    lengthErrors({ name: written.name, requirement: written.requirement }),
  );
}

function getCustomer({ analysis }: Scene, request: Request): number {
  const customer = analysis.organisation.customers.partyId.indexOf(numberIn(request.params.id));
  if (customer < 0) throw notFound();
  return customer;
}

async function renderCustomer(
  services: Services,
  exchange: { request: Request; response: Response },
  given: { customer?: number; typed: CustomerTyped; errors: readonly FormError[] },
): Promise<void> {
  const { analysis } = await hrScene(services, exchange.request);
  const form: CustomerForm = customerForm(analysis, given);
  if (form.errors.length > 0) exchange.response.status(400);
  const title = titleWith(form.errors, form.title);
  await renderPage(services, { ...exchange, view: 'customer', title, styles: ['forms'], page: form });
}
