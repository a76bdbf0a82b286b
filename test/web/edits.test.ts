import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tieFlag, textOf as tieText } from '#model/ties.ts';
import { importFiles } from './import-walk.ts';
import { mainOf, textOf } from './read-page.ts';
import { type LiveApp, startLiveApp } from './start-live-app.ts';

const org = `employee_id,name,email,title,department,manager_id
m,Hana,hana@x.example,Nurse manager,Nursing,
1,Amara,amara@x.example,Nurse,Nursing,m
2,Anna Berg,anna1@x.example,Nurse,Nursing,m
3,Anna Berg,anna2@x.example,Porter,Logistics,m
4,Zed,zed@x.example,Porter,Logistics,3
`;
const customers = 'name,role,serves\nPatients,primary,\nInsurer,supporting,\n';

let app: LiveApp;
beforeAll(async () => {
  app = await startLiveApp();
  await importFiles(app, { org, customers });
});
afterAll(() => app.close());

const organisation = async () => (await app.services.analysisOf()).analysis.organisation;
const personId = async (id: string) => {
  const { people } = await organisation();
  return String(people.partyId[people.id.indexOf(id)]);
};
const customerId = async (name: string) => {
  const { customers: held } = await organisation();
  return String(held.partyId[held.name.indexOf(name)]);
};
const lastTie = async () => {
  const { ties } = await organisation();
  return String(ties.id[ties.count - 1]);
};
const main = (html: string) => textOf(mainOf(html));

describe('a tie', () => {
  const add = async (other: string, more: Record<string, string> = {}) =>
    app.post('/ties', { side: 'provider', party: await personId('m'), other, service: 'Swaps', ...more });

  it('is added by typing whoever is at the other end', async () => {
    const form = await app.get(`/ties/new?provider=${await personId('m')}`);
    expect(main(form.html)).toContain('Whom does Hana serve?');
    const { location } = await add('AMARA@x.example', { promise: 'Within a day', main: 'yes' });
    expect(location).toBe(`/people/${await personId('m')}?done=tie-added`);
    const { ties, texts, people } = await organisation();
    expect(tieText(texts, ties.promise, 0)).toBe('Within a day');
    expect(ties.flags[0]).toBe(tieFlag.main | tieFlag.byProvider);
    expect(people.answer[0]).toBe(3);
  });

  it('that is there already is named with a link, and what was typed is kept', async () => {
    const answer = await add('Amara', { promise: 'Soon' });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('<title>Error: Whom does Hana serve?');
    expect(answer.html).toContain(`<a href="/ties/${await lastTie()}">Hana → Amara: Swaps</a>`);
    expect(answer.html).toContain('value="Soon"');
  });

  it('with oneself is refused', async () => {
    const answer = await add('hana');
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('<a href="#other">Nobody is their own customer.');
  });

  it('with nobody or with somebody unknown is refused, the error beside the field', async () => {
    expect((await add('')).html).toContain('<a href="#other">Say whom Hana serves.</a>');
    const unknown = await add('<i>Nobody</i>');
    expect(main(unknown.html)).toContain('Nobody here is called “<i>Nobody</i>”.');
    expect(unknown.html).toContain('aria-describedby="other-hint other-error"');
    expect(unknown.html).not.toContain('<i>Nobody');
  });

  it('with a name that two people have asks which of them', async () => {
    const asked = await add('anna berg');
    expect(asked.status).toBe(400);
    expect(main(asked.html)).toContain('Anna Berg, Nurse, Nursing, 2 Anna Berg, Porter, Logistics, 3');
    expect(asked.html).toContain('name="asked" value="anna berg"');
    const { status } = await add('anna berg', { asked: 'anna berg', which: '3' });
    expect(status).toBe(303);
    const { ties } = await organisation();
    expect(ties.customer[1]).toBe(3 * 4);
  });

  it('does not take the answer for another name than it was asked about', async () => {
    expect((await add('Zed', { asked: 'anna berg', which: '2' })).status).toBe(303);
    const { ties } = await organisation();
    expect(ties.customer[2]).toBe(4 * 4);
  });

  it.each(['group: nursing', 'team:3', 'everyone', 'outside:patients', 'Patients', 'Logistics'])(
    'can lead to %s',
    async (other) => {
      const { status } = await add(other, { service: `for ${other}` });
      expect(status).toBe(303);
    },
  );

  it('is changed where it is shown', async () => {
    const id = await lastTie();
    const page = await app.get(`/ties/${id}`);
    expect(main(page.html)).toContain('Hana → Logistics');
    expect(main(page.html)).toContain('No promise is agreed yet.');
    const { location } = await app.post(`/ties/${id}`, {
      service: 'Word ahead',
      promise: 'By noon',
      said: 'both',
    });
    expect(location).toContain('done=tie-changed');
    const changed = await app.get(`/ties/${id}`);
    expect(changed.html).toContain('value="By noon"');
    const { ties } = await organisation();
    expect(ties.flags[ties.count - 1]).toBe(tieFlag.byProvider | tieFlag.byCustomer);
  });

  it('ends after a second look, and then offers nothing to change', async () => {
    const id = await lastTie();
    expect(main((await app.get(`/ties/${id}`)).html)).toContain('Yes, end this tie');
    expect((await app.post(`/ties/${id}/end`)).location).toContain('done=tie-ended');
    const ended = (await app.get(`/ties/${id}`)).html;
    expect(main(ended)).toContain('This tie has ended.');
    expect(mainOf(ended)).not.toContain('<form');
    expect((await app.post(`/ties/${id}/end`)).status).toBe(404);
  });

  it('with a text that nobody would read is refused, and the text is kept', async () => {
    const answer = await add('Zed', { service: 'Long', promise: 'x'.repeat(2_001) });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('<a href="#promise">This is longer than 2,000 letters.');
    expect(answer.html).toContain('x'.repeat(2_001));
  });

  it('of somebody or something that is not there answers 404', async () => {
    for (const path of [
      '/ties/new',
      '/ties/new?provider=99999',
      '/ties/new?provider=x',
      '/ties/99999',
      '/ties/x',
    ]) {
      expect([path, (await app.get(path)).status]).toEqual([path, 404]);
    }
    expect((await app.post('/ties', { side: 'provider', party: '99999', other: 'Zed' })).status).toBe(404);
  });
});

