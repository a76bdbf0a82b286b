import { describe, expect, it } from 'vitest';
import { problemCodes } from '#import/problem-codes.ts';
import type { ProblemCode } from '#model/problem.ts';
import { planOf, type Texts } from './plan-of.ts';
import { textRow, workbookOf } from './workbook-of.ts';

const org = [
  'employee_id,name,email,title,department,manager_id,status',
  'E1,Amara Okafor,amara@example.org,Head,Care,,Active',
  'E2,Ben Smith,ben@example.org,Nurse,Care,E1,Active',
  'E3,Chloé Martin,chloe@example.org,Nurse,Care,E1,Terminated',
  'E4,,,Nurse,Care,E1,Vacant',
  'E5,Ben Smith,ben2@example.org,Nurse,Night,E1,Active',
  '007,Dan Novak,dan@example.org,Clerk,Night,E1,Active',
].join('\n');

const serves = (...rows: string[]): Texts => ({
  org,
  serves: ['provider,customer,service', ...rows].join('\n'),
});
const chart = (...rows: string[]): Texts => ({ org: ['id,name,manager,status', ...rows].join('\n') });

const workbookWithError = workbookOf({
  sheets: [
    { name: 'Staff', rows: `${textRow('id', 'name')}<row><c><v>1</v></c><c t="e"><v>#N/A</v></c></row>` },
  ],
});

/** A file for each code that makes it occur, the line it is said of, and what is held before if that matters. */
const causes: Record<ProblemCode, readonly [texts: Texts, line: number, held?: Texts]> = {
  'no-id-or-email': [chart('1,Amara,,', ',Ben,1,'), 3],
  'duplicate-id': [chart('1,Amara,,', '1,Ben,,'), 3],
  'reporting-cycle': [chart('1,Amara,3,', '2,Ben,1,', '3,Chloé,2,'), 2],
  'missing-column': [{ org: 'name,title\nAmara,Nurse' }, 1],
  'unreadable-file': [{ org: '' }, 0],
  'stray-quote': [chart('1,"Amara,,', '2,Ben,,'), 2],
  'row-too-long': [chart(`1,${'a'.repeat(1_100_000)},,`, '2,Ben,,'), 2],
  'row-length': [chart('1,Amara', '2,Ben,,'), 2],
  'unknown-column': [{ org: 'id,shoe size\n1,43' }, 1],
  'read-as-windows-1252': [{ org: Uint8Array.from([...Buffer.from('id,name\n1,Chlo'), 0xe9]) }, 0],
  'cell-error': [{ org: workbookWithError }, 2],
  'same-row-twice': [chart('1,Amara,,', '1,Amara,,'), 3],
  'no-header': [{ org: '1,Amara,2020-11-22\n2,Ben,2021-11-22' }, 1],
  'dates-ambiguous': [{ org: 'id,start date\n1,03/04/2026' }, 0],
  'stray-bytes': [{ org: `id,name\n${'1,Amara\n'.repeat(20)}2,B\0en` }, 22],
  'names-as-ids': [{ org: 'name,manager\nAmara Okafor,\nBen Smith,Amara Okafor' }, 1],
  'older-row': [{ org: 'id,name,effective date\n1,Amara,2026-10-01\n1,Amara,2026-11-01' }, 0],
  'same-id-other-person': [{ org: 'id,name,email\nE1,Gus Lee,gus@example.org' }, 2, { org }],
  'email-not-valid': [{ org: 'id,name,email\n1,Amara,amara at example' }, 2],
  'same-email': [{ org: 'id,name,email\n1,Amara,a@example.org\n2,Ben,A@example.org' }, 3],
  'manager-by-other-column': [{ org: 'id,position id,manager id\n1,P1,\n2,P2,P1' }, 0],
  'dotted-manager-not-found': [{ org: 'id,name,dotted line manager\n1,Amara,\n2,Ben,Jo Smyth' }, 3],
  'reports-to-self': [chart('1,Amara,1,'), 2],
  'manager-not-in-file': [chart('1,Amara,,', '2,Ben,1,', '3,Chloé,99,'), 4],
  'manager-ambiguous': [chart('1,Ben Smith,,', '2,Ben Smith,1,', '3,Chloé Martin,Ben Smith,'), 4],
  'managers-disagree': [
    { org: 'id,name,manager id,manager name\n1,Amara Okafor,,\n2,Ben Smith,,\n3,Chloé Martin,1,Ben Smith' },
    4,
  ],
  'several-tops': [chart('1,Amara,,', '2,Ben,,'), 0],
  'leaver-with-reports': [chart('1,Amara,,Terminated', '2,Ben,1,'), 2],
  'unknown-status': [chart('1,Amara,,Blue'), 2],
  'id-matched-loosely': [chart('007,Amara,,', '2,Ben,7,'), 3],
  'missing-cell': [serves('E1,,rota'), 2],
  'blank-answers': [serves('E1,,', 'E2,,'), 0],
  'unknown-party': [serves('E1,Nobody Known,rota'), 2],
  'ambiguous-party': [serves('E1,Ben Smith,rota'), 2],
  'department-named-as-person': [serves('E1,Night,rota'), 2],
  'self-declaration': [serves('E1,amara@example.org,rota'), 2],
  'tie-with-leaver': [serves('E1,E3,rota'), 2],
  'tie-with-vacant-post': [serves('E1,E4,rota'), 2],
  'same-tie-twice': [serves('E1,E2,rota', 'E1,E2,rota'), 3],
  'tie-differs': [{ org, serves: 'provider,customer,promise\nE1,E2,in a day\nE1,E2,in a week' }, 3],
  'customer-created': [serves('E1,outside:Patients,care'), 2],
  'same-need-twice': [{ org, needs: 'person,need\nE1,Rota\nE1,Rota' }, 3],
  'same-customer-twice': [{ org, customers: 'name\nPatients\npatients' }, 3],
  'unknown-word': [{ org, customers: 'name,role\nPatients,main' }, 2],
  'not-a-rating': [{ org, serves: 'provider,customer,rating\nE1,E2,good' }, 2],
};

