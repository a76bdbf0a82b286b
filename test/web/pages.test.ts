import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tieFlag } from '#model/ties.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { linksOf, mainOf, textOf, textsOf } from './read-page.ts';
import { type RunningApp, startApp } from './start-app.ts';
import { hana, hiddenFromHana, twoBranches } from './two-branches.ts';

const everyPage = [
  '/',
  '/people',
  '/people?show=gone',
  '/people/2',
  '/people/3',
  '/teams',
  '/teams/2',
  '/teams/2?scope=branch',
  '/teams/2/web',
  '/people/3/web?search=luis',
  '/departments/Nursing/web',
  '/web?finding=any&colour=finding',
  '/customers',
  '/gaps',
  '/what-if',
  '/what-if?leave=3&move=4:2',
];

let hr: RunningApp;
let manager: RunningApp;
beforeAll(async () => {
  hr = await startApp({ organisation: twoBranches() });
  manager = await startApp({ organisation: twoBranches(), viewer: hana });
});
afterAll(async () => {
  await hr.close();
  await manager.close();
});

const text = async (app: RunningApp, path: string) => textOf(mainOf((await app.get(path)).html));

describe('every page', () => {
  test('has one h1, a title that ends with the organisation, a skip link and one main', async () => {
    for (const path of everyPage) {
      const { status, html } = await hr.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(textsOf(html, 'h1')).toHaveLength(1);
      expect(textsOf(html, 'title')[0]).toMatch(/^.+ · Two Branches Clinic · Servemap$/);
      expect(html.match(/<main/g)).toHaveLength(1);
      expect(html).toContain('<a class="skip" href="#main">');
    }
  });

  test('keeps from a manager every name outside their branch and its neighbours', async () => {
    for (const path of everyPage) {
      const { html } = await manager.get(path);
      for (const hidden of hiddenFromHana) expect([path, html.includes(hidden)]).toEqual([path, false]);
    }
  });

  test('does not exist for a manager where it is about somebody they may not see', async () => {
    for (const path of ['/people/5', '/people/7', '/people/8', '/teams/5', '/teams/1']) {
      expect([path, (await hr.get(path)).status]).toEqual([path, 200]);
      expect([path, (await manager.get(path)).status]).toEqual([path, 404]);
    }
  });

  test('offers import, settings and editing to HR alone', async () => {
    for (const path of everyPage) {
      const links = linksOf((await manager.get(path)).html);
      expect(links.filter((link) => /^\/(import|settings|ties|needs)\b|\/edit$|\/new$/.test(link))).toEqual(
        [],
      );
    }
    expect(linksOf((await hr.get('/')).html)).toContain('/settings');
  });

  test('escapes what people are called', async () => {
    const evil = '<script>alert(1)</script>';
    const app = await startApp({
      organisation: tinyOrganisation({
        name: evil,
        people: [
          { id: 'a', name: evil, title: evil, department: evil },
          { id: 'b', name: evil, manager: 'a', department: evil },
        ],
        customers: [`${evil}!`],
        ties: [{ from: 'a', to: evil, service: evil, promise: evil }],
        needs: [{ person: 'b', text: evil, from: 'a' }],
      }),
    });
    for (const path of [
      '/',
      '/people',
      '/people/1',
      '/people/2',
      '/teams',
      '/teams/1',
      '/customers',
      '/gaps',
    ]) {
      const { status, html } = await app.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(html).not.toContain('<script>alert');
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    }
    await app.close();
  });

  test('says that the picture is partial while fewer than 65 % have answered', async () => {
    const people = ['a', 'b', 'c'].map((id, at) => ({
      id,
      answer: at === 0 ? ('named' as const) : ('not-answered' as const),
    }));
    const app = await startApp({
      organisation: tinyOrganisation({ people, customers: ['Patients!'], ties: ['a > Patients'] }),
    });
    for (const path of ['/', '/people', '/people/1', '/gaps', '/customers', '/teams']) {
      expect(await text(app, path)).toContain(
        'The picture is partial. 33 % have said whom they serve so far',
      );
    }
    await app.close();
  });
});

