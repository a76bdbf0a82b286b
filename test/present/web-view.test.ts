import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ruleIds } from '#model/finding.ts';
import { plainView, readWebView, type WebHops, type WebView, writeWebView } from '#present/web-view.ts';

const read = (query: string): WebView => {
  const fields = new URLSearchParams(query);
  return readWebView((field) => fields.get(field) ?? '');
};

const anyView: fc.Arbitrary<WebView> = fc.record({
  draw: fc.constantFrom('web', 'flow'),
  colour: fc.constantFrom('department', 'finding', 'mirror'),
  names: fc.constantFrom('names', 'initials', 'codes'),
  department: fc.string().map((text) => text.trim()),
  finding: fc.constantFrom<WebView['finding']>('', 'any', ...ruleIds),
  claim: fc.constantFrom<WebView['claim']>('', 'confirmed', 'claimed'),
  fit: fc.constantFrom<WebView['fit']>('', 'shown'),
  fold: fc.constantFrom<WebView['fold']>('', 'none'),
  find: fc.constantFrom('', 'person:17', 'customer:3', 'group:0', 'department:-1'),
  focus: fc.constantFrom('', 'person:17', 'department:12'),
  hops: fc.constantFrom<WebHops>(1, 2, 3, 4, 5, 'all'),
});

test('a view is read as it was written', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(read(writeWebView(view))).toEqual(view);
    }),
  );
});

test('what nobody chose is not written', () => {
  expect(writeWebView(plainView)).toBe('');
  expect(writeWebView({ ...plainView, names: 'codes', hops: 'all' })).toBe('names=codes&hops=all');
});

test('an address without a view is the plain one', () => {
  expect(read('')).toEqual(plainView);
});

test('values that mean nothing are ignored', () => {
  expect(
    read(
      'draw=3d&colour=red&names=all&finding=tired&claim=maybe&fit=tight&fold=all&find=17&focus=person:x&hops=9',
    ),
  ).toEqual(plainView);
});
