import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { linksOf, mainOf, textOf, textsOf } from './read-page.ts';
import { type RunningApp, startApp } from './start-app.ts';

/** Word of a result reaches Patients through Ward, Laboratory and Stores; the insurer pays, and is served in turn. */
const organisation = tinyOrganisation({
  people: [
    { id: '1', name: 'Alma Berg' },
    { id: '2', name: 'Hana Sato', manager: '1' },
    { id: '3', name: 'Amara Okafor', manager: '2' },
    { id: '4', name: 'Tobias Brandt', manager: '1' },
    { id: '5', name: 'Stella Roos', manager: '4' },
    { id: '6', name: 'Clara Voss', manager: '1' },
  ],
  customers: ['Patients!', 'Insurer', 'Volunteers', 'Families'],
  requirements: { Patients: 'Results within an hour', Volunteers: 'A thank-you', Insurer: 'Complete claims' },
  ties: [
    {
      from: '3',
      to: 'Patients',
      service: 'Word of the result',
      promise: 'At once',
      underpinnedBy: '4 > Blood results; Ghost',
    },
    { from: '4', to: '3', service: 'Blood results', promise: 'Within 45 minutes' },
    { from: '5', to: '4', service: 'Tubes', promise: 'At seven' },
    { from: 'Insurer', to: 'Patients' },
    { from: '6', to: 'Insurer', service: 'Claims', promise: 'In ten days' },
    { from: '5', to: 'Families', service: 'Visits' },
  ],
});
const [patients, insurer, volunteers, families] = [7, 8, 9, 10].map((id) => `/customers/${id}/chain`);

let hr: RunningApp;
let hana: RunningApp;
let clara: RunningApp;
beforeAll(async () => {
  hr = await startApp({ organisation });
  hana = await startApp({ organisation, viewer: { role: 'manager', partyId: 2 } });
  clara = await startApp({ organisation, viewer: { role: 'manager', partyId: 6 } });
});
afterAll(async () => {
  for (const app of [hr, hana, clara]) await app.close();
});

const main = async (app: RunningApp, path: string) => textOf(mainOf((await app.get(path)).html));

describe('the chain page', () => {
  test('begins with what is required and where it breaks', async () => {
    const page = await main(hr, patients);
    expect(page).toContain('What Patients can count on');
    expect(page).toContain(
      'Required by Patients: “Results within an hour”. It is not carried past Tobias Brandt, 2 hops up the chain. The one tie that serves Patients directly does not carry it.',
    );
    expect(page).toContain(
      'Where it breaks Nothing underpins this Tobias Brandt promises: “Within 45 minutes” Blood results Amara Okafor promises: “At once” Word of the result Patients',
    );
  });

  test('goes up hop by hop, through intermediaries too', async () => {
    const { html } = await hr.get(patients);
    const rows = textsOf(mainOf(html), 'tr').filter((row) => !row.startsWith('Who'));
    expect(rows).toEqual([
      'Amara Okafor → Patients Word of the result At once Tobias Brandt : Blood results “Ghost” is no promise made to them. breaks further up Change',
      'Insurer → Patients none asked Passed on to whoever serves Insurer. passed on Change',
      'Tobias Brandt → Amara Okafor Blood results Within 45 minutes Nothing underpins this. breaks here Change',
      'Clara Voss → Insurer Claims In ten days Nobody serves them, so it rests on nobody else. carried Change',
    ]);
    expect(textsOf(html, 'h2')).toContain('Hop 2: what stands behind these promises');
  });

  test('says so where everything is carried', async () => {
    const page = await main(hr, insurer);
    expect(page).toContain('It is carried from promise to promise to the end.');
    expect(page).toContain('How far it is carried Rests on nobody else Clara Voss promises: “In ten days”');
    expect(page).not.toContain('breaks');
  });

  test('says so where nobody serves the customer, and where no promise or no requirement is there', async () => {
    expect(await main(hr, volunteers)).toContain('Nobody here serves them, directly or through anybody.');
    expect(await main(hr, volunteers)).toContain('will stand here, hop by hop');
    const page = await main(hr, families);
    expect(page).toContain(
      'No requirement of Families is written down yet. It would not be carried past Stella Roos',
    );
    expect(page).toContain('Without a promise there is nothing to carry.');
  });

  test('is linked from the customer’s card and from the gap', async () => {
    expect(linksOf((await hr.get('/customers')).html)).toContain(patients);
    expect(linksOf((await hr.get('/gaps')).html)).toContain(patients);
    expect(await main(hr, '/customers')).toContain('The chain of promises: it breaks after 1 hop');
  });

  test('works in an organisation in which nobody requires anything', async () => {
    const without = await startApp({
      organisation: tinyOrganisation({ people: ['a'], customers: ['P'], ties: ['a > P'] }),
    });
    expect(await main(without, '/customers/2/chain')).toContain(
      'It would not be carried past a, at the first hop.',
    );
    await without.close();
  });

  test.each(['/customers/99/chain', '/customers/1/chain', '/customers/x/chain'])(
    'is not at %s',
    async (path) => {
      expect((await hr.get(path)).status).toBe(404);
    },
  );
});

describe('a manager', () => {
  test('reads the names of the branch and its neighbours, and nothing of the others', async () => {
    const page = await main(hana, patients);
    expect(page).toContain('It is not carried past Tobias Brandt');
    expect(page).toContain('1 tie outside your branch.');
    for (const hidden of ['Stella', 'Clara', 'Claims', 'Tubes']) expect(page).not.toContain(hidden);
    const { html } = await hana.get(patients);
    expect(linksOf(html).filter((href) => href.startsWith('/ties') || href.includes('edit'))).toEqual([]);
  });

  test('sees somebody outside the branch without a name', async () => {
    const given = tinyOrganisation({
      people: [
        { id: '1', name: 'Hana Sato' },
        { id: '2', name: 'Tobias Brandt' },
        { id: '3', name: 'Stella Roos' },
        { id: '4', name: 'Gus Lind' },
      ],
      customers: ['Patients!'],
      requirements: { Patients: 'Results' },
      ties: [
        { from: '1', to: 'Patients', promise: 'Now', underpinnedBy: '2' },
        { from: '2', to: '1', promise: 'Soon', underpinnedBy: '3 > Tubes' },
        { from: '3', to: '2', promise: 'At seven', service: 'Tubes' },
        { from: '4', to: '3', promise: 'At six' },
      ],
    });
    const app = await startApp({ organisation: given, viewer: { role: 'manager', partyId: 1 } });
    const page = await main(app, '/customers/5/chain');
    expect(page).toContain('It is not carried past somebody outside your branch, 3 hops up the chain.');
    expect(page).toContain('Tobias Brandt → Hana Sato Soon a promise outside your branch');
    for (const hidden of ['Stella', 'Gus', 'Tubes', 'At seven']) expect(page).not.toContain(hidden);
    await app.close();
  });

  test('does not find the chain of a customer whom the branch does not serve', async () => {
    expect((await clara.get(patients)).status).toBe(404);
    expect((await clara.get(insurer)).status).toBe(200);
    expect((await hana.get(insurer)).status).toBe(404);
  });
});
