import { expect, test } from 'vitest';
import { tieFlag } from '#model/ties.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';
import { linksOf, mainOf, textsOf } from './read-page.ts';
import { type RunningApp, startApp } from './start-app.ts';

const cards = async (app: RunningApp, path: string) => textsOf(mainOf((await app.get(path)).html), 'h3');

test('gaps of a department lead to it, stand under its filter, and are hidden from who sees only a part of it', async () => {
  const people = ['Anna', 'Bert', 'Cleo'];
  const organisation = tinyOrganisation({
    people: people.map((name, at) => ({
      id: `${at}`,
      name,
      department: at === 2 ? 'Ward' : 'Day Surgery',
      manager: at === 0 ? '' : '0',
    })),
    customers: ['Patients!', 'Families'],
    ties: [
      ...['Day Surgery', 'Ward'].flatMap((name) => [`group:${name} > Patients`, `group:${name} > Families`]),
      { from: '0', to: 'Patients', flags: tieFlag.byProvider | tieFlag.main },
    ],
  });
  const rule = '/gaps?rule=no-primary-customer';
  const whole = await startApp({ organisation });
  const part = await startApp({ organisation, viewer: { role: 'manager', partyId: 2 } });
  const headline = (name: string) =>
    `${name} as a department has not said which outside customer comes first`;
  expect(await cards(whole, rule)).toEqual([headline('Day Surgery'), headline('Ward')]);
  expect(await cards(whole, `${rule}&department=day+surgery`)).toEqual([headline('Day Surgery')]);
  expect(linksOf(mainOf((await whole.get(rule)).html))).toContain('/people?department=Day%20Surgery');
  expect(await cards(part, rule)).toEqual([]);
  const { html } = await whole.get('/reports/gap-report.csv?department=Ward');
  expect(html).toContain(
    'no-primary-customer/department/Ward,low,no-primary-customer,department,Ward,Ward,Ward,,',
  );
  await whole.close();
  await part.close();
});
