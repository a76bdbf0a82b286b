import { describe, expect, it } from 'vitest';
import { startDraft } from '#import/draft/draft.ts';
import { suggestParties } from '#import/parties/suggest-parties.ts';
import type { ImportQuestion } from '#model/import-plan.ts';
import { planOf } from './plan-of.ts';

const org = [
  'id,name,email,title,department,status',
  'E1,Amara Okafor,amara@example.org,Head of supply,Care,',
  'E2,Jo Smith,jo.smith@example.org,Nurse,Care,',
  'E3,Jo Smith,jsmith2@example.org,Clerk,Payroll,',
  'E4,"Smithers, Joanna",,Nurse,Pharmacy,',
  'E5,Zoë Lindqvist,zoe@example.org,Pharmacist,Pharmacy,',
  'E6,Jo Smith,,Porter,Pharmacy,Left',
  '00071,Dan Novak,dan@example.org,Clerk,Payroll,',
  ',Ida Berg,ida@example.org,Clerk,Payroll,',
].join('\n');

async function suggested(text: string, role: ImportQuestion['role'] = 'party') {
  const { next } = await planOf({ org, customers: 'name\nPatients\nPharmacies of the town' });
  return suggestParties(startDraft(next), [{ role, text }])[0];
}

const answers = async (text: string, role?: ImportQuestion['role']) =>
  (await suggested(text, role)).map(({ answer }) => answer);

describe('the suggestions for a name', () => {
  it('are exactly those who have it first, told apart by title and department, those who left last', async () => {
    const [first, second, third] = await suggested('Jo Smith');
    expect(first).toEqual({ answer: 'person:E2', label: 'Jo Smith (E2)', note: 'Nurse, Care' });
    expect(second).toEqual({ answer: 'person:E3', label: 'Jo Smith (E3)', note: 'Clerk, Payroll' });
    expect(third).toEqual({
      answer: 'person:E6',
      label: 'Jo Smith (E6)',
      note: 'Porter, Pharmacy, no longer here',
    });
  });

  it.each([
    ['Amara Okafr', 'person:E1'],
    ['Okafor Amara', 'person:E1'],
    ['Lindquist, Zoe', 'person:E5'],
    ['zoe@old.example.org', 'person:E5'],
    ['dan novak (clerk)', 'person:00071'],
    ['head of supply', 'person:E1'],
    ['Ida Bergh', 'person:ida@example.org'],
    ['Pharmcy', 'group:Pharmacy'],
    ['Patient', 'outside:Patients'],
    ['71', 'person:00071'],
  ])('"%s" begin with %s', async (text, answer) => {
    expect((await answers(text))[0]).toBe(answer);
  });

  it('are only people where only a person can be meant', async () => {
    expect((await answers('Pharmacy', 'person')).filter((answer) => !answer.startsWith('person:'))).toEqual(
      [],
    );
  });

  it('keep to the kind that the text says', async () => {
    expect(await answers('group:Pharmcy')).toEqual(['group:Pharmacy']);
    expect(await answers('outside:Pharmcies')).toEqual(['outside:Pharmacies of the town']);
    expect((await suggested('team:Amara Okafr'))[0]).toEqual({
      answer: 'team:E1',
      label: 'The team of Amara Okafor (E1)',
      note: 'Head of supply, Care',
    });
  });

  it('are five at most, and none where nothing is like it', async () => {
    expect((await answers('Jo Smith Pharmacy Clerk Nurse Care')).length).toBeLessThanOrEqual(5);
    expect(await answers('Xqzvw')).toEqual([]);
    expect(await answers('???')).toEqual([]);
  });
});

it('nothing is built when nobody asks', () => {
  expect(suggestParties(undefined as never, [])).toEqual([]);
});
