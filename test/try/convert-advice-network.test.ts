import { expect, test } from 'vitest';
import { convertAdviceNetwork } from './convert-advice-network.ts';

test('who is asked for advice serves the one who asks, as the asker says', () => {
  const files = convertAdviceNetwork({
    people: 'NodeName,Department\nA,1\nB,2\n',
    reportTo: 'from,to\nA,B\n',
    advice: 'from,to,value\nA,B,1\n',
  });
  expect(files.org).toBe('employee_id,department,manager_id\nA,1,B\nB,2,\n');
  expect(files.serves).toBe('provider,customer,service,reported_by\nB,A,Advice,customer\n');
});
