import { expect, test } from 'vitest';
import { analyse } from '#analysis.ts';
import { webGexf } from '#export/web/web-gexf.ts';
import { webJson } from '#export/web/web-json.ts';
import { webSvg } from '#export/web/web-svg.ts';
import { webFileName } from '#export/web/web-words.ts';
import { tinyOrganisation } from '../../tiny-organisation.ts';
import { opened, ward } from './exported.ts';

const organisation = tinyOrganisation({
  ...ward,
  people: [
    ...ward.people,
    { id: 'x-05', name: '', title: 'Locksmith', status: 'vacant' },
    { id: 'x-06', name: 'Björk', manager: 'x-05' },
    { id: 'x-07', name: '', status: 'vacant' },
    { id: 'x-08', name: '田中花子', manager: 'x-07', dotted: ['x-01'] },
  ],
  ties: [...(ward.ties ?? []), 'team:x-05 > Patients', 'team:x-07 > Families'],
});
const { people } = organisation;
const analysis = analyse({
  ...organisation,
  people: { ...people, email: people.id.map((id) => `${id}@example.org`) },
});

/** Whatever tells who somebody is, alone or as part of a longer text. */
const telling = [
  ...[
    'Hanako',
    'Zetterlund',
    'Amara',
    'Okonjo',
    'Luís',
    'Quiroga',
    'Solveig',
    'Underhill',
    'Björk',
    '田中',
    '花子',
  ],
  ...['x-0', '@', 'Head of wards', 'Nurse', 'Porter,', 'Locksmith'],
];
const scopes = [
  { kind: 'organisation' },
  { kind: 'branch', manager: 0 },
  { kind: 'team', manager: 4 },
  { kind: 'person', person: 1 },
] as const;

test.each(scopes)('by initials or codes no file of %j tells who anybody is', (scope) => {
  const views = (['initials', 'codes'] as const).flatMap((names) =>
    (['web', 'flow'] as const).map((draw) => ({ names, draw })),
  );
  for (const view of views) {
    const exported = opened(analysis, { scope, view })!;
    const files = [webSvg, webGexf, webJson].map((write) => write(exported));
    for (const file of [...files, webFileName(exported, 'svg')]) {
      expect(telling.filter((word) => file.includes(word))).toEqual([]);
    }
  }
});

test('by name, all of it is there, so that what is looked for above can be found', () => {
  const exported = opened(analysis)!;
  const all = [webSvg, webGexf, webJson].map((write) => write(exported)).join('');
  const found = telling.filter((word) => all.includes(word));
  expect(found).toEqual(telling.filter((word) => word !== '@'));
});

test('people are called by initials or codes, outside customers and departments by name', () => {
  const labels = (names: 'initials' | 'codes') => {
    const { nodes } = JSON.parse(webJson(opened(analysis, { view: { names } })!));
    return nodes.map((node: { key: string; attributes: { label: string } }) => [
      node.key,
      node.attributes.label,
    ]);
  };
  expect(labels('codes')).toEqual([
    ['person:P1', 'P1'],
    ['person:P2', 'P2'],
    ['person:P3', 'P3'],
    ['person:P4', 'P4'],
    ['person:P6', 'P6'],
    ['person:P8', 'P8'],
    ['customer:Patients', 'Patients'],
    ['team:P1', 'P1’s team'],
    ['customer:Families', 'Families'],
    ['team:P5', 'Vacant post P5’s team'],
    ['team:P7', 'Vacant post P7’s team'],
  ]);
  expect(labels('initials').slice(0, 6)).toEqual([
    ['person:P1', 'HZ'],
    ['person:P2', 'AO'],
    ['person:P3', 'LQ'],
    ['person:P4', 'SU'],
    ['person:P6', 'B'],
    ['person:P8', '田'],
  ]);
});
