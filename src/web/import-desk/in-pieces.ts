/**
 * Takes a large plain value apart into messages that are each quick to receive, and puts it together again: a
 * structured clone of everything at once would hold the receiver up for as long as it takes.
 *
 * Plain: what `structuredClone` takes, without circles, classes, and objects as keys of a Map. An object that several
 * others refer to is one object again on the other side. Linear in the value.
 */
export type Piece =
  | { readonly make: 'array' | 'object' | 'map'; readonly at: number }
  /** Puts items behind those of an array, keys into an object or entries into a map; `refs` fill gaps in them. */
  | { readonly put: 'items'; readonly at: number; readonly values: readonly unknown[]; readonly refs: Refs }
  | {
      readonly put: 'keys';
      readonly at: number;
      readonly values: readonly (readonly [string, unknown])[];
      readonly refs: Refs;
    }
  | {
      readonly put: 'entries';
      readonly at: number;
      readonly values: readonly (readonly [unknown, unknown])[];
      readonly refs: Refs;
    }
  /** A value as a whole. */
  | { readonly whole: unknown; readonly at: number }
  /** Everything has come; the value is this one. */
  | { readonly done: number };

/** Position among the values of the piece, number of the value that belongs there; in turns. */
type Refs = readonly number[];

/** Leaves (texts, numbers, keys) of one piece. */
const pieceWeight = 10_000;

/** The pieces of a value, to be given to `Assembler.take` in this order. Buffers of typed arrays are copied. */
export function* inPieces(value: unknown, weight = pieceWeight): Generator<Piece> {
  const taker = new TakenApart(value, weight);
  yield* taker.pieces();
}

/** The memory of a piece that need not be copied when it is sent. */
export const transferOf = (piece: Piece): ArrayBuffer[] =>
  typeof piece === 'object' && 'whole' in piece && ArrayBuffer.isView(piece.whole)
    ? [piece.whole.buffer as ArrayBuffer]
    : [];

/** Puts pieces together again. */
export class Assembler {
  readonly #made = new Map<number, unknown>();

  /** Takes the next piece; the value, in an object, once it is complete. */
  take(piece: Piece): { readonly value: unknown } | undefined {
    if ('done' in piece) return { value: this.#made.get(piece.done) };
    if ('whole' in piece) this.#made.set(piece.at, piece.whole);
    else if ('make' in piece) this.#made.set(piece.at, containers[piece.make]());
    else this.#put(piece);
    return undefined;
  }

  #put(piece: Extract<Piece, { put: unknown }>): void {
    const into = this.#made.get(piece.at);
    const { refs } = piece;
    let next = 0;
    const valueAt = (at: number, value: unknown) => {
      if (refs[next] !== at) return value;
      next += 2;
      return this.#made.get(refs[next - 1]);
    };
    for (const [at, value] of piece.values.entries()) {
      if (piece.put === 'items') (into as unknown[]).push(valueAt(at, value));
      else {
        const [key, held] = value as [string, unknown];
        if (piece.put === 'keys') define(into as object, key, valueAt(at, held));
        else (into as Map<unknown, unknown>).set(key, valueAt(at, held));
      }
    }
  }
}

const containers = { array: () => [] as unknown[], object: () => ({}), map: () => new Map() };

/** Also where the key is `__proto__`. */
function define(into: object, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(into, key, { value, writable: true, enumerable: true, configurable: true });
  else (into as Record<string, unknown>)[key] = value;
}

/** The sending side: first every object is weighed, then what is heavy or shared gets a number of its own. */
class TakenApart {
  readonly #root: unknown;
  readonly #most: number;
  /** Weight of what an object holds; endless where it must not go as a part of another. */
  readonly #weights = new Map<object, number>();
  readonly #shared = new Set<object>();
  readonly #numbers = new Map<object, number>();
  #last = 0;

  constructor(root: unknown, most: number) {
    this.#root = root;
    this.#most = most;
    this.#weigh(root);
    this.#letNoneHoldShared(root, new Set());
  }

  *pieces(): Generator<Piece> {
    if (isObject(this.#root)) {
      yield { done: yield* this.#send(this.#root) };
      return;
    }
    yield { at: 0, whole: this.#root };
    yield { done: 0 };
  }

  #weigh(value: unknown): number {
    if (!isObject(value)) return typeof value === 'string' ? 1 + value.length / 64 : 1;
    if (this.#weights.has(value)) {
      this.#shared.add(value);
      return 0;
    }
    // Marked before going in, so that what leads back to itself is met again.
    this.#weights.set(value, 0);
    let weight = ArrayBuffer.isView(value) ? weighView(value) : 1;
    for (const child of childrenOf(value)) weight += this.#weigh(child);
    this.#weights.set(value, weight);
    return weight;
  }

  /** True if something shared is in it; all such go alone, and so do those who hold them. */
  #letNoneHoldShared(value: unknown, seen: Set<object>): boolean {
    if (!isObject(value) || this.#shared.size === 0) return false;
    const known = this.#weights.get(value) === Number.POSITIVE_INFINITY;
    if (seen.has(value)) return known || this.#shared.has(value);
    seen.add(value);
    let holds = this.#shared.has(value);
    for (const child of childrenOf(value)) if (this.#letNoneHoldShared(child, seen)) holds = true;
    if (holds) this.#weights.set(value, Number.POSITIVE_INFINITY);
    return holds;
  }

  /** Light enough, and nobody else's, to go as a part of a piece. */
  #goesAlong(value: unknown): boolean {
    return !isObject(value) || (this.#weights.get(value) as number) <= this.#most / 4;
  }

  *#send(value: object): Generator<Piece, number> {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const at = this.#last++;
    this.#numbers.set(value, at);
    if (ArrayBuffer.isView(value)) yield { at, whole: (value as Uint8Array).slice() };
    else if (Array.isArray(value)) yield* this.#sendParts(at, 'array', value, (item) => item);
    else if (value instanceof Map) yield* this.#sendParts(at, 'map', value, (entry) => entry[1]);
    else yield* this.#sendParts(at, 'object', Object.entries(value), (entry) => entry[1]);
    return at;
  }

  *#sendParts<Part>(
    at: number,
    make: 'array' | 'object' | 'map',
    parts: Iterable<Part>,
    heldBy: (part: Part) => unknown,
  ): Generator<Piece> {
    yield { at, make };
    const put = ({ array: 'items', object: 'keys', map: 'entries' } as const)[make];
    let values: unknown[] = [];
    let refs: number[] = [];
    let weight = 0;
    for (const part of parts) {
      const value = heldBy(part);
      if (this.#goesAlong(value)) {
        weight += isObject(value) ? (this.#weights.get(value) as number) : 1 + textWeight(value);
        values.push(part);
      } else {
        refs.push(values.length, yield* this.#send(value as object));
        values.push(make === 'array' ? undefined : [(part as [unknown])[0], undefined]);
        weight += 2;
      }
      if (weight < this.#most) continue;
      yield { at, put, values, refs } as Piece;
      [values, refs, weight] = [[], [], 0];
    }
    if (values.length > 0) yield { at, put, values, refs } as Piece;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A clone would take along the whole memory that it is a part of. */
const weighView = (view: ArrayBufferView): number =>
  view.byteLength < view.buffer.byteLength ? Number.POSITIVE_INFINITY : view.byteLength / 64;

const textWeight = (value: unknown): number => (typeof value === 'string' ? value.length / 64 : 0);

function childrenOf(value: object): Iterable<unknown> {
  if (ArrayBuffer.isView(value)) return [];
  if (Array.isArray(value)) return value;
  return value instanceof Map ? value.values() : Object.values(value);
}