describe('a need', () => {
  const add = async (fields: Record<string, string>) =>
    app.post('/needs', { person: await personId('1'), ...fields });

  it('is added, and may say from whom', async () => {
    const form = await app.get(`/needs/new?person=${await personId('1')}`);
    expect(main(form.html)).toContain('What does Amara need?');
    const { location } = await add({
      text: 'An answer',
      supplier: 'Hana',
      importance: 'high',
      state: 'open',
    });
    expect(location).toBe(`/people/${await personId('1')}?done=need-added`);
    const { needs } = await organisation();
    expect([needs.text[0], needs.supplier[0], needs.importance[0], needs.state[0]]).toEqual([
      'An answer',
      0,
      1,
      1,
    ]);
  });

  it('without words, from somebody unknown or said already is refused', async () => {
    expect((await add({ text: '' })).html).toContain('<a href="#text">Say what is needed.</a>');
    const unknown = await add({ text: 'A chair', supplier: 'Xaver' });
    expect(unknown.html).toContain('href="#supplier"');
    expect(unknown.html).toContain('>A chair</textarea>');
    expect((await add({ text: 'An answer' })).html).toContain('This person has said the same need already.');
  });

  it('is changed and removed where it is shown', async () => {
    const { needs } = await organisation();
    const link = `/needs/${needs.id[0]}`;
    expect((await app.get(link)).html).toContain('name="supplier" type="text" value="Hana"');
    await app.post(link, { text: 'An answer in a day', supplier: '', importance: 'low', state: 'met' });
    const after = (await organisation()).needs;
    expect([after.text[0], after.supplier[0], after.importance[0], after.state[0]]).toEqual([
      'An answer in a day',
      -1,
      3,
      3,
    ]);
    expect((await app.post(`${link}/removal`)).location).toContain('done=need-removed');
    expect((await app.get(link)).status).toBe(404);
  });

  it('keeps a name from a file that nobody here has, until it is changed', async () => {
    await importFiles(app, { needs: 'person,need,from\n1,A monitor,Nobody Known\n' });
    const { needs } = await organisation();
    const link = `/needs/${needs.id[0]}`;
    expect((await app.get(link)).html).toContain('value="Nobody Known"');
    expect((await app.post(link, { text: 'A monitor that works', supplier: 'Nobody Known' })).status).toBe(
      303,
    );
    expect((await organisation()).needs.supplierText[0]).toBe('Nobody Known');
    expect((await app.post(link, { text: 'A monitor', supplier: 'group:Logistics' })).status).toBe(303);
    expect((await organisation()).needs.supplierText[0]).toBe('');
  });
});

