import { describe, expect, it } from 'vitest';
import { codesOf, planOf } from './plan-of.ts';

const rows = Array.from({ length: 400 }, (_, i) => `${i},Person ${i},${i === 0 ? '' : '0'}`);
const text = (changed: Readonly<Record<number, string>>) =>
  ['id,name,manager id', ...rows.map((row, i) => changed[i] ?? row)].join('\r\n');

describe('a NUL byte in a text', () => {
  it.each([7, 64, 1 << 16])('is dropped and said of its line, in chunks of %i', async (chunk) => {
    const org = text({ 98: '98,Zo\0e,0', 300: '300,\0Yan,0\0' });
    const plan = await planOf({ org }, { chunk });
    expect(codesOf(plan)).toEqual(['stray-bytes']);
    expect(plan.problems[0]).toMatchObject({ line: 100, blocking: false });
    expect(plan.problems[0].sentence).toContain('3 NUL bytes');
    expect([plan.next.people.name[98], plan.next.people.name[300]]).toEqual(['Zoe', 'Yan']);
    expect(plan.next.people.count).toBe(400);
  });

  it('does no harm beside a stray quote, where reading goes on again', async () => {
    const org = text({ 3: '3,\0C,0', 200: '200,"Stray,0', 250: '250,\0D,0' });
    const plan = await planOf({ org }, { chunk: 50 });
    expect(codesOf(plan)).toContain('stray-quote');
    expect(plan.next.people.count).toBe(399);
    expect(plan.next.people.name).toContain('D');
  });

  it('is allowed in the smallest file, and beside letters of Windows-1252', async () => {
    expect((await planOf({ org: 'id,name\n1,A\n2,B\0' })).next.people.name).toEqual(['A', 'B']);
    const old = await planOf({ org: Buffer.from('id,name\n1,Chlo\xe9\0', 'latin1') });
    expect(old.next.people.name).toEqual(['Chloé']);
  });

  it('makes no text of a file full of them', async () => {
    expect((await planOf({ org: `id,name\n1,${'\0'.repeat(30)}` })).blocked).toBe(true);
  });
});
