import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Organisation } from '#model/organisation.ts';
import { linksOf, mainOf, textsOf } from './read-page.ts';
import { sampleOrganisation } from './sample-organisation.ts';
import { type RunningApp, startApp } from './start-app.ts';

let organisation: Organisation;
let app: RunningApp;
beforeAll(async () => {
  organisation = await sampleOrganisation();
  app = await startApp({ organisation });
});
afterAll(() => app.close());

const partyOf = (id: string) => organisation.people.partyId[organisation.people.id.indexOf(id)];

/** Names, e-mails and job titles of everybody, of which a page holds none. */
const telling = () => {
  const { name, email, title } = organisation.people;
  return [...new Set([...name, ...email, ...title.filter((each) => each.includes(' '))])].filter(Boolean);
};

const pages = () => {
  const hana = partyOf('1012');
  return [
    '/web?',
    `/web?find=person:${hana}&`,
    `/web?focus=person:${hana}&hops=2&sort=department&`,
    '/web?search=a&',
    '/web?search=nobody+such&',
    '/web?department=Nursing&finding=any&colour=finding&',
    '/departments/Nursing/web?',
    `/teams/${hana}/web?`,
    `/teams/${hana}/web?scope=branch&`,
    `/teams/${hana}/web?draw=flow&`,
    `/people/${hana}/web?`,
    `/people/${partyOf('1012')}/web?search=a&`,
    `/people/${organisation.people.partyId[119]}/web?find=person:${organisation.people.partyId[119]}&`,
  ];
};

describe.each(['codes', 'initials'])('where people go by %s', (names) => {
  test('no page of a web holds anybody’s name, e-mail or title, nor does one it leads to by a dot', async () => {
    const unsafe = telling();
    for (const page of pages()) {
      const { status, html } = await app.get(`${page}names=${names}`);
      expect([page, status]).toEqual([page, 200]);
      expect([page, unsafe.filter((each) => html.includes(each))]).toEqual([page, []]);
    }
  });

  test('every link of it leads on to a web, a map or a file where they do so too, or to help', async () => {
    const stays = new RegExp(
      `^(#|/help|(/(web|map)|/(people|teams|departments)/[^/?]+/web)(\\.\\w+)?\\?(.*&)?names=${names}(&|$|#))`,
    );
    for (const page of pages()) {
      const links = linksOf(mainOf((await app.get(`${page}names=${names}`)).html));
      const away = links.filter((link) => !stays.test(link) && !link.startsWith('/settings'));
      expect([page, away]).toEqual([page, []]);
    }
  });

  test('its files name nobody, nor are they called after anybody', async () => {
    const unsafe = telling();
    const hana = partyOf('1012');
    for (const page of ['/web', `/teams/${hana}/web`, `/people/${hana}/web`, '/departments/Nursing/web'])
      for (const format of ['svg', 'gexf', 'json']) {
        const { html, headers } = await app.get(`${page}.${format}?names=${names}`);
        const file = `${headers.get('content-disposition')} ${html}`;
        expect([page, format, unsafe.filter((each) => file.includes(each))]).toEqual([page, format, []]);
        expect(headers.get('content-disposition')).not.toMatch(/hana|sato/i);
      }
  });

  test('the page of a person or a team, which names people, leads to its web', async () => {
    const hana = partyOf('1012');
    for (const page of [`/people/${hana}`, `/teams/${hana}`]) {
      const { status, headers } = await app.get(`${page}?names=${names}&scope=branch`);
      expect([status, headers.get('location')]).toEqual([303, `${page}/web?names=${names}&scope=branch`]);
      expect((await app.get(page)).status).toBe(200);
    }
  });
});

test('the flow of a team stands on the page of its web, with its lines in words', async () => {
  const { html } = await app.get(`/teams/${partyOf('1012')}/web?draw=flow&names=codes`);
  expect(html).toContain('flow-picture');
  expect(textsOf(html, 'h1')).toEqual(['The web of P12’s team']);
});
