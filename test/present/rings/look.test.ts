import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Severity } from '#model/finding.ts';
import { gapsOfPeople } from '#present/gaps-of-people.ts';
import { layoutRings, type RingsOptions } from '#present/rings/layout-rings.ts';
import type { Dot, RingsPicture } from '#present/rings/rings-picture.ts';
import { overlap } from '#present/rings/room.ts';
import { showOf } from '#present/shown.ts';
import { plainView, type WebView } from '#present/web-view.ts';
import { departmentCells } from '../mirror/department-cells.ts';
import { anyDrawing, type Drawn, drawnFor, links } from './any-web.ts';

const look = ({ analysis, visible, web }: Drawn, view: Partial<WebView>, more: Partial<RingsOptions> = {}) =>
  layoutRings(web, { facts: analysis, visible, links, view: { ...plainView, ...view }, ...more });

const anyLook = fc.record({
  department: fc.constantFrom('', 'Nursing', 'IT', 'No department'),
  finding: fc.constantFrom('' as const, 'any' as const, 'unserved' as const),
  claim: fc.constantFrom('' as const, 'claimed' as const),
  names: fc.constantFrom('names' as const, 'initials' as const, 'codes' as const),
  colour: fc.constantFrom('department' as const, 'finding' as const),
});

const placesOf = ({ dots }: RingsPicture) =>
  new Map(dots.map(({ key, x, y, ring, reach }) => [key, { x, y, ring, reach }]));

