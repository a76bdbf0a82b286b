import type { Facts } from '#findings/facts.ts';
import type { Web, WebNode } from '#graph/web-graph.ts';
import { customerNodeOf, keyOf } from '#graph/web-nodes.ts';
import type { Visible } from '#model/viewer.ts';
import { type Flow, type FlowLink, type Shelf, type Stop, shelf } from './flow.ts';
import type { Fold } from './fold-column.ts';
import { column, type Part, type Seat, type Step } from './read-steps.ts';
import { shelfOf } from './shelf-of.ts';
import { type Onward, sightOnward } from './sight-onward.ts';
import { tiedRows } from './tied-rows.ts';

/** The same seat has the same id. */
export const seatId = (at: number, key: string): string => `${at} ${key}`;

interface OpenLink extends Omit<FlowLink, 'parts' | 'ties'> {
  readonly parts: Part[];
}

/** Collects stops and links; of links between the same two stops one of each kind is made. */
export class FlowDraft {
  readonly #stops: Stop[] = [];
  readonly #numberAt = new Map<string, number>();
  readonly #links = new Map<string, OpenLink>();
  readonly #web: Web;
  readonly #facts: Facts;
  readonly #tied: ReturnType<typeof tiedRows>;

  constructor(web: Web, facts: Facts, steps: readonly Step[]) {
    this.#web = web;
    this.#facts = facts;
    this.#tied = tiedRows(web, facts, steps);
  }

  addFold(at: number, { department, keys, shelf: on }: Fold): void {
    const stop = {
      column: at,
      key: `department:${department}${on === shelf.others ? '' : `/${on}`}`,
      node: null,
      keys,
      rows: keys.flatMap((key) => this.#rowsOf(at, key)).sort((one, other) => one - other),
      department,
      shelf: on,
      endsHere: false,
    };
    const number = this.#stops.push(stop) - 1;
    for (const each of keys) this.#numberAt.set(seatId(at, each), number);
  }

  #rowsOf(at: number, key: string): readonly number[] {
    const node = this.#web.getNodeAttributes(key);
    if (node.kind === 'department') return this.#tied(node, at);
    return node.kind === 'person' ? [node.row] : [];
  }

  addSeat({ column: at, key }: Seat): void {
    const id = seatId(at, key);
    if (this.#numberAt.has(id)) return;
    const node = this.#web.getNodeAttributes(key);
    const stop: Stop = {
      column: at,
      key,
      node,
      keys: [key],
      rows: this.#rowsOf(at, key),
      department: node.kind === 'customer' ? -1 : node.department,
      shelf: this.#shelfOf(at, key, node),
      endsHere: false,
    };
    this.#numberAt.set(id, this.#stops.push(stop) - 1);
  }

  #shelfOf(at: number, key: string, node: WebNode): Shelf {
    if (node.kind === 'customer') return at === column.outside && node.primary ? shelf.first : shelf.others;
    return at === column.team ? shelfOf(this.#web, key) : shelf.others;
  }

  addStep({ kind, from, to, part }: Step): void {
    const ends = [from, to].map((seat) => this.#numberAt.get(seatId(seat.column, seat.key))!);
    const past = from.column === column.team && to.column === column.outside;
    this.#link(kind, ends, past ? this.#wayTo(to.key) : -1).parts.push(part);
  }

  #link(kind: FlowLink['kind'], [from, to]: readonly number[], way: number, hops = 0): OpenLink {
    const id = `${kind} ${from} ${to}`;
    const link = this.#links.get(id) ?? { kind, from, to, way, parts: [], hops };
    this.#links.set(id, link);
    return link;
  }

  #wayTo(customer: string): number {
    const id = seatId(column.customers, `way/${customer}`);
    const known = this.#numberAt.get(id);
    if (known !== undefined) return known;
    const stop: Stop = { ...wayStop, key: `way/${customer}`, keys: [customer] };
    this.#numberAt.set(id, this.#stops.push(stop) - 1);
    return this.#stops.length - 1;
  }

  /** From inside customers who do not serve an outside one themselves, the chain goes on to the nearest. */
  goOn(visible: Visible): void {
    const direct = new Set([...this.#links.values()].map(({ from }) => from));
    for (const [number, stop] of [...this.#stops.entries()]) {
      if (stop.column !== column.customers || stop.key.startsWith('way/') || direct.has(number)) continue;
      const onward = sightOnward(this.#facts, stop);
      if (!onward) this.#stops[number] = { ...stop, endsHere: this.#facts.network.customers > 0 };
      else if (visible.customer(onward.customer)) this.#goOnTo(number, onward);
    }
  }

  #goOnTo(from: number, { customer, hops }: Onward): void {
    const { network } = this.#facts;
    const key = keyOf(network, 'customer', customer);
    const id = seatId(column.outside, key);
    if (!this.#numberAt.has(id)) {
      const node = customerNodeOf(network, customer);
      const own = node.primary ? shelf.first : shelf.others;
      const stop: Stop = { ...wayStop, column: column.outside, key, node, keys: [key], shelf: own };
      this.#numberAt.set(id, this.#stops.push(stop) - 1);
    }
    this.#link('further', [from, this.#numberAt.get(id)!], -1, hops);
  }

  finish(): Flow {
    const all = [...this.#links.values()].map(
      (link): FlowLink => ({ ...link, ties: link.parts.reduce((sum, part) => sum + part.ties, 0) }),
    );
    const isInner = ({ from, to }: FlowLink) => this.#stops[from].column === this.#stops[to].column;
    return {
      stops: this.#stops,
      links: all.filter((link) => !isInner(link)),
      inner: all.filter(isInner),
    };
  }
}

const wayStop: Omit<Stop, 'key' | 'keys'> = {
  column: column.customers,
  node: null,
  rows: [],
  department: -1,
  shelf: shelf.others,
  endsHere: false,
};
