import { nobody, several } from '../draft/row-index.ts';
import type { OrgRows } from './org-rows.ts';

/** A column of another kind of ids in which managers were found. */
export interface OtherIdSpace {
  readonly header: string;
  /** Text → row of the one person who has it. */
  readonly rows: ReadonlyMap<string, number>;
  /** Texts that are not there. */
  readonly missing: number;
}

/** Fewer than all will do from this share and number on. */
const [enoughShare, enoughFound] = [0.8, 3];

/** The columns of a file that name its people in another way than by our id; each is indexed when first needed. */
export class OtherIdSpaces {
  private readonly rows: OrgRows;
  private indexes: ReadonlyMap<string, number>[] | undefined;

  constructor(rows: OrgRows) {
    this.rows = rows;
  }

  /** The column in which every one of these texts is one person's, or most of them; undefined if there is none. */
  find(texts: readonly string[]): OtherIdSpace | undefined {
    const spaces = this.all().map((index, i) => toSpace(texts, index, this.rows.managers.otherIds[i].header));
    const best = spaces.reduce<OtherIdSpace | undefined>(
      (a, b) => (a && a.rows.size >= b.rows.size ? a : b),
      undefined,
    );
    const found = best?.rows.size ?? 0;
    const enough = found >= enoughFound && found >= texts.length * enoughShare;
    return found > 0 && (found === texts.length || enough) ? best : undefined;
  }

  /** The one person who has this text in any of the columns. */
  findAnywhere(text: string): number {
    for (const index of this.all()) {
      const row = index.get(text.toLowerCase()) ?? nobody;
      if (row >= 0) return row;
    }
    return nobody;
  }

  private all(): readonly ReadonlyMap<string, number>[] {
    this.indexes ??= this.rows.managers.otherIds.map(({ cells }) => indexOf(cells, this.rows.people));
    return this.indexes;
  }
}

function indexOf(cells: readonly string[], people: readonly number[]): Map<string, number> {
  const index = new Map<string, number>();
  cells.forEach((cell, i) => {
    if (cell === '') return;
    const key = cell.toLowerCase();
    index.set(key, index.has(key) ? several : people[i]);
  });
  return index;
}

function toSpace(texts: readonly string[], index: ReadonlyMap<string, number>, header: string): OtherIdSpace {
  const rows = new Map<string, number>();
  for (const text of texts) {
    const row = index.get(text.toLowerCase()) ?? nobody;
    if (row >= 0) rows.set(text, row);
  }
  return { header, rows, missing: texts.length - rows.size };
}
