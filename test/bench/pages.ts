import { setTimeout } from 'node:timers/promises';

/** Requests a second, all pages together, and for how many seconds. */
const rate = 100;
const seconds = 30;
/** Opened of each kind before it is measured, one after the other. */
const earlyPages = 20;

/**
 * Opens pages of every kind one after the other, always other people, teams and filters, a hundred a second whether or
 * not the last ones have come.
 * @param people how many the server holds, with the ids that the generator gives
 */
export async function measurePages(address: string, people: number): Promise<Record<string, string>[]> {
  const kinds = Object.entries(pageKinds(people));
  const opened: Opened[] = [];
  const open = new Set<Promise<void>>();
  // A server that has just been started reads the organisation first, and its programs run slowly for some pages.
  for (const [kind, next] of kinds)
    for (let early = 0; early < earlyPages; early++) await ask(address + next(), kind, []);
  const start = performance.now();
  for (let asked = 0; asked < rate * seconds; ) {
    const due = ((performance.now() - start) * rate) / 1000;
    for (; asked < Math.min(due, rate * seconds); asked++) {
      const [kind, next] = kinds[asked % kinds.length];
      const asking = ask(address + next(), kind, opened).finally(() => open.delete(asking));
      open.add(asking);
    }
    await setTimeout(2);
  }
  await Promise.all(open);
  return [...kinds.map(([kind]) => kind), 'all'].map((kind) => ({
    [`pages under ${rate} requests a second`]: kind,
    ...inWords(opened.filter((each) => kind === 'all' || each.kind === kind).map(({ ms }) => ms)),
  }));
}

interface Opened {
  readonly kind: string;
  readonly ms: number;
}

function pageKinds(people: number): Record<string, () => string> {
  const random = lehmer();
  const filters = ['', '?rule=no-customer', '?severity=high', '?page=40', '?search=no+12'];
  return {
    '/': () => '/',
    '/people': () => (random(2) ? '/people' : `/people?search=No+${random(people)}`),
    '/people/ID': () => `/people/${1 + random(people)}`,
    // In the generator's chart the first eighth are managers.
    '/teams/ID': () => `/teams/${1 + random(Math.floor(people / 8.2))}`,
    '/gaps': () => `/gaps${filters[random(filters.length)]}`,
    '/customers': () => '/customers',
    '/map': () => '/map',
    '/web': () => '/web',
    '/what-if': () => '/what-if',
    '/mirror': () => '/mirror',
    '/communities': () => '/communities',
  };
}

/** Always the same numbers. */
function lehmer(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (state * 48_271) % 0x7fffffff;
    return state % below;
  };
}

async function ask(address: string, kind: string, opened: Opened[]): Promise<void> {
  const start = performance.now();
  const response = await fetch(address);
  await response.arrayBuffer();
  if (response.status !== 200 && response.status !== 404)
    throw new Error(`bench: ${address}: ${response.status}`);
  opened.push({ kind, ms: performance.now() - start });
}

function inWords(times: readonly number[]): Record<string, string> {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => `${Math.round(sorted[Math.ceil(part * sorted.length) - 1])} ms`;
  return { median: at(0.5), '99th': at(0.99), slowest: at(1) };
}
