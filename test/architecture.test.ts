import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/**
 * The arrows of the architecture: what each folder of src/ may import, besides itself. The core (all but store, web,
 * cli and the two programs) is pure: no framework, no SQL, no files, no clock, no chance.
 */
const mayImport: Record<string, readonly string[]> = {
  model: [],
  import: ['model'],
  graph: ['model'],
  store: ['model'],
  access: ['graph', 'model'],
  findings: ['graph', 'model'],
  analysis: ['findings', 'graph', 'model'],
  present: ['analysis', 'findings', 'graph', 'model'],
  export: ['present', 'analysis', 'findings', 'graph', 'model'],
  config: [],
  browser: ['present', 'model'],
  web: ['access', 'analysis', 'config', 'export', 'findings', 'graph', 'import', 'model', 'present', 'store'],
};
const programs = ['cli', 'server'];
const pure = ['model', 'import', 'graph', 'findings', 'access', 'present', 'export', 'analysis'];

/** Packages that a pure folder may use: those that only turn data into data. */
const purePackages: Record<string, readonly string[]> = {
  import: [
    'csv-parse/sync',
    'csv-stringify/sync',
    'fflate',
    'node:buffer',
    'minisearch',
    'numfmt',
    'saxen',
    'zod',
  ],
  graph: [
    'graphology',
    'graphology-types',
    'graphology-communities-louvain',
    'graphology-metrics/graph/modularity.js',
  ],
  findings: ['node:crypto'],
  present: ['graphology', 'graphology-types', 'node:crypto'],
  export: ['csv-stringify/sync', 'graphology', 'graphology-gexf'],
};

const source = path.resolve(import.meta.dirname, '../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

interface Import {
  readonly file: string;
  readonly from: string;
  readonly specifier: string;
}

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(path.join(source, file), 'utf8');
  const found = text.matchAll(
    /^(?:import|export|\}) ?[^;'\n]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  const specifiers = [...found].map((match) => match[1] ?? match[2] ?? match[3]);
  return specifiers.map((specifier) => ({ file, from: folderOf(file), specifier }));
});

function folderOf(file: string): string {
  return file.split(path.sep)[0].replace(/\.ts$/, '');
}

test('imports point only the way the arrows do', () => {
  const wrong = imports.filter(({ file, from, specifier }) => {
    if (programs.includes(from)) return false;
    const to = target(file, specifier);
    return to !== undefined && to !== from && !mayImport[from]?.includes(to);
  });
  expect(wrong.map(({ file, specifier }) => `${file} may not import ${specifier}`)).toEqual([]);
});

function target(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1).split('/')[0].replace(/\.ts$/, '');
  if (specifier.startsWith('.')) return folderOf(path.join(path.dirname(file), specifier));
  return undefined;
}

test('a folder is crossed by its # name only', () => {
  const wrong = imports.filter(({ file, from, specifier }) => {
    if (programs.includes(from)) return false;
    return specifier.startsWith('.') && target(file, specifier) !== from;
  });
  expect(wrong.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
});

test('the core imports nothing but itself and packages that only turn data into data', () => {
  const wrong = imports.filter(
    ({ from, specifier }) =>
      pure.includes(from) && !/^[#.]/.test(specifier) && !purePackages[from]?.includes(specifier),
  );
  expect(wrong.map(({ file, specifier }) => `${file} may not import ${specifier}`)).toEqual([]);
});

test('only the programs of the browser speak of the page they stand in', () => {
  const page =
    /\b(?:document\.(?:body|querySelector|getElementById|createElement)|window\.|localStorage\b|navigator\.)/;
  const wrong = files.filter(
    (file) => folderOf(file) !== 'browser' && page.test(readFileSync(path.join(source, file), 'utf8')),
  );
  expect(wrong).toEqual([]);
});

test('the core asks neither the clock nor chance nor the process', () => {
  const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bperformance\.now\(|randomUUID/;
  const wrong = files.filter(
    (file) => pure.includes(folderOf(file)) && impure.test(readFileSync(path.join(source, file), 'utf8')),
  );
  expect(wrong).toEqual([]);
});

test('no file imports itself in a circle', () => {
  const to = new Map<string, string[]>();
  for (const { file, specifier } of imports) {
    const found = resolve(file, specifier);
    if (found) to.set(file, [...(to.get(file) ?? []), found]);
  }
  const circles: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, way: string[]) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of to.get(file) ?? []) visit(next, [...way, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

function resolve(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? path.join(path.dirname(file), specifier) : undefined;
}

test('every file of source is found by this test', () => {
  expect(files.length).toBeGreaterThan(30);
  expect(imports.length).toBeGreaterThan(files.length);
});