describe('an outside customer', () => {
  it('is added with all that is known of it, and whom it serves in turn', async () => {
    const { location } = await app.post('/customers', {
      name: 'Agency',
      role: 'supporting',
      kind: 'intermediary',
      canChoose: '1',
      requirement: 'Plain bills',
      serves: 'patients; Insurer',
    });
    expect(location).toBe('/customers?done=customer-added');
    const { customers: held, ties } = await organisation();
    const row = held.name.indexOf('Agency');
    expect([held.role[row], held.kind[row], held.canChoose[row], held.requirement[row]]).toEqual([
      2,
      'intermediary',
      1,
      'Plain bills',
    ]);
    expect([...ties.provider].filter((party) => party === row * 4 + 1)).toHaveLength(2);
  });

  it('without a name, by a name that is taken, or serving nobody known is refused', async () => {
    expect((await app.post('/customers', { name: '' })).html).toContain(
      '<a href="#name">Give them a name.</a>',
    );
    const taken = await app.post('/customers', { name: 'PATIENTS', requirement: 'Time' });
    expect(main(taken.html)).toContain('There is one of this name already.');
    expect(taken.html).toContain('>Time</textarea>');
    const unknown = await app.post('/customers', { name: 'Others', serves: 'Nobody' });
    expect(main(unknown.html)).toContain('There is no outside customer called “Nobody”.');
    expect((await organisation()).customers.name).not.toContain('Others');
  });

  it('is changed, and serves just those that are named then', async () => {
    const link = `/customers/${await customerId('Agency')}`;
    expect((await app.get(`${link}/edit`)).html).toContain('value="Patients; Insurer"');
    const { location } = await app.post(link, { name: 'Agency', role: 'primary', serves: 'Insurer' });
    expect(location).toContain('done=customer-changed');
    expect((await app.get(`${link}/edit`)).html).toContain('value="Insurer"');
    expect(main((await app.post(link, { name: 'Agency', serves: 'agency' })).html)).toContain(
      'Nobody is their own customer.',
    );
  });

  it('is taken off the list', async () => {
    const link = `/customers/${await customerId('Agency')}`;
    expect((await app.post(`${link}/removal`)).location).toBe('/customers?done=customer-ended');
    expect((await app.get(`${link}/edit`)).status).toBe(404);
  });
});

it('shows a manager no form, and takes nothing from one', async () => {
  const hana = await personId('m');
  const { ties, needs } = await organisation();
  const patients = await customerId('Patients');
  app.seeAs({ role: 'manager', partyId: Number(hana) });
  const before = (await app.services.analysisOf()).revision;
  const forms = [
    `/ties/new?provider=${hana}`,
    `/ties/${ties.id[0]}`,
    `/needs/new?person=${hana}`,
    `/needs/${needs.id[0]}`,
    '/customers/new',
    `/customers/${patients}/edit`,
  ];
  for (const path of forms) expect([path, (await app.get(path)).status]).toEqual([path, 404]);
  const actions = [
    '/ties',
    `/ties/${ties.id[0]}`,
    `/ties/${ties.id[0]}/end`,
    '/needs',
    `/needs/${needs.id[0]}`,
    `/needs/${needs.id[0]}/removal`,
    '/customers',
    `/customers/${patients}`,
    `/customers/${patients}/removal`,
  ];
  const fields = { side: 'provider', party: hana, other: 'Zed', person: hana, text: 'x', name: 'x' };
  for (const path of actions) expect([path, (await app.post(path, fields)).status]).toEqual([path, 404]);
  expect((await app.services.analysisOf()).revision).toBe(before);
});
