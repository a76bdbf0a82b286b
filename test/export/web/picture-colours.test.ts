import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  darkColours,
  darkStrengths,
  lightColours,
  lightStrengths,
  strengthOf,
  tokenOf,
} from '#export/web/picture-colours.ts';

const assets = path.resolve(import.meta.dirname, '../../../views/assets');
const css = ['base.css', 'web.css'].map((file) => readFileSync(path.join(assets, file), 'utf8')).join('\n');

/** What the stylesheets say of a token or class, in the light or in the dark. */
function said(name: string, dark = false): string {
  const darkPart = [...css.matchAll(/@media screen and \(prefers-color-scheme: dark\) \{(.*?)\n\}/gs)]
    .map(([, block]) => block)
    .join('\n');
  const lightPart = css.replace(/@media screen and \(prefers-color-scheme: dark\) \{.*?\n\}/gs, '');
  const find = (text: string) => new RegExp(`(?:^|\\s)${name}:\\s*([^;]+);`, 'm').exec(text)?.[1];
  return (dark && find(darkPart)) || find(lightPart) || '';
}

const toneOf = (className: string) =>
  new RegExp(`\\.${className} \\{\\s*--tone:\\s*([^;]+);`).exec(css)?.[1] ?? '';

/** A colour as the stylesheets write it, worked out: variables and mixtures too. */
function colourOf(written: string, dark = false): readonly number[] {
  const [, variable] = /^var\(--([\w-]+)\)$/.exec(written) ?? [];
  if (variable) return colourOf(said(`--${variable}`, dark), dark);
  const [, space, one, share, other] = /^color-mix\(in (\w+), (.+?) (\d+)%, (.+)\)$/.exec(written) ?? [];
  if (space) {
    const [a, b] = [colourOf(one, dark), colourOf(other, dark)];
    const mix = (x: readonly number[], y: readonly number[]) =>
      x.map((value, at) => value * (Number(share) / 100) + y[at] * (1 - Number(share) / 100));
    return (space === 'oklab' ? fromOklab(mix(toOklab(a), toOklab(b))) : mix(a, b)).map(Math.round);
  }
  const hex = written.length === 4 ? written.replace(/[\da-f]/gi, '$&$&') : written;
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

// B. Ottosson, A perceptual color space for image processing, 2020.
const linear = (value: number) =>
  value <= 10.31475 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
const gamma = (value: number) =>
  255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);
const times = (matrix: readonly (readonly number[])[], vector: readonly number[]) =>
  matrix.map((row) => row.reduce((sum, factor, at) => sum + factor * vector[at], 0));
const toOklab = (rgb: readonly number[]) =>
  times(coneToLab, times(rgbToCone, rgb.map(linear)).map(Math.cbrt));
const fromOklab = (lab: readonly number[]) =>
  times(
    coneToRgb,
    times(labToCone, lab).map((value) => value ** 3),
  ).map(gamma);
const rgbToCone = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const coneToLab = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const labToCone = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const coneToRgb = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

const mixed: Readonly<Record<string, string>> = {
  'web-medium': 'web-grave-medium',
  'web-low': 'web-grave-low',
  'web-quiet': 'web-quiet',
};

test.each([
  ['light', lightColours, false],
  ['dark', darkColours, true],
] as const)('the %s colours of files are those of the stylesheets', (_, colours, dark) => {
  for (const [token, colour] of Object.entries(colours)) {
    const written = mixed[token] ? toneOf(mixed[token]) : said(`--${token}`, dark);
    expect([token, colourOf(colour)]).toEqual([token, colourOf(written, dark)]);
  }
});

test.each([
  ['light', lightStrengths, false],
  ['dark', darkStrengths, true],
] as const)('lines are as strong in files as in the stylesheets, in the %s', (_, strengths, dark) => {
  expect(Object.keys(strengths)).toHaveLength(9);
  for (const [token, strength] of Object.entries(strengths))
    expect([token, strength]).toEqual([token, Number(said(`--${token}`, dark))]);
});

test('a line has the strength of its tone, or of none', () => {
  expect(strengthOf('web-tie web-tone-4 web-far')).toBe('web-line-4');
  expect(strengthOf('')).toBe('web-line-0');
});

test('every class that the stylesheet colours has the same colour in a file', () => {
  const classes = [...css.matchAll(/^\.(web-[\w-]+) \{\s*--tone:/gm)].map(([, name]) => name);
  expect(classes.length).toBeGreaterThan(15);
  for (const name of classes) {
    const token = tokenOf(`web-person ${name} web-outside`);
    expect([name, token && colourOf(lightColours[token])]).toEqual([name, colourOf(toneOf(name))]);
  }
});
