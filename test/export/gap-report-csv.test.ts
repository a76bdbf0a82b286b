import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { see } from '#access/see.ts';
import { analyse } from '#analysis.ts';
import { gapReportCsv } from '#export/gap-report-csv.ts';
import type { Report } from '#export/report.ts';
import { type TinyOrganisation, tinyOrganisation } from '../tiny-organisation.ts';

const ward: TinyOrganisation = {
  people: [
    { id: 'E1', name: 'Ana Boss', title: 'Ward manager', department: 'Ward' },
    { id: 'E2', name: 'Ben Ode', title: 'Nurse', department: 'Ward', manager: 'E1' },
    { id: 'E3', name: '=Chi, "the best"', department: 'Ward', manager: 'E1', answer: 'answered-none' },
  ],
  customers: ['Patients!'],
  ties: ['E1 > E2 = Day swaps', 'E2 > Patients = Care'],
};

function reportOn(tiny: TinyOrganisation, more: Partial<Report> = {}): Report {
  const analysis = analyse(tinyOrganisation(tiny));
  const visible = see(analysis.network, { role: 'hr' });
  return { analysis, visible, scope: { kind: 'organisation' }, asOf: '2026-11-22', ...more };
}

const bodyOf = (report: Report): string => [...(gapReportCsv(report).body as Iterable<string>)].join('');
const keysOf = (report: Report): string[] =>
  bodyOf(report)
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.slice(0, line.indexOf(',')));

test('the report of a ward is the one written by hand, byte for byte', () => {
  const golden = readFileSync(
    path.resolve(import.meta.dirname, '../../fixtures/export/ward/gap-report.csv'),
    'utf8',
  );
  expect(bodyOf(reportOn(ward))).toBe(golden);
});

test('subjects are sorted by code point, beyond U+FFFF last', () => {
  const people = ['\u{1F600}', '\uFB01', 'b', 'B', 'ä'].map((name, at) => ({ id: `${at}`, name }));
  const keys = keysOf(reportOn({ people, customers: ['Patients!'] })).filter((key) =>
    key.startsWith('unserved/'),
  );
  expect(keys.map((key) => people[Number(key.split('/')[2])].name)).toEqual([
    'B',
    'b',
    'ä',
    '\uFB01',
    '\u{1F600}',
  ]);
});

test('two needs of one person have keys of their own', () => {
  const needs = ['day swaps', 'a quiet room'].map((text) => ({ person: 'E2', text }));
  const keys = keysOf(reportOn({ ...ward, needs })).filter((key) => key.startsWith('need-unmet/'));
  // The first 8 hex digits of each text's SHA-256, taken with sha256sum.
  expect(keys.sort()).toEqual(['need-unmet/person/E2/47066c42', 'need-unmet/person/E2/9deac1e4'].sort());
});

test('a team’s report holds the manager and the direct reports only; the organisation’s own findings stay out', () => {
  const people = [...ward.people, { id: 'E4', manager: 'E2' }];
  const tiny = { ...ward, people, customers: ['Patients'] };
  const team = keysOf(reportOn(tiny, { scope: { kind: 'team', manager: 0 } }));
  expect(team).toContain('unserved/person/E1');
  expect(team.some((key) => key.includes('E4') || key.includes('organisation'))).toBe(false);
  const branch = keysOf(reportOn(tiny, { scope: { kind: 'branch', manager: 0 } }));
  expect(branch).toContain('unserved/person/E4');
});

test('a circle stands in the report of every team that has a member in it', () => {
  const tiny = {
    people: [{ id: 'm' }, { id: 'a', manager: 'm' }, 'b'],
    customers: ['Patients!'],
    ties: ['a > b', 'b > a', 'm > Patients'],
  };
  expect(keysOf(reportOn(tiny, { scope: { kind: 'team', manager: 0 } }))).toContain('closed-circle/circle/a');
});

test('a manager’s report names nobody beyond what they may see', () => {
  const tiny = {
    people: [
      { id: 'm', name: 'Mo' },
      { id: 'a', name: 'Al', manager: 'm' },
      { id: 'b', name: 'Bo' },
      { id: 'c', name: 'Cy' },
    ],
    customers: ['Patients'],
    ties: ['a > b', 'b > c', 'c > a'],
  };
  const analysis = analyse(tinyOrganisation(tiny));
  const visible = see(analysis.network, { role: 'manager', partyId: 1 });
  const body = bodyOf({ analysis, visible, scope: { kind: 'organisation' }, asOf: '2026-11-22' });
  expect(body).toContain('Bo');
  expect(body).toContain('closed-circle');
  // Cy serves Al, so Cy is a neighbour; the organisation’s own finding is not the manager’s to see.
  expect(body).toContain('Cy');
  expect(body).not.toContain('no-primary-customer');
  expect(body).not.toContain('unserved/person/b');
});
