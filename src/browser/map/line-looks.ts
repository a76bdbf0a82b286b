import type { MapLine } from '#present/map/open-map.ts';
import { type Palette, withAlpha } from './palette.ts';

export interface LineLook {
  /** Which program draws it: the first always, the others while the map rests or has few lines. */
  readonly type: 'broad' | 'thin' | 'fine' | 'straight';
  readonly color: string;
  /** In pixels. */
  readonly width: number;
  readonly dashed: boolean;
}

/** The strongest are drawn broad, more of them thin, and past the last number all others straight. */
const most = { broad: 160, thin: 500, curved: 6000 };

/**
 * Lines get fainter the more there are, and stronger the more ties they stand for; gaps keep their red.
 * @param drawn how many lines are drawn
 */
export function lineLooks(
  drawn: number,
  palette: Palette,
  lines: readonly MapLine[],
): (line: MapLine) => LineLook {
  const order = lines.toSorted((one, other) => weightOf(other) - weightOf(one));
  const broad = new Set(order.slice(0, most.broad));
  const thin = new Set(order.slice(most.broad, most.thin));
  const typeOf = (line: MapLine) => (broad.has(line) ? 'broad' : thin.has(line) ? 'thin' : rest);
  const rest = drawn > most.curved ? 'straight' : 'fine';
  const strongest = lines.reduce((all, { ties }) => Math.max(all, ties), 1);
  const calm = Math.min(1, (250 / Math.max(1, drawn)) ** 0.6);
  const slim = Math.min(1, (120 / Math.max(1, drawn)) ** 0.5);
  const red = withAlpha(palette.gap, Math.min(0.8, Math.max(0.12, 8 / Math.sqrt(gapsIn(lines)))));
  return (line) => {
    const type = typeOf(line);
    if (line.kind === 'gap') return { type, width: 1.3, dashed: true, color: red };
    const strength = strongest > 1 ? Math.log1p(line.ties) / Math.log1p(strongest) : 0.4;
    const alpha = line.kind === 'member' ? 0.2 : 0.15 + 0.55 * strength ** 2;
    return {
      type,
      width: 0.8 + 2.7 * slim * strength ** 2,
      dashed: false,
      color: withAlpha(palette.soft, Math.max(0.04, alpha * calm)),
    };
  };
}

/** Gaps come first, then lines by their ties. */
const weightOf = ({ kind, ties }: MapLine): number => (kind === 'gap' ? Number.POSITIVE_INFINITY : ties);

const gapsIn = (lines: readonly MapLine[]): number => lines.filter(({ kind }) => kind === 'gap').length;
