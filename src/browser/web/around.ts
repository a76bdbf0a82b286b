import type { Line } from './picture.ts';

/** How many hops are brought out. */
export type Hops = number | 'all';

interface Lines {
  readonly lines: readonly Pick<Line, 'from' | 'to' | 'kind'>[];
  /** Numbers of the dots that are groups. */
  readonly groups: ReadonlySet<number>;
}

/**
 * Numbers of the dots round one: whomever it serves and whoever serves it, so many hops out and in. A step between a
 * group and its members is no hop of its own; whoever gives to a group gives to its members, but not through it. At the
 * dot itself also the other ends of lines for gaps and dotted lines. The server says the same of a link that has a
 * focus. Linear in lines.
 */
export function dotsAround({ lines, groups }: Lines, focus: number, hops: Hops): Set<number> {
  const out = Map.groupBy(lines, ({ from }) => from);
  const into = Map.groupBy(lines, ({ to }) => to);
  const walked = (stepsFrom: (dot: number) => readonly Step[]) => walk({ focus, hops, groups, stepsFrom });
  const beside = lines.filter(({ kind, from, to }) => kind === 'beside' && (from === focus || to === focus));
  return new Set([
    ...walked((dot) => (out.get(dot) ?? []).map(({ kind, to }) => ({ kind, dot: to }))),
    ...walked((dot) => (into.get(dot) ?? []).map(({ kind, from }) => ({ kind, dot: from }))),
    ...beside.map(({ from, to }) => (from === focus ? to : from)),
  ]);
}

interface Step {
  readonly dot: number;
  /** How it was come to. */
  readonly kind: Line['kind'] | 'start';
}

interface Walk {
  readonly focus: number;
  readonly hops: Hops;
  readonly groups: ReadonlySet<number>;
  readonly stepsFrom: (dot: number) => readonly Step[];
}

/** Rounds of one hop each; what is come to through a group joins the round that it was come to in. */
function walk({ focus, hops, groups, stepsFrom }: Walk): Set<number> {
  const dots = new Set<number>();
  const seen = new Set<string>();
  let round: Step[] = [{ dot: focus, kind: 'start' }];
  for (let hop = 0; round.length > 0 && (hops === 'all' || hop <= hops); hop++) {
    const next: Step[] = [];
    for (const { dot, kind: by } of round) {
      const isGroup = groups.has(dot);
      const stop = isGroup ? `${dot} ${by}` : `${dot}`;
      if (seen.has(stop)) continue;
      seen.add(stop);
      dots.add(dot);
      for (const step of stepsFrom(dot)) {
        const through = isGroup ? by !== 'member' : hop !== hops;
        if (step.kind === 'member' && through) round.push(step);
        if (step.kind === 'tie' && hop !== hops && !(isGroup && by === 'tie')) next.push(step);
      }
    }
    round = next;
  }
  return dots;
}
