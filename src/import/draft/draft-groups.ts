import { type GroupKind, type Groups, groupKinds } from '#model/groups.ts';

/** The groups that some tie or need names, while files are merged in. */
export class DraftGroups {
  private readonly kind: number[];
  private readonly of: number[];
  private readonly rows = new Map<string, number>();

  constructor(groups: Groups) {
    this.kind = [...groups.kind];
    this.of = [...groups.of];
    this.kind.forEach((kind, row) => {
      this.rows.set(`${kind} ${this.of[row]}`, row);
    });
  }

  get count(): number {
    return this.kind.length;
  }

  kindOf(row: number): GroupKind {
    return groupKinds[this.kind[row]];
  }

  /** The row of a group, which is added if need be. */
  rowOf(kind: GroupKind, of: number): number {
    const key = `${groupKinds.indexOf(kind)} ${of}`;
    const known = this.rows.get(key);
    if (known !== undefined) return known;
    this.rows.set(key, this.count);
    this.kind.push(groupKinds.indexOf(kind));
    this.of.push(of);
    return this.count - 1;
  }

  finish(partyId: Int32Array): Groups {
    return { count: this.count, partyId, kind: new Uint8Array(this.kind), of: new Int32Array(this.of) };
  }
}