describe('the overview', () => {
  test('says what will be here, and how to begin, while there is nothing', async () => {
    const app = await startApp({});
    const { html } = await app.get('/');
    expect(textsOf(html, 'h1')).toEqual(['Everyone has a customer']);
    expect(html).toContain('<form action="/sample" method="post">');
    expect(linksOf(mainOf(html))).toContain('/import');
    await app.close();
  });

  test('counts the gaps of each kind and leads to them', async () => {
    const { html } = await hr.get('/');
    expect(linksOf(mainOf(html))).toEqual(
      expect.arrayContaining(['/gaps?rule=no-customer', '/gaps?rule=unserved']),
    );
    expect(textOf(mainOf(html))).toContain('No customer by name');
  });

  test('shows a manager the figures of their branch', async () => {
    const { html } = await manager.get('/');
    expect(textsOf(html, 'h1')).toEqual(['Hana Sato’s branch']);
    expect(textsOf(html, 'dd')[0]).toBe('3');
  });
});

describe('the list of people', () => {
  const rows = async (app: RunningApp, path: string) =>
    [...mainOf((await app.get(path)).html).matchAll(/<th scope="row"><a href="\/people\/(\d+)"/g)].map(
      (match) => match[1],
    );

  test('holds everybody here by name, and for a manager exactly their branch', async () => {
    expect(await rows(hr, '/people')).toEqual(['1', '3', '2', '4', '5', '6', '7']);
    expect(await rows(manager, '/people')).toEqual(['3', '2', '4']);
  });

  test('finds by name, id, title and e-mail, whatever the case and the accents', async () => {
    expect(await rows(hr, '/people?search=LUIS')).toEqual(['4']);
    expect(await rows(hr, '/people?search=luís+ferrer')).toEqual(['4']);
    expect(await rows(hr, '/people?search=technician')).toEqual(['6', '7']);
    expect(await rows(hr, '/people?search=nobody+like+this')).toEqual([]);
    expect(await rows(manager, '/people?search=paula')).toEqual([]);
  });

  test('filters by department, kind of gap and place on the chart', async () => {
    expect(await rows(hr, '/people?department=it')).toEqual(['5', '6', '7']);
    expect(await rows(hr, '/people?show=no-customer')).toEqual(['2', '7']);
    expect(await rows(hr, '/people?show=gone')).toEqual(['8']);
    expect(await rows(hr, '/people?customer=9')).toEqual(['3']);
  });

  test('sorts by name or department, and by nothing that would make a league of people', async () => {
    expect(await rows(hr, '/people?sort=department')).toEqual(['1', '5', '6', '7', '3', '2', '4']);
    expect(await rows(hr, '/people?sort=ties')).toEqual(await rows(hr, '/people'));
  });

  test('goes on after fifty', async () => {
    const people = Array.from({ length: 120 }, (_, at) => `p${String(at).padStart(3, '0')}`);
    const app = await startApp({ organisation: tinyOrganisation({ people }) });
    expect(await rows(app, '/people')).toHaveLength(50);
    expect(await rows(app, '/people?page=3')).toHaveLength(20);
    expect(await rows(app, '/people?page=99')).toHaveLength(20);
    expect(await rows(app, '/people?page=-5')).toHaveLength(50);
    expect(await text(app, '/people?page=2')).toContain('51 to 100 of 120 people');
    await app.close();
  });
});

describe('a person', () => {
  test('is told whom they serve, who serves them, and what they need', async () => {
    const page = await text(hr, '/people/3');
    expect(page).toContain('Amara Okafor serves Patients and Families, and is 1 hop from Patients.');
    expect(page).toContain('as part of Nursing');
    expect(page).toContain('Log-in help');
    expect(page).toContain('Day swaps answered');
  });

  test('sees their line of sight as a chain that ends outside', async () => {
    const { html } = await hr.get('/people/6');
    const chain = /<ol class="strip">(.*?)<\/ol>/s.exec(html)?.[1] ?? '';
    expect(textsOf(chain, 'b')).toEqual(['Paula Voss', 'Amara Okafor', 'Patients']);
    expect(textOf(chain)).toContain('primary customer');
  });

  test('keeps the ties that do not count, with the reason', async () => {
    const page = await text(hr, '/people/6');
    expect(page).toContain('does not count disputed: the other end says no');
    expect(page).toContain('does not count no longer here');
    expect(await text(hr, '/people/8')).toContain(
      'Rita Lang is no longer here. Their ties are kept and do not count.',
    );
  });

  test('whom nobody serves is owed an answer', async () => {
    const page = await text(hr, '/people/7');
    expect(page).toContain('They have no customer, and nobody serves them.');
    expect(page).toContain('The organisation owes them an answer.');
  });

  test('outside a manager’s branch shows only the ties that touch it', async () => {
    const page = await text(manager, '/people/6');
    expect(page).toContain('Paula Voss is outside your branch');
    expect(page).toContain('Log-in help');
    expect(page).not.toContain('What they need');
    expect(page).not.toContain('Line of sight');
  });

  test('with many ties has them on several pages', async () => {
    const people = Array.from({ length: 80 }, (_, at) => `p${at}`);
    const ties = people.slice(1).map((id) => ({ from: 'p0', to: id, flags: tieFlag.byProvider }));
    const app = await startApp({ organisation: tinyOrganisation({ people, ties }) });
    expect(await text(app, '/people/1')).toContain('1 to 50 of 79 ties');
    expect(await text(app, '/people/1?serves=2')).toContain('51 to 79 of 79 ties');
    await app.close();
  });
});

