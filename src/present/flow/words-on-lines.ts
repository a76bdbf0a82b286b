import { setLines } from '../rings/place-name.ts';
import type { LineWords } from './flow-picture.ts';
import type { FlowToFinish } from './flow-to-finish.ts';
import { lettering, underLine } from './measures.ts';

/**
 * The words on the lines of stops that are drawn, above the level part of each where it leaves the stop; and whether some
 * found no room.
 */
export function wordsOnLines({ plan, links, shown }: FlowToFinish, isDrawn: ReadonlySet<number>) {
  const words: LineWords[] = [];
  const shownLinks = new Set(links);
  let wordsLeftOut = false;
  for (const at of isDrawn) {
    const place = plan.columns[plan.flow.stops[at].column];
    const far = shown.near !== null && !plan.flow.stops[at].keys.some((key) => shown.near!.has(key));
    for (const { kind, lines, text, dy, links: own } of plan.rows[at].ports) {
      if (kind === 'plain' || (kind !== 'end' && !own.some((link) => shownLinks.has(plan.flow.links[link]))))
        continue;
      if (lines.join(' ') !== text) wordsLeftOut = true;
      if (lines.length === 0) continue;
      const spot = {
        x: place.words,
        y: plan.y[at] + dy - underLine,
        anchor: 'start',
        hang: 'above',
      } as const;
      const className = `flow-words flow-words-${kind}${far ? ' web-far' : ''}`;
      words.push({
        kind,
        className,
        ends:
          own.map((link) => [plan.flow.links[link].from, plan.flow.links[link].to].join('-')).join(' ') ||
          `${at}-${at}`,
        label: setLines(lines, spot, lettering.promise),
      });
    }
  }
  return { words, wordsLeftOut };
}
