import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { tones } from '#present/rings/tone-of.ts';
import { allSights, contrast, difference, hueOf, lightOf, mixed, seen } from './colour-sight.ts';

const sheet = (name: string) =>
  readFileSync(path.resolve(import.meta.dirname, `../../../views/assets/${name}.css`), 'utf8');
const css = sheet('base') + sheet('web');

/** Colours by token, as the last rule for a scheme has them. */
function tokens(scheme: 'light' | 'dark'): Map<string, string> {
  const blocks = [
    ...css.matchAll(/(@media screen and \(prefers-color-scheme: dark\) \{\s*)?:root \{([^}]*)\}/g),
  ];
  const own = blocks.filter(([, dark]) => scheme === 'dark' || !dark).map(([, , block]) => block);
  return new Map(
    [...own.join('').matchAll(/--([\w-]+): (#[0-9a-f]{3,6}|[\d.]+);/g)].map(([, name, hex]) => [name, hex]),
  );
}

const numbers = Array.from({ length: tones }, (_, at) => at + 1);
const pairs = numbers.flatMap((one) => numbers.filter((other) => other > one).map((other) => [one, other]));

test('the difference of two colours is as in the published table', () => {
  expect(difference(lightOf('#ffffff'), lightOf('#ffffff'))).toBe(0);
  expect(difference(lightOf('#ffffff'), lightOf('#000000'))).toBeCloseTo(100, 1);
  expect(difference(lightOf('#ff0000'), lightOf('#00ff00'))).toBeCloseTo(86.6, 1);
});

test('a tone has the same hue in the light and in the dark', () => {
  const [light, dark] = [tokens('light'), tokens('dark')];
  for (const number of numbers) {
    const [one, other] = [light, dark].map((own) => hueOf(lightOf(own.get(`web-tone-${number}`)!)));
    const apart = Math.abs(one - other) % 360;
    expect(Math.min(apart, 360 - apart)).toBeLessThan(15);
  }
});

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const own = tokens(scheme);
  const tone = (number: number) => own.get(`web-tone-${number}`)!;

  test('all tones are there', () => {
    for (const number of numbers) expect(tone(number)).toMatch(/^#[0-9a-f]{6}$/);
  });

  test.each(['card', 'web-zone'])('every tone reaches 3:1 on the %s', (ground) => {
    for (const number of numbers) {
      expect(contrast(lightOf(tone(number)), lightOf(own.get(ground)!))).toBeGreaterThanOrEqual(3);
    }
  });

  test('one ring is told from the next by its ground, which stays quiet', () => {
    const stands = contrast(lightOf(own.get('web-zone')!), lightOf(own.get('card')!));
    expect(stands).toBeGreaterThan(1.1);
    expect(stands).toBeLessThan(1.25);
  });

  test.each(allSights)('any two tones, and gaps and customers, are told apart with %s sight', (sight) => {
    const look = (hex: string) => seen(lightOf(hex), sight);
    for (const [one, other] of pairs)
      expect(difference(look(tone(one)), look(tone(other)))).toBeGreaterThan(11);
    for (const number of numbers) {
      expect(difference(look(tone(number)), look(own.get('gap')!))).toBeGreaterThan(9);
      expect(difference(look(tone(number)), look(own.get('gold')!))).toBeGreaterThan(9);
    }
  });

  test('neighbours in the order of the palette are far apart with full sight', () => {
    for (const number of numbers) {
      const next = (number % tones) + 1;
      expect(difference(lightOf(tone(number)), lightOf(tone(next)))).toBeGreaterThan(20);
    }
  });

  test('a line at rest stands out from the card, all alike and none as much as a dot', () => {
    const card = own.get('card')!;
    for (const number of [0, ...numbers]) {
      const strength = Number(own.get(`web-line-${number}`));
      for (const share of [strength, strength * 0.75]) {
        const stands = contrast(mixed(tone(number), card, share), lightOf(card));
        expect(stands).toBeGreaterThanOrEqual(1.6);
        expect(stands).toBeLessThan(2.3);
      }
    }
  });
});
