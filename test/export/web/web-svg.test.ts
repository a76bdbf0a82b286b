import fc from 'fast-check';
import { expect, test } from 'vitest';
import { webSvg } from '#export/web/web-svg.ts';
import { webFileName } from '#export/web/web-words.ts';
import { readWholeXml, type XmlTaker } from '#import/workbook/read-xml.ts';
import { textWidth } from '#present/advance-widths.ts';
import { anyOrganisation } from '../../present/rings/any-web.ts';
import { opened, ward } from './exported.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element of well-formed XML in order, with the text right inside it. Throws for any other text. */
function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const taker: XmlTaker = {
    open: (name, attributes) => {
      const element = { name, attributes: { ...attributes() }, text: '' };
      elements.push(element);
      open.push(element);
    },
    close: () => open.pop(),
    text: (text) => {
      if (open.length > 0) open[open.length - 1].text += text;
    },
  };
  readWholeXml(new TextEncoder().encode(xml), taker);
  expect(open).toEqual([]);
  return elements;
}

const dotsIn = (svg: string) =>
  elementsOf(svg).flatMap(({ attributes }, at, all) =>
    attributes.class === 'web-dot' ? [all[at + 1].text] : [],
  );

test('any web is well-formed and holds exactly the dots that are shown, each with its words', () => {
  fc.assert(
    fc.property(
      anyOrganisation(14),
      fc.constantFrom('names', 'codes'),
      fc.constantFrom('', 'any', 'unserved'),
      (organisation, names, finding) => {
        const exported = opened(organisation, { view: { names, finding } });
        if (!exported) return;
        const shown = exported.picture.dots.map(({ title }) => title);
        expect(dotsIn(webSvg(exported))).toEqual(shown);
        expect(exported.picture.dots.filter(({ key }) => exported.shown.nodes.has(key)).length).toBe(
          exported.shown.nodes.size,
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('it stands on its own: no script, style, link or address but that of its namespace', () => {
  const svg = webSvg(opened(ward)!);
  const elements = elementsOf(svg);
  const names = new Set(elements.map(({ name }) => name));
  for (const foreign of ['script', 'style', 'a', 'image', 'use', 'foreignObject']) {
    expect(names).not.toContain(foreign);
  }
  expect(svg.match(/\w+:\/\/[^"\s]*/g)).toEqual(['http://www.w3.org/2000/svg']);
  expect(svg).not.toMatch(/href|var\(|\son\w+=/);
  const references = [...svg.matchAll(/url\(#([\w-]+)\)/g)].map(([, id]) => id);
  const ids = new Set(elements.map(({ attributes }) => attributes.id));
  for (const reference of references) expect(ids).toContain(reference);
});

test('it says what it is, what its signs mean, and of whom, where and when', () => {
  const elements = elementsOf(webSvg(opened(ward)!));
  const said = elements.filter(({ name }) => name === 'text').map(({ text }) => text);
  expect(said).toContain('Ward & Sons · 4 people · 23 Nov 2026');
  expect(said).toContain('served by nobody, or only like everybody');
  expect(said).toContain('Portering <1>');
  const [title, desc] = ['title', 'desc'].map((name) => elements.find((element) => element.name === name));
  expect(title?.text).toMatch(/^Line-of-sight web: The organisation, 4 people/);
  expect(desc?.text).toContain('Outside customers stand in the centre');
  const { role, 'aria-labelledby': named } = elements[0].attributes;
  expect([role, named]).toEqual(['img', `${title?.attributes.id} ${desc?.attributes.id}`]);
});

test('in a crowd the lines that are brought out say by their tips who is served', () => {
  const people = Array.from({ length: 70 }, (_, at) => `p${at}`);
  const ties = people.flatMap((from, at) => [1, 2, 3, 5].map((by) => `${from} > p${(at + by) % 70}`));
  const tipped = (find: string) =>
    elementsOf(webSvg(opened({ people, customers: ['Patients!'], ties }, { view: { focus: find } })!))
      .filter(({ name }) => name === 'g')
      .flatMap(({ attributes }) => attributes['marker-end'] ?? []);
  expect(tipped('person:2').length).toBeGreaterThan(0);
  expect(tipped('')).toEqual([]);
});

test('the words under the picture stay inside it', () => {
  const elements = elementsOf(webSvg(opened(ward)!));
  const [left, , width] = elements[0].attributes.viewBox.split(' ').map(Number);
  const words = elements.filter(
    ({ name, attributes }) => name === 'text' && attributes['font-size'] === '13',
  );
  for (const { text, attributes } of words.filter((each) => Number(each.attributes.x) === left + 20)) {
    expect([text, Number(attributes.x) + textWidth(text, 13) <= left + width - 20]).toEqual([text, true]);
  }
});

test.each([
  [{}, 'Ward & Sons · 4 people · 23 Nov 2026'],
  [{ department: ' nursing ' }, 'Ward & Sons · 2 of 4 people: Nursing · 23 Nov 2026'],
  [
    { finding: 'any', claim: 'confirmed' },
    'Ward & Sons · 4 people: with any gap, confirmed ties · 23 Nov 2026',
  ],
  [{ department: 'Nowhere' }, 'Ward & Sons · 4 people · 23 Nov 2026'],
] as const)('looked at with %j the caption is "%s"', (view, caption) => {
  const said = elementsOf(webSvg(opened(ward, { view })!)).map(({ text }) => text);
  expect(said).toContain(caption);
});

test('a file is called after whom it shows, as the view calls them', () => {
  const team = { kind: 'team', manager: 0 } as const;
  const names = ['names', 'initials', 'codes'] as const;
  const files = names.map((each) =>
    webFileName(opened(ward, { scope: team, view: { names: each } })!, 'svg'),
  );
  expect(files).toEqual([
    'web-hanako-zetterlunds-team-2026-11-23.svg',
    'web-hzs-team-2026-11-23.svg',
    'web-p1s-team-2026-11-23.svg',
  ]);
  expect(webFileName(opened(ward)!, 'png')).toBe('web-ward-sons-2026-11-23.png');
});

test('the flow of a team is drawn where the page draws it', () => {
  const team = { kind: 'team', manager: 0 } as const;
  const exported = opened(ward, { scope: team, view: { draw: 'flow' } })!;
  const svg = webSvg(exported);
  expect(dotsIn(svg)).toEqual(exported.flow?.dots.map(({ title }) => title));
  expect(elementsOf(svg).map(({ text }) => text)).toContain('Who serves us');
  expect(opened(ward, { view: { draw: 'flow' } })!.flow).toBeNull();
});

test('there is no web of who is not here, leads nobody, or is not the viewer’s to see', () => {
  const people = [...ward.people, { id: 'x-05', name: 'Gone', status: 'no-longer-here' as const }];
  const all = { ...ward, people };
  expect(opened(all, { scope: { kind: 'person', person: 4 } })).toBeUndefined();
  expect(opened(all, { scope: { kind: 'person', person: -1 } })).toBeUndefined();
  expect(opened(all, { scope: { kind: 'team', manager: 1 } })).toBeUndefined();
  expect(opened({ people: [], customers: ['Patients!'] })).toBeUndefined();
  const viewer = { role: 'manager', partyId: 3 } as const;
  expect(opened(all, { viewer, scope: { kind: 'team', manager: 0 } })).toBeUndefined();
  expect(opened(all, { viewer, scope: { kind: 'team', manager: 2 } })).toBeDefined();
});

test('a drawing that is cut to what is shown stands in a frame, beyond which nothing of it is seen', () => {
  const cut = webSvg(opened(ward, { view: { finding: 'no-customer', fit: 'shown' } })!);
  const whole = webSvg(opened(ward, { view: { finding: 'no-customer' } })!);
  const [, box] = /<clipPath id="web-cut"><rect ([^/]*)\/>/.exec(cut) ?? [];
  expect(box).toBeDefined();
  expect(cut).toContain(`<rect ${box} fill="none"`);
  expect(cut).toContain('<g clip-path="url(#web-cut)">');
  expect(whole).not.toContain('clipPath');
});
