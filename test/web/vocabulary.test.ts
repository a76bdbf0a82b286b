import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ruleIds } from '#model/finding.ts';
import type { Organisation } from '#model/organisation.ts';
import { defaultSettings } from '#model/settings.ts';
import { textOf } from './read-page.ts';
import { sampleOrganisation } from './sample-organisation.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { type LiveApp, startLiveApp } from './start-live-app.ts';

const guests = { customer: 'guest', customers: 'guests' };
const settings = { ...defaultSettings, vocabulary: guests };

/** What is not the organisation's word: titles of books, names of columns, and the question what its word is. */
const fixedTerms = [
  'Redefine “Customer” to Build a Great Business',
  'The Customer Comes Second',
  'Treating Employees as Customers',
  'in the column “customer”',
  'What your organisation calls a customer',
  'Such as customer,',
  'Such as customers,',
  'A customer is called',
];

/** Words in which "customer" still stands, with what is around it; what a reader does not see as words is left out. */
function strayIn(html: string): string[] {
  const titles = [...html.matchAll(/ (?:aria-label|title)="([^"]*)"/g)].map(([, text]) => text);
  const text = fixedTerms.reduce((said, term) => said.replaceAll(term, ''), textOf(html));
  return [...[text, ...titles].join(' | ').matchAll(/.{0,40}customer.{0,40}/gi)].map(([found]) => found);
}

describe('with guests for customers', () => {
  let app: RunningApp;
  let organisation: Organisation;
  beforeAll(async () => {
    organisation = { ...(await sampleOrganisation()), settings };
    app = await startApp({ organisation });
  });
  afterAll(() => app.close());

  const paths = [
    '/',
    '/people',
    '/people?show=no-customer',
    '/people?show=gone',
    '/people/12',
    '/people/13',
    '/people/120',
    '/teams',
    '/teams/12',
    '/teams/12/web',
    '/web?search=karen',
    '/people/120/web?focus=person:120',
    '/departments/Nursing/web?colour=finding',
    '/teams/12?view=table',
    '/teams/8?scope=branch',
    '/customers',
    '/customers/new',
    '/gaps',
    '/gaps?page=2',
    ...ruleIds.map((rule) => `/gaps?rule=${rule}`),
    '/reports',
    '/reports/gap-report.html',
    '/settings',
    '/ties/new?provider=12',
    '/ties/new?customer=12',
    '/needs/new?person=12',
    '/help',
    '/help/ideas',
    ...ruleIds.map((rule) => `/help/${rule}`),
    '/what-if',
    '/what-if?leave=12',
  ];

  it.each(paths)('%s says guest, and never customer', async (path) => {
    const { status, html } = await app.get(path);
    expect(status).toBe(200);
    expect(strayIn(html)).toEqual([]);
    expect(textOf(html)).toMatch(/guest/i);
  });

  it('so does the form of a tie that is there', async () => {
    const { html } = await app.get(`/ties/${organisation.ties.id[0]}`);
    expect(strayIn(html)).toEqual([]);
    expect(textOf(html)).toContain('What is the guest’s part in return?');
  });

  it('so do the pages of outside guests', async () => {
    for (const partyId of organisation.customers.partyId) {
      for (const page of ['edit', 'chain']) {
        const { status, html } = await app.get(`/customers/${partyId}/${page}`);
        expect([partyId, page, status, strayIn(html)]).toEqual([partyId, page, 200, []]);
      }
    }
  });

  it('so do the words of every gap in a report, whose columns and names of rules stay', async () => {
    const { findings } = JSON.parse((await app.get('/reports/gap-report.json')).html);
    for (const finding of findings) {
      const { subject, evidence, why_it_matters, next_step } = finding;
      expect(strayIn([subject, evidence, why_it_matters, next_step].join(' '))).toEqual([]);
    }
    expect(findings.some((each: { finding: string }) => each.finding === 'no-customer')).toBe(true);
    const csv = (await app.get('/reports/gap-report.csv')).html;
    expect(csv).toContain('key,severity,finding,subject_type');
    expect(csv).toContain('no-customer/person/');
  });
});

describe('an organisation with nobody in it yet', () => {
  let app: RunningApp;
  beforeAll(async () => {
    const { emptyOrganisation } = await import('#model/organisation.ts');
    app = await startApp({ organisation: { ...emptyOrganisation, settings } });
  });
  afterAll(() => app.close());

  it.each(['/', '/people', '/teams', '/customers', '/gaps', '/reports', '/nowhere'])(
    '%s never says customer',
    async (path) => {
      expect(strayIn((await app.get(path)).html)).toEqual([]);
    },
  );
});

describe('changed in Settings', () => {
  let app: LiveApp;
  beforeAll(async () => {
    app = await startLiveApp();
    await app.post('/sample');
    await app.post('/settings/vocabulary', guests);
  });
  afterAll(() => app.close());

  it('the word stands on the next page, in the journal, and in what a form answers', async () => {
    expect((await app.get('/customers')).html).toContain('<h1>Guests</h1>');
    await app.post('/customers', { name: 'Visitors', role: 'supporting' });
    const journal = textOf((await app.get('/settings?done=customer-added')).html);
    expect(journal).toContain('HR Added the outside guest Visitors');
    expect(journal).toContain('The outside guest is added.');
    const refused = await app.post('/customers', { name: 'Donors', role: 'supporting', serves: 'Nobody' });
    expect(textOf(refused.html)).toContain('There is no outside guest called “Nobody”.');
    expect(strayIn(refused.html)).toEqual([]);
  });

  it('an import that says nothing of it leaves it as it is', async () => {
    const { settings: held } = (await app.services.analysisOf()).analysis;
    expect(held.vocabulary).toEqual(guests);
  });
});
