import { describe, expect, it } from 'vitest';
import { planOf } from '../plan-of.ts';

const colours = (count: number) => Array.from({ length: count }, (_, i) => `Colour ${i + 1}`);
const said = async (count: number) => {
  const { problems } = await planOf({ org: `id,name,${colours(count).join(',')}\n1,Amara` });
  return problems.filter(({ code }) => code === 'unknown-column');
};

describe('columns that are not known', () => {
  it('are said one by one up to ten', async () => {
    expect((await said(10)).map(({ column }) => column)).toEqual(colours(10));
  });

  it('are said together if there are more', async () => {
    const problems = await said(11);
    expect(problems.map(({ line, column, sentence }) => [line, column, sentence])).toEqual([
      [
        1,
        '',
        '11 columns are not ones Servemap knows, so they were not read: Colour 1, Colour 2, Colour 3, Colour 4, Colour 5 and 6 more.',
      ],
    ]);
  });
});

describe('a column that was asked for', () => {
  const why = async (header: string) => {
    const columns = new Map([['org', new Map([[header, 'title']])]]);
    const { problems } = await planOf({ org: 'id,name,Salary\n1,Amara,9' }, { columns });
    return problems.find(({ code }) => code === 'missing-column')?.sentence;
  };

  it('may not be there, or may be kept back: that is told apart', async () => {
    expect(await why('Boss')).toBe(
      'The column "Boss" was chosen for title, and the file has no such column.',
    );
    expect(await why('salary')).toBe(
      'The column "salary" was chosen for title; it is kept back as private, so it cannot be read.',
    );
  });
});

describe('a chart of units', () => {
  it('has the names of the units as their keys', async () => {
    const org = 'Unit,Parent unit,Head\nBoard,,Al\nCare,Board,Bo\nWard 1,Care,Cy';
    const { next, blocked, problems } = await planOf({ org });
    expect(blocked).toBe(false);
    expect(next.people.name).toEqual(['Board', 'Care', 'Ward 1']);
    expect([...next.people.manager]).toEqual([-1, 0, 1]);
    expect(problems.map(({ code }) => code)).toContain('names-as-ids');
  });

  it('is none where a row is a person', async () => {
    const { next } = await planOf({ org: 'Employee ID,Unit,Parent unit\n1,Care,Board' });
    expect(next.people.departments).toContain('Care');
  });
});

it('the plain columns of a file without a header are guessed', async () => {
  const org = [
    '501,Rut Alm,Boss,Ops,,rut@n.example',
    '502,Sam Birk,Lead,Ops,501,sam@n.example',
    '503,Tea Carl,Op,Ops,502,tea@n.example',
    '504,Ulf Dal,Op,Ops,502,ulf@n.example',
  ].join('\n');
  const [{ columns }] = (await planOf({ org })).files;
  expect(columns.map(({ guess }) => guess)).toEqual(['employee_id', 'name', '', '', 'manager_id', 'email']);
});

it('German dates of entry and leaving are known', async () => {
  const org = 'Personalnummer,Eintrittsdatum,Austrittsdatum\n1,01.02.2020,03.04.2021';
  const { next } = await planOf({ org });
  expect([next.people.startDate.get(0), next.people.endDate.get(0)]).toEqual(['2020-02-01', '2021-04-03']);
});
