import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles, importOf } from './import-walk.ts';
import { linksOf, textOf } from './read-page.ts';
import { type LiveApp, startLiveApp } from './start-live-app.ts';

/**
 * Where "customer" may stand though the organisation says otherwise: titles of books, names of columns, cells of files
 * in their own format, ids of rules, and the question what the word is.
 */
const allowed = [
  'Redefine “Customer” to Build a Great Business',
  'The Customer Comes Second',
  'Treating Employees as Customers',
  'What your organisation calls a customer',
  'Such as customer,',
  'Such as customers,',
  'A customer is called',
  'customers.csv',
  'Needed: provider and customer',
  'Means the same as customer ',
];

/** Addresses of files are read as files: names of columns and fields, words of the format, and ids of rules stay. */
const isFile = (address: string): boolean => /\.(csv|json|xlsx|gexf|png)(\?|$)/.test(address);
const wordsOfFiles =
  /\b([a-z]+-)+customer(-[a-z]+)*\b|\bcustomer(-[a-z]+)+\b|(?<=[,/"])customer(?=[,/":])|"(?:noCustomer|peopleWithoutCustomer)"/g;

function strayIn(address: string, body: string): string[] {
  const said = isFile(address) ? sayFile(address, body) : sayPage(body);
  const left = allowed.reduce((text, term) => text.replaceAll(term, ''), said);
  return [...left.matchAll(/.{0,50}customer.{0,50}/gi)].map(([found]) => `${address}: ${found}`);
}

function sayFile(address: string, body: string): string {
  if (/servemap-settings\.json|\.png/.test(address)) return '';
  const rows = /\.csv/.test(address) ? body.slice(body.indexOf('\n')) : body.replaceAll(/"[a-zA-Z_]+":/g, '');
  return rows.replaceAll(/"\/[^">]*"/g, '').replaceAll(wordsOfFiles, '');
}

/** Code elements are names of columns and commands; everything else a reader sees or hears counts. */
function sayPage(html: string): string {
  const body = html.replaceAll(/<code>.*?<\/code>/gs, ' ');
  const spoken = [...body.matchAll(/ (?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map(
    ([, text]) => text,
  );
  return [textOf(body), ...spoken].join(' | ');
}

/** Problems of every kind that speaks of customers, questions, and rows of each change. */
const bad = {
  org: 'employee_id,name,manager_id,serves\n2001,Una Bright,,outside:Night owls\n2002,Vic Low,2001,Nobody known\n2003,Wim Ott,2001,\n2004,Wim Ott,2001,\n',
  customers: 'name,role,serves\nVisitors,supporting,\nVisitors,supporting,\nDonors,,Strangers\n',
  serves:
    'provider,recipient,service,promise\n2001,2001,Rota,\n2001,Wim Ott,Rota,\n2001,Pacients,Tea,Daily\n2002,outside:Larks,Tea,\n2002,2001,Tea,Now\n2002,2001,Tea,Then\n2003,nobody@nowhere.example,Tea,\n',
  needs: 'person,need,from\n2001,Quiet,Somebody else\n2002,Light,outside:Larks\n',
};

/** Ways to look at pictures, and what only scripts fetch. */
const askedForByForms = [
  '/web?colour=finding&names=codes',
  '/web?colour=mirror',
  '/web?finding=any&claim=claimed',
  '/web?find=person:13',
  '/web?focus=person:13',
  '/web.svg?names=codes',
  '/teams/12/web?draw=flow&names=initials',
  '/people/13/web?names=codes',
  '/people/13/web.svg',
  '/map?colour=finding',
  '/map.json',
  '/map/search.json?search=a',
];

describe('with guests for customers', () => {
  let app: LiveApp;
  const starts: string[] = [
    '/',
    '/import',
    '/settings',
    '/help',
    '/import/requests',
    '/what-if?leave=12',
    ...askedForByForms,
  ];
  beforeAll(async () => {
    app = await startLiveApp();
    await app.post('/sample');
    await app.post('/settings/thresholds', { staleMonths: '24' });
    await app.post('/settings/vocabulary', { customer: 'guest', customers: 'guests' });
    await importFiles(app, { customers: 'name,role\nVisitors,supporting\n' });
    const done = await importFiles(app, {
      serves: 'provider,customer,service\n1002,outside:Visitors,Tours\n',
    });
    const open = importOf(await app.upload(bad));
    const replacing = importOf(
      await app.upload({ customers: 'name,role\nPatients,primary\n' }, { mode: 'replace' }),
    );
    for (const link of [open, replacing])
      for (const step of ['', '/columns', '/questions', '/problems', '/changes'])
        starts.push(`${link}${step}`);
    starts.push(done.location);
  });
  afterAll(() => app.close());

  it('no page or file that links lead to says customer, and links lead to every page', async () => {
    const seen = await walk(app, starts);
    const stray = [...seen].flatMap(([address, body]) => strayIn(address, body));
    expect(stray).toEqual([]);
    const missed = patterns().filter(
      (pattern) => ![...seen.keys()].some((address) => fits(pattern, address)),
    );
    expect(missed).toEqual([]);
  });
});

const samplesOfAShape = 3;

/** Every page that links lead to from these, a few of each shape; addresses with their bodies. */
async function walk(app: LiveApp, starts: readonly string[]): Promise<Map<string, string>> {
  const shapes = new Map<string, number>();
  const queue = [...starts];
  const seen = new Map<string, string>();
  for (const address of queue) {
    const shape = shapeOf(address);
    const met = shapes.get(shape) ?? 0;
    if (address === '' || seen.has(address) || met >= samplesOfAShape) continue;
    shapes.set(shape, met + 1);
    const { status, html, headers } = await app.get(address);
    if (status === 303) queue.push(headers.get('location') ?? '');
    if (status === 303) continue;
    expect([address, status]).toEqual([address, 200]);
    seen.set(address, html);
    const links = isFile(address) ? [] : linksOf(html).map((link) => link.replace(/#.*/, ''));
    queue.push(...links.filter((link) => link.startsWith('/') && !link.startsWith('//')));
  }
  return seen;
}

/** Pictures can be looked at in very many ways: of theirs it counts what can be chosen, and how, not who or which. */
function shapeOf(address: string): string {
  const [path, query = ''] = address
    .replaceAll(/\d+/g, '0')
    .replace(/(?<=\/(imports|departments)\/)[^/?]+/, 'x')
    .split('?');
  if (path.endsWith('.png')) return path;
  if (!/^\/map|\/web\b|^\/(teams|people)\/0$/.test(path)) return `${path}?${query}`;
  const fields = [...new URLSearchParams(query)].map(([name, value]) =>
    ways.has(name) ? `${name}=${value}` : name,
  );
  return `${path}?${[...new Set(fields)].sort().join('&')}`;
}

const ways = new Set(['draw', 'scope', 'view', 'colour', 'names']);

/** The addresses of all pages, as the list of routes has them. */
const patterns = (): string[] => {
  const routes = readFileSync(path.resolve(import.meta.dirname, '../../src/web/routes.ts'), 'utf8');
  return [...routes.matchAll(/app\.get\('([^']+)'/g)].map(([, pattern]) => pattern);
};

const fits = (pattern: string, address: string): boolean =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll(/:[a-zA-Z]+/g, '[^/]+')}$`).test(
    address.replace(/\?.*/, ''),
  );