describe('a problem', () => {
  it('has words for every code', () => {
    expect(Object.keys(problemCodes).sort()).toEqual(Object.keys(causes).sort());
  });

  it.each(Object.entries(causes))(
    '%s occurs, on its line, and reads well',
    async (code, [texts, line, held]) => {
      const plan = await planOf(texts, held && { current: (await planOf(held)).next });
      const problem = plan.problems.find((candidate) => candidate.code === code);
      expect(problem).toBeDefined();
      expect(problem?.line).toBe(line);
      expect(problem?.blocking).toBe(problemCodes[code as ProblemCode].blocking);
      expect(`${problem?.sentence} ${problem?.fix}`).not.toMatch(/undefined|null|NaN/);
      expect(problem?.sentence).toMatch(/\.$/);
      expect(problem?.fix).toMatch(/\.$/);
    },
  );

  it('blocks by the list of the design, and only by it', () => {
    const blocking = Object.entries(problemCodes).filter(([, wording]) => wording.blocking);
    expect(blocking.map(([code]) => code)).toEqual([
      'no-id-or-email',
      'duplicate-id',
      'reporting-cycle',
      'missing-column',
      'unreadable-file',
    ]);
  });

  it('cuts its value at 200 characters', async () => {
    const plan = await planOf(serves(`E1,${'x'.repeat(5000)},rota`));
    const problem = plan.problems.find(({ code }) => code === 'unknown-party');
    expect(problem?.value).toHaveLength(200);
    expect(problem?.sentence.length).toBeLessThan(500);
  });

  it('of which there are too many is counted at the end', async () => {
    const rows = Array.from({ length: 12_000 }, (_, i) => `E1,Nobody ${i},rota`);
    const plan = await planOf(serves(...rows));
    const unknown = plan.problems.filter(({ code }) => code === 'unknown-party');
    expect(unknown).toHaveLength(10_001);
    expect(unknown.at(-1)?.sentence).toMatch(/^2000 more of these/);
    expect(plan.next.dataHealth).toEqual({ problems: expect.any(Number), rows: 12_006 });
    expect(plan.next.dataHealth?.problems).toBeGreaterThanOrEqual(12_000);
  });
});
