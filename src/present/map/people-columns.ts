import { personNodeOf } from '#graph/web-nodes.ts';
import { severities } from '#model/finding.ts';
import { gapsOfPeople } from '../gaps-of-people.ts';
import { groupName, personName } from '../names.ts';
import { type MapPeople, personFlag } from './map-data.ts';
import { groupAt, isPerson, refOf } from './map-ref.ts';
import type { Seated } from './seat-people.ts';
import type { MapLook } from './shown-on-map.ts';

type Columns = {
  [Field in keyof MapPeople['people']]: MapPeople['people'][Field] extends readonly (infer Value)[]
    ? Value[]
    : never;
};

/** Collects people and teams with their seats, a column a field. */
export class PeopleColumns {
  readonly #look: MapLook;
  readonly #titles = new Map<string, number>();
  readonly columns: Columns = {
    ref: [],
    place: [],
    name: [],
    title: [],
    x: [],
    y: [],
    hops: [],
    flags: [],
    worst: [],
  };

  constructor(look: MapLook) {
    this.#look = look;
  }

  get titles(): string[] {
    return [...this.#titles.keys()];
  }

  /**
   * Adds those of a place who are shown.
   * @param place number of the place's key
   */
  add({ nodes, x, y }: Seated, place: number, isShown: (node: number) => boolean): void {
    const { columns } = this;
    const { network, sight } = this.#look.analysis;
    nodes.forEach((node, seat) => {
      if (!isShown(node)) return;
      columns.ref.push(refOf(network, node));
      columns.place.push(place);
      columns.name.push(this.#nameOf(node));
      columns.title.push(this.#titleOf(node));
      columns.x.push(round(x[seat]));
      columns.y.push(round(y[seat]));
      columns.hops.push(isPerson(network, node) ? sight.hops[node] : teamHops(this.#look, node));
      columns.flags.push(this.#flagsOf(node));
      columns.worst.push(this.#worstOf(node));
    });
  }

  #nameOf(node: number): string {
    const { analysis, visible } = this.#look;
    if (isPerson(analysis.network, node)) return personName(analysis, visible, node);
    return groupName(analysis, visible, groupAt(analysis.network, node));
  }

  #titleOf(node: number): number {
    const { network, organisation } = this.#look.analysis;
    const title = isPerson(network, node) ? organisation.people.title[node] : '';
    const known = this.#titles.get(title);
    if (known === undefined) this.#titles.set(title, this.#titles.size);
    return known ?? this.#titles.size - 1;
  }

  #flagsOf(node: number): number {
    if (!isPerson(this.#look.analysis.network, node)) return personFlag.team;
    const { noCustomer, unserved, outside } = personNodeOf(this.#look.model.cut, node);
    return (
      (noCustomer ? personFlag.noCustomer : 0) |
      (unserved ? personFlag.unserved : 0) |
      (outside ? personFlag.outside : 0)
    );
  }

  /** Gaps of people beyond the viewer's branch are not theirs to see. */
  #worstOf(node: number): number {
    const { analysis, visible } = this.#look;
    const own = isPerson(analysis.network, node) && visible.branch(node);
    const worst = own ? gapsOfPeople(analysis).get(node)?.worst : undefined;
    return worst === undefined ? 0 : severities.indexOf(worst) + 1;
  }
}

const teamHops = ({ analysis: { network, sight } }: MapLook, giving: number): number =>
  sight.hops[giving] >= 0 ? sight.hops[giving] : sight.hops[giving + network.groups];

const round = (value: number): number => Math.round(value * 10) / 10;