describe('a team', () => {
  test('says the worst first and holds the manager and their reports', async () => {
    const { html } = await hr.get('/teams/2');
    expect(textsOf(html, 'h1')).toEqual(['Hana Sato’s team']);
    expect(textOf(mainOf(html))).toContain('none of the 2 reports is served by their own manager');
    const [table] = mainOf(html).match(/<table class="stacks twin">.*?<\/table>/s)!;
    const names = [...table.matchAll(/<th scope="row"><a href="\/people\/\d+">([^<]+)/g)].map(
      (match) => match[1],
    );
    expect(names).toEqual(['Hana Sato', 'Amara Okafor', 'Luís Ferrer']);
    expect(linksOf(html)).toContain('/reports/gap-report.csv?manager=2&scope=team');
  });

  test('shows in the picture the same people as in the table', async () => {
    const { html } = await hr.get('/teams/2');
    const picture = /<svg class="web-rings.*?<\/svg>/s.exec(html)?.[0] ?? '';
    for (const id of ['2', '3', '4']) expect(linksOf(picture)).toContain(`/people/${id}`);
    expect((await hr.get('/teams/2?view=table')).html).not.toContain('web-rings');
  });

  test('is listed with its share of reports served, and only in their own branch for a manager', async () => {
    const page = await text(hr, '/teams');
    for (const part of ['Hana Sato', '0 of 2', 'Otto Weiss', '1 of 2', 'Alma Berg'])
      expect(page).toContain(part);
    expect(textsOf(mainOf((await manager.get('/teams')).html), 'tr')).toHaveLength(2);
  });
});

describe('the customers', () => {
  test('open with the question, and say who serves each', async () => {
    const page = await text(hr, '/customers');
    expect(page).toMatch(
      /^Customers (Add an outside customer )?Who must be satisfied for us to achieve results\? First of all Patients/,
    );
    expect(page).toContain('Served directly by 1 person: Amara Okafor');
    expect(page).toContain('Served directly by 1 group: Nursing');
    expect(page).toContain('gap Nobody here serves them, directly or through anybody.');
  });

  test('warn when none or several are primary', async () => {
    for (const [customers, words] of [
      [['Patients', 'Families'], 'No primary customer is chosen yet.'],
      [['Patients!', 'Families!'], '2 are called primary: Patients and Families.'],
    ] as const) {
      const app = await startApp({ organisation: tinyOrganisation({ people: ['a'], customers }) });
      expect(await text(app, '/customers')).toContain(words);
      await app.close();
    }
  });
});

describe('the gaps', () => {
  const cards = async (app: RunningApp, path: string) => textsOf(mainOf((await app.get(path)).html), 'h3');

  test('stand in the order of severity, each with why and what next', async () => {
    const { html } = await hr.get('/gaps');
    const severities = [...html.matchAll(/<li class="gap (\w+)"/g)].map((match) => match[1]);
    const order = ['high', 'medium', 'low', 'info'];
    expect(severities).toEqual(severities.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(html.match(/class="next"/g)).toHaveLength(severities.length);
  });

  test('can be narrowed to a kind, a severity, a department or a name', async () => {
    expect(await cards(hr, '/gaps?rule=need-unmet')).toHaveLength(2);
    expect(await cards(hr, '/gaps?rule=need-unmet&severity=high')).toEqual([
      expect.stringContaining('Amara Okafor'),
    ]);
    expect(await cards(hr, '/gaps?rule=need-unmet&department=IT')).toEqual([
      expect.stringContaining('Quirin Adler'),
    ]);
    expect(await cards(hr, '/gaps?search=quirin&rule=unserved')).toHaveLength(1);
    expect(await cards(hr, '/gaps?search=nobody')).toEqual([]);
  });

  test('of a manager are those of their branch, without the organisation’s', async () => {
    const seen = await cards(manager, '/gaps');
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.join()).not.toMatch(/Funders|Quirin|Otto/);
  });
});
