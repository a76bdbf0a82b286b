import { describe, expect, it } from 'vitest';
import { analyse } from '#analysis.ts';
import { coverageLosses } from '#findings/coverage-losses.ts';
import { fieldChanges } from '#import/compare-organisations.ts';
import { type ImportOptions, type ImportPlan, plainOptions } from '#model/import-plan.ts';
import { emptyOrganisation, type Organisation } from '#model/organisation.ts';
import { type ChangesAsked, importChangesPage } from '#present/import-changes-page.ts';
import { importPlanPage } from '#present/import-plan-page.ts';
import { type PlanSettings, planOf, type Texts } from '../import/plan-of.ts';
import { aProblem, aQuestion, barePlan } from './bare-plan.ts';

const org = 'employee_id,name,title,manager_id\n1,Ann,Director,\n2,Ben,Nurse,1\n3,Cy,Nurse,1\n';
const serves = 'provider,customer,service\n1,2,Rota\n2,3,Handover\n3,outside:Patients,Care\n';
const held = async () => (await planOf({ org, serves })).next;

const pageOf = (
  plan: ImportPlan,
  current: Organisation = emptyOrganisation,
  more: Partial<ImportOptions> = {},
) =>
  importPlanPage({
    plan,
    options: { ...plainOptions, asOf: '2026-11-23', ...more },
    link: '/imports/x',
    losses: current.people.count > 0 ? coverageLosses(analyse(current), analyse(plan.next)) : null,
    tooFewHaveRated: false,
    stale: false,
    unconfirmed: false,
  });

const replan = async (texts: Texts, more: PlanSettings = {}) => {
  const current = await held();
  return { current, plan: await planOf(texts, { current, ...more }) };
};

const moved = org.replace('3,Cy,Nurse,1', '3,Cy,Head nurse,2').replace('2,Ben,Nurse', '2,Benedikt,Nurse');

describe('the plan', () => {
  it('says first what would be added', async () => {
    const page = pageOf(await planOf({ org, serves }));
    expect(page.lede.calm).toBe('3 people, 1 outside customer and 3 ties will be added.');
    expect(page.button).toBe('Apply 7 changes');
    expect(page.changes[0].cells.map(({ text, href }) => [text, href])).toEqual([
      ['3', '/imports/x/changes?kind=joined'],
      ['0', ''],
      ['0', ''],
      ['0', ''],
    ]);
  });

  it('counts everybody once: whoever moves is not among those who change otherwise', async () => {
    const { plan, current } = await replan({ org: moved });
    const page = pageOf(plan, current);
    expect(page.lede.calm).toBe('1 person will move to another manager; 1 person will change.');
    expect(page.button).toBe('Apply 2 changes');
  });

  it('has nothing to apply where the files hold nothing new', async () => {
    const { plan, current } = await replan({ org });
    expect(pageOf(plan, current)).toMatchObject({
      button: '',
      lede: { calm: 'These files hold nothing that is not held already.' },
    });
  });

  it('that replaces says whom it takes off, who is left without, and asks once more', async () => {
    const { plan, current } = await replan({ org: org.replace('2,Ben,Nurse,1\n', '') }, { mode: 'replace' });
    const page = pageOf(plan, current, { mode: 'replace' });
    expect(page.lede.worst).toContain('1 person will no longer be here. Ben.');
    expect(page.confirm).toContain('I have looked at it: 1 person will no longer be here.');
    expect(page.losses.map(({ words, people }) => [words, people])).toEqual([
      ['1 person will be served by nobody any more.', [{ name: 'Cy', lost: 'until now by Ben' }]],
      ['1 person will have no customer any more.', [{ name: 'Ann', lost: 'until now Ben' }]],
    ]);
  });

  it('that replaces takes nothing off while rows are left out, and asks nothing', async () => {
    const bad = `${org.replace('3,Cy,Nurse,1\n', '')},Nobody,Nurse,1\n`;
    const { plan, current } = await replan({ org: bad }, { mode: 'replace', loadGoodRows: true });
    const page = pageOf(plan, current, { mode: 'replace', loadGoodRows: true });
    expect([page.nothingTakenOff, page.confirm]).toEqual([true, '']);
    expect(page.lede.worst).toBe('1 row will be left out.');
  });

  it('says that people who have not answered will count as having named nobody', async () => {
    const silent = (await planOf({ org })).next;
    const plan = await planOf({ serves: 'provider,customer\n1,2\n' }, { current: silent });
    const page = pageOf(plan, silent);
    expect(page.lede.worst).toContain('2 people who have not answered will count as having named nobody.');
    expect(page.silent?.href).toBe('/imports/x/changes?kind=answers');
    const listed = await planOf({ serves: 'provider,customer\n1,2\n' }, { current: silent, asked: 'listed' });
    expect(pageOf(listed, silent, { asked: 'listed' }).silent).toBeNull();
    expect(pageOf(listed, silent, { asked: 'listed' }).lede.worst).toBe('');
  });

  it('says of how many people the manager is not in the files', async () => {
    const page = pageOf(barePlan({ withoutManager: 199 }));
    expect(page.lede.worst).toBe(
      '199 people will have no manager above them, since theirs is not in the files.',
    );
    expect(pageOf(barePlan({ withoutManager: 1 })).lede.worst).toBe(
      '1 person will have no manager above them, since theirs is not in the files.',
    );
  });

  it('asks to answer open questions first, and lets apply all the same', async () => {
    const plan = { ...(await planOf({ org })), questions: [aQuestion('Jo'), aQuestion('Al')] };
    const page = pageOf(plan);
    expect([page.answer, page.button]).toEqual([
      { text: 'Answer 2 questions', href: '/imports/x/questions' },
      'Apply 3 changes',
    ]);
    expect(page.openQuestions).toEqual({
      text: '2 questions are still open',
      href: '/imports/x/questions',
    });
    const missing = [aProblem('missing-column', 0, { blocking: true })];
    expect(pageOf({ ...plan, problems: missing, blocked: true }).answer).toBeNull();
    expect(pageOf(await planOf({ org })).answer).toBeNull();
  });

  it('that replaces says how many ties of people who leave will not count any more', async () => {
    const { plan, current } = await replan({ org: org.replace('2,Ben,Nurse,1\n', '') }, { mode: 'replace' });
    const page = pageOf(plan, current, { mode: 'replace' });
    expect(page.tiesLost).toBe('2 ties of people who are no longer here will not count any more.');
    expect(pageOf(await planOf({ org, serves })).tiesLost).toBe('');
  });

  it('names its columns alike at every width', async () => {
    const page = pageOf(await planOf({ org }));
    expect(page.heads).toEqual(page.changes[0].cells.map(({ label }) => label));
    expect(page.heads.at(-1)).toBe('No longer here, or ended');
  });

  it('that is blocked cannot be applied', async () => {
    const page = pageOf(await planOf({ org: 'employee_id,name\n8,Eve\n8,Evelyn\n9,Fay\n' }));
    expect(page.lede.worst).toBe('Nothing can be loaded yet: 1 problem must be mended first.');
    expect([page.button, page.goodRows?.chosen]).toEqual(['', false]);
  });
});

