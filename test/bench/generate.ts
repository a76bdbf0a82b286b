import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The four files of a made-up organisation. */
export interface GeneratedFiles {
  readonly org: string;
  readonly serves: string;
  readonly customers: string;
  readonly needs: string;
}

/**
 * Writes the files of an organisation with the given number of people and five ties each: hubs, groups on both
 * sides, `everyone` once, one need for ten people, a primary customer with a requirement, 60 % of the people
 * answering, some quoted cells, about 70 bytes a row. The same number always gives the same bytes.
 */
export async function generate(folder: string, people: number): Promise<GeneratedFiles> {
  await mkdir(folder, { recursive: true });
  const file = async (name: string, rows: Iterable<string>) => {
    const to = path.join(folder, name);
    await pipeline(Readable.from(inChunks(rows)), createWriteStream(to));
    return to;
  };
  return {
    org: await file('org.csv', chart(people)),
    serves: await file('serves.csv', declarations(people)),
    customers: await file('customers.csv', customers()),
    needs: await file('needs.csv', needs(people)),
  };
}

const departmentSize = 250;
const span = 8;

const id = (person: number): string => `E${String(person).padStart(7, '0')}`;
const department = (person: number): string => `Department ${Math.floor(person / departmentSize)}`;

function* chart(people: number): Generator<string> {
  yield 'employee_id,name,email,title,department,manager_id,status';
  for (let person = 0; person < people; person++) {
    const manager = person === 0 ? '' : id(Math.floor((person - 1) / span));
    const name = person % 10 === 0 ? `"Person, No ${person}"` : `Person No ${person}`;
    const status = person % 97 === 96 ? 'Terminated' : 'Active';
    yield `${id(person)},${name},p${person}@example.org,Clerk,${department(person)},${manager},${status}`;
  }
}

const outside = ['Patients', 'Families', 'Funders', 'Regulator', 'Insurer'];

function* customers(): Generator<string> {
  yield 'name,role,kind,can_choose,serves,requirement';
  for (const [row, name] of outside.entries()) {
    const serves = name === 'Insurer' ? 'Patients' : '';
    yield `${name},${row === 0 ? 'primary' : 'supporting'},,,${serves},${row === 0 ? 'Seen within a day' : ''}`;
  }
}

function* declarations(people: number): Generator<string> {
  yield 'provider,customer,service,need,promise,main,reported_by';
  const random = lehmer(people);
  yield `${id(1 % people)},everyone,Newsletter,,,,provider`;
  for (let tie = 1; tie < people * 5; tie++) {
    const giver = Math.floor(tie / 5);
    // Those who have not answered are named by others instead.
    const answers = giver % 10 < 6;
    const provider = answers
      ? id(giver)
      : tie % 50 === 49
        ? `group:${department(giver)}`
        : id(random(people));
    const customer = answers ? someCustomer(random, people, giver) : id(giver);
    const service = `${tie % 10 === 3 ? `"Service ${tie % 400}, daily"` : `Service number ${tie % 400}`}`;
    yield `${provider},${customer},${service},,Within ${tie % 30} days,,${answers ? 'provider' : 'customer'}`;
  }
}

/** One tie in eight goes to a hub, one in sixteen outside, one in a hundred to a group. */
function someCustomer(random: (below: number) => number, people: number, giver: number): string {
  const kind = random(400);
  if (kind < 4)
    return kind < 2 ? `group:${department(random(people))}` : `team:${id(Math.floor(giver / span))}`;
  if (kind < 29) return outside[random(outside.length)];
  if (kind < 79) return id(random(Math.max(1, Math.floor(people / 1000))));
  return id(kind < 239 ? nearby(random, people, giver) : random(people));
}

const nearby = (random: (below: number) => number, people: number, giver: number): number =>
  Math.min(people - 1, Math.floor(giver / departmentSize) * departmentSize + random(departmentSize));

function* needs(people: number): Generator<string> {
  yield 'person,need,from,importance,state,if_never';
  for (let person = 5; person < people; person += 10) {
    yield `${id(person)},Need number ${person % 70},${id((person * 7) % people)},${person % 3 ? '' : 'high'},,`;
  }
}

/** Park and Miller's generator: whole numbers below a bound, the same on every machine. */
function lehmer(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

function* inChunks(rows: Iterable<string>): Generator<string> {
  let chunk: string[] = [];
  for (const row of rows) {
    chunk.push(row, '\n');
    if (chunk.length < 8192) continue;
    yield chunk.join('');
    chunk = [];
  }
  yield chunk.join('');
}
