import { expect, test } from 'vitest';
import { networkShapes } from './convert-network.ts';

const [advice, twoSided, mail] = networkShapes;

test('who is asked for advice serves the one who asks, as the asker says; the second level faces out', () => {
  const files = advice.convert(
    'NodeName,Level,Department\nA,3,1\nB,2,2\n',
    'from,to\nA,B\n',
    'from,to,value\nA,B,1\n',
  );
  expect(files.org).toBe('employee_id,title,department,manager_id\nA,,1,B\nB,,2,\n');
  expect(files.serves).toBe(
    'provider,customer,service,reported_by\nB,A,Advice,customer\nB,outside:Clients,,provider\n',
  );
  expect(files.madeUp).toBe('Clients outside, served by 1 of 2 people: level 2');
});

test('where both ends were asked, each says its own', () => {
  const files = twoSided.convert(
    'id,title,location\n7,Analyst,3\n8,Partner,3\n',
    'from,to\n7,8\n',
    'provider,customer\n8,7\n',
  );
  expect(files.org).toBe(
    'employee_id,title,department,manager_id\n7,Analyst,Location 3,\n8,Partner,Location 3,\n',
  );
  expect(files.serves).toBe(
    'provider,customer,service,reported_by\n8,7,Help,customer\n8,7,Help,provider\n8,outside:Clients,,provider\n',
  );
});

test('whoever writes serves, and the head faces out', () => {
  const files = mail.convert('ID,ReportsToID\n1,1\n2,1\n', 'from,to,emails\n2,1,9\n');
  expect(files.org).toBe('employee_id,title,department,manager_id\n1,,,1\n2,,,1\n');
  expect(files.serves).toBe(
    'provider,customer,service,reported_by\n2,1,Mail,provider\n1,outside:Clients,,provider\n',
  );
  expect(files.customers).toBe('name,role\nClients,primary\n');
});
