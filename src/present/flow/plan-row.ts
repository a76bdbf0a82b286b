import type { Stop } from './flow.ts';
import { lineHeight, underLine } from './measures.ts';
import type { StopName } from './name-stops.ts';
import { type Port, wrapWords } from './ports.ts';
import { signOf } from './sign-of.ts';

/** The room of a stop round the height of its dot. */
export interface RowPlan {
  readonly above: number;
  readonly below: number;
  /** Half the width of the sign, and from its centre to the outline’s edge. */
  readonly r: number;
  readonly reach: number;
  readonly ports: readonly PortPlan[];
}

export interface PortPlan extends Port {
  /** Where its line runs, from the height of the dot. */
  readonly dy: number;
  /** The words above the line, in at most two lines. */
  readonly lines: readonly string[];
}

interface Row {
  readonly name: StopName;
  /** Room for words on its lines. */
  readonly wordsWidth: number;
}

/** Plans a stop’s row: its lines leave one below the other, each with its words above it; the dot is half way. */
export function planRow(stop: Stop, ports: readonly Port[], { name, wordsWidth }: Row): RowPlan {
  const { r, reach } = signOf(stop);
  const planned: { port: Port; lines: string[]; y: number }[] = [];
  let y = 0;
  for (const port of ports) {
    const lines = wrapWords(port.text, wordsWidth, port.most);
    y += lines.length > 0 ? lines.length * lineHeight + underLine : port.most === 2 ? 6 : 0;
    planned.push({ port, lines, y });
    if (port.most === 2) y += underLine;
  }
  const last = planned.at(-1)?.y ?? 0;
  const middle = ((planned[0]?.y ?? 0) + last) / 2;
  const half = Math.max(reach + 1, (name.lettering.size * (1.04 + 1.18 * (name.lines.length - 1))) / 2);
  return {
    above: Math.max(half, middle),
    below: Math.max(half, last - middle + underLine),
    r,
    reach,
    ports: planned.map(({ port, lines, y: at }) => ({ ...port, lines, dy: at - middle })),
  };
}
