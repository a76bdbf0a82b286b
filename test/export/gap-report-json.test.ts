import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { gapReportJson } from '#export/gap-report-json.ts';
import { wholeOrganisation } from '#findings/scope.ts';
import type { Viewer } from '#model/viewer.ts';
import { tinyOrganisation } from '../tiny-organisation.ts';

async function dottedOf(viewer: Viewer): Promise<[string, string[]][]> {
  const analysis = analyse(
    tinyOrganisation({
      people: [
        { id: '1', name: 'Alma' },
        { id: '2', name: 'Ben', manager: '1', dotted: ['3', '4'] },
        { id: '3', name: 'Cleo', dotted: ['4'] },
        { id: '4', name: 'Dora' },
      ],
    }),
  );
  const visible = see(analysis.network, viewer);
  const report = gapReportJson({ analysis, visible, scope: wholeOrganisation, asOf: '2026-11-23' });
  const { people } = JSON.parse(await text(report.body as AsyncIterable<string>));
  return people.map((person: { id: string; dotted_line_managers: string[] }) => [
    person.id,
    person.dotted_line_managers,
  ]);
}

test('the people of a report have their dotted-line managers', async () => {
  expect(await dottedOf({ role: 'hr' })).toEqual([
    ['1', []],
    ['2', ['Cleo (3)', 'Dora (4)']],
    ['3', ['Dora (4)']],
    ['4', []],
  ]);
  expect(await dottedOf({ role: 'manager', partyId: 1 })).toEqual([
    ['1', []],
    ['2', ['Cleo (3)', 'Dora (4)']],
  ]);
});

test('a finding has what would close it, as far as the viewer may see that', async () => {
  const analysis = analyse(
    tinyOrganisation({
      people: [
        { id: '1', name: 'Alma' },
        { id: '2', name: 'Ben', manager: '1' },
        { id: '3', name: 'Cleo' },
      ],
      needs: [{ person: '3', text: 'Letters', from: '2' }],
    }),
  );
  const repairsOf = async (viewer: Viewer) => {
    const visible = see(analysis.network, viewer);
    const report = gapReportJson({ analysis, visible, scope: wholeOrganisation, asOf: '2026-11-23' });
    const { findings } = JSON.parse(await text(report.body as AsyncIterable<string>));
    return findings.find((each: { key: string }) => each.key === 'no-customer/person/2').suggested_repairs;
  };
  expect(await repairsOf({ role: 'hr' })).toEqual([
    {
      repair: 'Ben serves Cleo, to meet the need “Letters”.',
      why: 'Cleo’s need names Ben.',
      effect: 'closes',
    },
  ]);
  expect(await repairsOf({ role: 'manager', partyId: 1 })).toEqual([]);
});
