import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';
import { expect, test } from 'vitest';
import type { RingsPicture } from '#present/rings/rings-picture.ts';
import { drawnFor } from './any-web.ts';

const folder = path.resolve(import.meta.dirname, '../../../views/partials/web');
const handlebars = Handlebars.create();
for (const file of readdirSync(folder)) {
  handlebars.registerPartial(
    `web/${path.basename(file, '.hbs')}`,
    readFileSync(path.join(folder, file), 'utf8'),
  );
}
const write = (picture: RingsPicture): string =>
  handlebars.compile('{{> web/rings picture=picture}}')({ picture });

const { picture } = drawnFor({
  people: [
    { id: 'hana', name: 'Hana <Sato>' },
    { id: 'amara', name: 'Amara "Okafor"', manager: 'hana' },
  ],
  customers: ['Patients!'],
  ties: ['amara > Patients', 'amara > hana', 'amara > everyone'],
});

test('every dot of a person or customer is a link with its name in words', () => {
  const html = write(picture);
  expect(html.match(/<a class="web-dot [^>]*href="\/people\/\d+"><title>[^<]+<\/title>/g)).toHaveLength(2);
  expect(html).toContain('href="/customers/3"><title>Patients, the primary customer</title>');
});

test('names are escaped', () => {
  expect(write(picture)).toContain('Hana &lt;Sato&gt;');
  expect(write(picture)).not.toContain('<Sato>');
});

test('there is neither script nor a style of its own, which the content policy would refuse', () => {
  expect(write(picture)).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
});

test('lines that a dot points at are there under the same id', () => {
  const html = write(picture);
  const wanted = [...html.matchAll(/<use class="web-own" href="#([^"]+)"/g)].map((match) => match[1]);
  expect(wanted.length).toBeGreaterThan(0);
  for (const id of wanted) expect(html).toContain(`id="${id}"`);
});
