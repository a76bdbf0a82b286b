import type { MapAnswer } from '#present/map/map-answer.ts';
import type { MapData, MapPeople } from '#present/map/map-data.ts';
import { everyDepartment } from '#present/map/map-view.ts';
import { type DrawnMap, openMap } from '#present/map/open-map.ts';
import { plainView, type WebColour } from '#present/web-view.ts';
import { type Opened, viewFields } from './map-address.ts';

/** What the server sends, with the revision it is of. */
type Sent = MapAnswer & { readonly revision: number };

/** The map as far as it has been fetched, and which departments are opened. */
export class MapStore {
  data!: MapData;
  colour: WebColour = plainView.colour;
  #revision = -1;
  /** Counts what was asked for as a whole: an answer to what was asked before is dropped, since it may say names. */
  #asked = 0;
  #parts: MapPeople[] = [];
  /** Names of the opened departments. */
  #open = new Set<string>();

  /** Fetches everything of the present address anew; null where that has changed again meanwhile. */
  async load(): Promise<readonly string[] | null> {
    const mine = ++this.#asked;
    const sent = await fetchMap(viewFields());
    if (mine !== this.#asked) return null;
    this.data = sent.map!;
    this.colour = sent.colour;
    this.#revision = sent.revision;
    this.#parts = [sent.people];
    this.#open = new Set(sent.open);
    return sent.leftOut;
  }

  /** Opens departments, fetching their people where they are not here yet; says which would be too many people. */
  async open(names: readonly string[]): Promise<readonly string[] | null> {
    const missing = names.filter((name) => !this.#isFetched(name));
    if (missing.length > 0) {
      const fields = viewFields();
      for (const field of ['open', 'closed', 'focus', 'find']) fields.delete(field);
      for (const name of missing) fields.append('open', name);
      fields.set('only', 'people');
      const asked = this.#asked;
      const sent = await fetchMap(fields);
      if (asked !== this.#asked) return null;
      // Somebody has changed the organisation meanwhile: positions and counts are new.
      if (sent.revision !== this.#revision) return this.load();
      this.#parts.push(sent.people);
    }
    const leftOut = names.filter((name) => !this.#takeIn(name));
    return leftOut;
  }

  close(names: readonly string[]): void {
    for (const name of names) this.#open.delete(name);
  }

  isOpen(name: string): boolean {
    return this.#open.has(name);
  }

  get openNames(): readonly string[] {
    return [...this.#open];
  }

  /** Names of all departments that are shown. */
  get names(): readonly string[] {
    const { key, name } = this.data.nodes;
    return [...new Set(name.filter((_, at) => key[at].startsWith('department:')))];
  }

  /** As the address says it. */
  get opened(): Opened {
    const closed = this.names.filter((name) => !this.#open.has(name));
    const most = closed.length < this.#open.size && this.#open.size > 8;
    return most ? { open: [everyDepartment], closed } : { open: this.openNames, closed: [] };
  }

  draw(): DrawnMap {
    const { key, name } = this.data.nodes;
    const open = new Set(
      key.filter((each, at) => each.startsWith('department:') && this.#open.has(name[at])),
    );
    return openMap(this.data, this.#parts, open);
  }

  #isFetched(name: string): boolean {
    const { key, name: names } = this.data.nodes;
    const fetched = new Set(this.#parts.flatMap((part) => part.opened));
    return key.every(
      (each, at) => names[at] !== name || !each.startsWith('department:') || fetched.has(each),
    );
  }

  /** False where there would be too many people. */
  #takeIn(name: string): boolean {
    const people = [...this.#open, name].reduce((sum, each) => sum + this.#peopleOf(each), 0);
    if (this.#open.has(name)) return true;
    if (people > this.data.counts.mostOpen) return false;
    this.#open.add(name);
    return true;
  }

  #peopleOf(name: string): number {
    const { key, name: names, people } = this.data.nodes;
    return names.reduce(
      (sum, each, at) => sum + (each === name && key[at].startsWith('department:') ? people[at] : 0),
      0,
    );
  }
}

async function fetchMap(fields: URLSearchParams): Promise<Sent> {
  const answer = await fetch(`/map.json?${fields}`);
  if (!answer.ok) throw new Error(`browser/map: the map could not be read (${answer.status})`);
  return answer.json();
}