describe('any picture looked at in another way', () => {
  test('has everybody who is shown where they stand, and nobody else', () => {
    fc.assert(
      fc.property(anyDrawing(40), anyLook, (drawn, view) => {
        const picture = look(drawn, view);
        const all = placesOf(drawn.picture);
        for (const [key, place] of placesOf(picture)) expect(place).toEqual(all.get(key));
        const { nodes, people } = showOf(drawn.web, { ...drawn, view: { ...plainView, ...view } });
        expect(picture.dots.map(({ key }) => key)).toEqual(drawn.web.nodes().filter((key) => nodes.has(key)));
        expect([picture.people, picture.allPeople]).toEqual([
          people.length,
          drawn.web.getAttribute('people'),
        ]);
        expect([picture.width, picture.height]).toEqual([drawn.picture.width, drawn.picture.height]);
      }),
      { numRuns: 60 },
    );
  });

  test('has its words inside the frame, and none over others', () => {
    fc.assert(
      fc.property(anyDrawing(40), anyLook, (drawn, view) => {
        const picture = look(drawn, view);
        const [left, top, width, height] = picture.viewBox.split(' ').map(Number);
        const boxes = picture.dots.flatMap(({ label, labelOnFocus }) =>
          label && !labelOnFocus ? [label.box] : [],
        );
        for (const [at, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(left);
          expect(box.right).toBeLessThanOrEqual(left + width);
          expect(box.top).toBeGreaterThanOrEqual(top);
          expect(box.bottom).toBeLessThanOrEqual(top + height);
          for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('has no lines but those between dots that are shown', () => {
    fc.assert(
      fc.property(anyDrawing(30), anyLook, (drawn, view) => {
        const { dots, lines } = look(drawn, view);
        const keys = new Set(dots.map(({ key }) => key));
        for (const { from, to } of lines) expect([keys.has(from), keys.has(to)]).toEqual([true, true]);
      }),
      { numRuns: 40 },
    );
  });
});

const ward = drawnFor({
  people: [
    { id: 'hana', name: 'Hana Sato', title: 'nurse manager', department: 'Nursing' },
    { id: 'amara', name: 'Amara Okafor', title: 'triage nurse', department: 'Nursing', manager: 'hana' },
    { id: 'ruth', name: 'Ruth Abara', title: 'engineer', department: 'IT' },
    { id: 'otto', name: 'Otto Weiss', department: 'IT' },
  ],
  customers: ['Patients!'],
  ties: ['amara > Patients', 'ruth > amara', 'ruth > otto', 'amara > ruth', 'otto > ruth'],
});
const written = ({ dots }: RingsPicture) =>
  dots.map(({ label }) => label?.lines.map(({ text }) => text).join(' '));
const dotOf = ({ dots }: RingsPicture, key: string): Dot => dots.find((dot) => dot.key === key)!;

describe('names for showing in public', () => {
  test('are initials', () => {
    expect(written(look(ward, { names: 'initials' }))).toEqual(['HS', 'AO', 'RA', 'OW', 'Patients']);
  });

  test('are codes, without titles that would tell who it is; outside customers keep theirs', () => {
    const picture = look(ward, { names: 'codes' });
    expect(written(picture)).toEqual(['P1', 'P2', 'P3', 'P4', 'Patients']);
    expect(JSON.stringify(picture)).not.toMatch(/Hana|Amara|Ruth|Otto|triage|engineer/);
  });
});

describe('colours', () => {
  test('are of departments, a tie having that of who gives', () => {
    const picture = look(ward, {});
    expect(dotOf(picture, 'person:1').className).toContain('web-tone-1');
    expect(dotOf(picture, 'person:3').className).toContain('web-tone-2');
    const ties = picture.lines.filter(({ kind }) => kind === 'tie');
    expect(ties.map(({ from, className }) => `${from} ${className}`)).toEqual([
      'person:2 web-tone-1',
      'person:3 web-tone-2',
      'person:3 web-tone-2',
      'person:2 web-tone-1',
      'person:4 web-tone-2',
    ]);
    expect(picture.colours).toEqual([]);
  });

  test('are of the worst gap of each, with words for them, and quiet otherwise', () => {
    const picture = look(ward, { colour: 'finding' });
    for (const row of [0, 1, 2, 3]) {
      const worst: Severity | undefined = gapsOfPeople(ward.analysis).get(row)?.worst;
      const { className } = dotOf(picture, `person:${row + 1}`);
      expect(className).toContain(worst ? `web-grave-${worst}` : 'web-quiet');
      expect(className).not.toContain('web-tone');
    }
    expect(picture.colours.map(({ words }) => words)).toContain('a high gap');
    expect(picture.lines.every(({ className }) => className === '')).toBe(true);
  });

  test('are of a department’s place in the mirror where enough have rated, and quiet otherwise', () => {
    const analysis = { ...ward.analysis, ratings: departmentCells([{ given: 2.9, received: 3 }]) };
    const picture = look({ ...ward, analysis }, { colour: 'mirror' });
    expect(dotOf(picture, 'person:1').className).toContain('web-mirror-gives-well');
    expect(dotOf(picture, 'person:3').className).toContain('web-quiet');
    expect(picture.colours.map(({ words }) => words)).toContain('serves well, is served badly');
    expect(dotOf(picture, 'person:1').title).toContain('of a department that serves well, is served badly');
    expect(dotOf(picture, 'person:3').title).not.toContain('of a department');
    expect(dotOf(look(ward, { colour: 'mirror' }), 'person:1').className).toContain('web-quiet');
  });
});

describe('a dot in focus', () => {
  test('stands out with those around it; the others and their lines step back', () => {
    const picture = look(ward, { focus: 'person:4' });
    const far = picture.dots.filter(({ className }) => className.includes('web-far')).map(({ key }) => key);
    expect(far).toEqual(['person:1', 'person:2', 'customer:5']);
    expect(dotOf(picture, 'person:4').className).toContain('web-found');
    expect(picture.lines.filter(({ className }) => !className.includes('web-far'))).toHaveLength(2);
  });
});

describe('the band', () => {
  test('says how many people of each sector stand in it', () => {
    const people = [1, 2, 3, 4, 5].map((at) => ({ id: `p${at}`, department: at < 4 ? 'Nursing' : 'IT' }));
    const { picture } = drawnFor({ people, customers: ['Patients!'], ties: ['p1 > Patients'] });
    const { band } = picture;
    expect(band!.counts.map(({ lines }) => lines[0].text)).toEqual(['2 here', '2 here']);
    expect([band!.judged, band!.label!.lines[0].text]).toEqual([true, 'no line of sight']);
  });

  test('counts only who is shown', () => {
    const people = [1, 2, 3].map((at) => ({ id: `p${at}`, department: at < 3 ? 'Nursing' : 'IT' }));
    const drawn = drawnFor({ people, customers: ['Patients!'] });
    expect(look(drawn, { department: 'IT' }).band!.counts.map(({ lines }) => lines[0].text)).toEqual([
      '1 here',
    ]);
  });

  test('judges nobody where no outside customer is named', () => {
    const { picture } = drawnFor({ people: ['ana', 'ben'], ties: ['ana > ben'] });
    expect([picture.band!.judged, picture.band!.label, picture.band!.counts, picture.centre]).toEqual([
      false,
      null,
      [],
      0,
    ]);
    expect(picture.howToRead).toContain('No outside customer is named yet');
  });
});