describe('every row of a plan', () => {
  const listOf = async (asked: Partial<ChangesAsked>, texts: Texts = { org: moved }) => {
    const { plan, current } = await replan(texts);
    return importChangesPage(
      { plan, current, link: '/imports/x', asked: { kind: 'joined', search: '', page: 1, ...asked } },
      (table, row) => fieldChanges(current, plan.next, { table, row }),
    );
  };

  it('that moves stands with all that changes, before and after', async () => {
    const { rows } = await listOf({ kind: 'moved' });
    expect(rows).toEqual([
      {
        name: 'Cy',
        about: '3, Head nurse',
        changes: [
          { field: 'Job title', before: 'Nurse', after: 'Head nurse' },
          { field: 'Manager', before: 'Ann', after: 'Benedikt' },
        ],
      },
    ]);
  });

  it('is found by name or id, whatever the letter case', async () => {
    const more = { org: `${org}4,Dörte,Cook,1\n5,Ed,Cook,1\n` };
    expect((await listOf({ search: 'DORTE' }, more)).rows.map(({ name }) => name)).toEqual(['Dörte']);
    expect((await listOf({ search: 'cook 5' }, more)).rows.map(({ name }) => name)).toEqual(['Ed']);
    const none = await listOf({ search: 'nobody' }, more);
    expect([none.rows, none.lede.calm]).toEqual([[], '0 rows of 2 hold “nobody”.']);
  });

  it('of ties is found by either end and by service', async () => {
    const ties = { serves: `${serves}1,3,Budget\n` };
    const { rows } = await listOf({ kind: 'ties-added', search: 'cy budget' }, ties);
    expect(rows.map(({ name, about }) => [name, about])).toEqual([['Ann → Cy', 'Budget']]);
  });

  it('whose answer changes says what was answered', async () => {
    const { rows } = await listOf({ kind: 'answers' }, { serves: 'provider,customer\n2,none\n' });
    expect(rows.map(({ name, changes }) => [name, changes[0].after])).toContainEqual([
      'Ben',
      expect.any(String),
    ]);
  });

  it('stands among fifty a page', async () => {
    const many = Array.from({ length: 60 }, (_, at) => `${at + 10},Person ${at},Cook,1`).join('\n');
    const page = await listOf({ page: 2 }, { org: `${org}${many}\n` });
    expect([page.rows.length, page.pager?.text]).toEqual([10, '51 to 60 of 60 rows']);
  });
});
