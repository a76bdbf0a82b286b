import type { MapDot } from '#present/map/map-dot.ts';
import { around } from './around.ts';
import { type Look, rewriteAddress, rewriteOpened, writeLook } from './map-address.ts';
import { cameraOf, type MapCamera } from './map-camera.ts';
import { fillCard, tiesSaid } from './map-card.ts';
import { type MapGraph, type MapGraphs, toGraphs } from './map-graph.ts';
import type { MapStore } from './map-store.ts';
import { refreshTwin } from './map-twin.ts';
import { readPalette } from './palette.ts';
import { type Scene, Stage } from './stage.ts';

export interface MapParts {
  readonly store: MapStore;
  readonly canvas: HTMLElement;
  readonly card: HTMLElement;
  /** A live region. */
  readonly say: HTMLElement;
}

/** The one state of the map on the page: what is drawn, what is chosen or pointed at, and what the address says of it. */
export class MapApp {
  readonly #parts: MapParts;
  readonly #stage: Stage;
  readonly camera: MapCamera;
  #graphs: MapGraphs;
  #chosen = '';
  #pointed = '';
  #hops = 1;
  /** What was just opened is looked at as a whole: nothing steps back. */
  #calm = false;

  constructor(parts: MapParts) {
    this.#parts = parts;
    this.#graphs = this.#draw();
    this.#stage = new Stage(parts.canvas, this.#scene());
    this.camera = cameraOf(this.#stage.sigma, this.#writeLook);
    this.#stage.sigma.getCamera().on('updated', this.#noteLook);
  }

  get stage(): Stage {
    return this.#stage;
  }

  get graph(): MapGraph {
    return this.#graphs.all;
  }

  get chosen(): MapDot | undefined {
    return this.dot(this.#chosen);
  }

  /** Key of the dot that stands for a person or team when closed. */
  homeOf(dot: MapDot): string {
    return this.#parts.store.data.nodes.key[dot.node];
  }

  dot(key: string): MapDot | undefined {
    return this.graph.hasNode(key) ? this.graph.getNodeAttribute(key, 'dot') : undefined;
  }

  /** Draws anew what is open, in the colours of the page as they are now. */
  redraw(): void {
    this.#graphs = this.#draw();
    this.#stage.show(this.#scene());
    if (!this.graph.hasNode(this.#chosen)) this.#chosen = '';
    this.#pointed = '';
    this.#bringOut();
  }

  /** Everything of the present address anew: after a filter was changed. */
  async reload(): Promise<void> {
    const leftOut = await this.#parts.store.load();
    if (!leftOut) return;
    this.redraw();
    // Said anew: names may have become initials or codes.
    const dot = this.chosen;
    this.say(dot ? `${dot.says}. ${tiesSaid(this.graph, dot.key)}` : '');
    this.#sayLeftOut(leftOut);
    await refreshTwin();
  }

  /** Opens departments by name, and goes nearer if their people could not be told apart. */
  async open(names: readonly string[], { near }: { near: boolean } = { near: true }): Promise<void> {
    const leftOut = await this.#parts.store.open(names);
    if (!leftOut) return;
    this.#calm = true;
    this.redraw();
    this.#noteOpened();
    this.say(names.length === 1 ? `${names[0]} is opened.` : `${names.length} departments are opened.`);
    this.#sayLeftOut(leftOut);
    if (near && names.length === 1) this.#goTo(names[0]);
  }

  close(names: readonly string[]): void {
    const key =
      this.chosen && names.includes(this.#departmentOf(this.chosen))
        ? this.homeOf(this.chosen)
        : this.#chosen;
    this.#parts.store.close(names);
    this.redraw();
    this.choose(key);
    this.#noteOpened();
    this.say(names.length === 1 ? `${names[0]} is closed.` : 'All departments are closed.');
  }

  /** Opens a closed department, and closes an open one. */
  async toggle(name: string): Promise<void> {
    if (this.#parts.store.isOpen(name)) this.close([name]);
    else await this.open([name]);
  }

  /** Chooses a dot for good; blank for none. */
  choose(key: string): void {
    this.#chosen = this.graph.hasNode(key) ? key : '';
    this.#pointed = '';
    this.#calm = false;
    rewriteAddress({ focus: this.#chosen.replace('/band', ''), find: '' });
    this.#bringOut();
    const dot = this.chosen;
    if (dot) this.say(`${dot.says}. ${tiesSaid(this.graph, dot.key)}`);
  }

  /** Points at a dot for the moment; blank for none. */
  point(key: string): void {
    if (key === this.#pointed) return;
    this.#pointed = this.graph.hasNode(key) ? key : '';
    this.#bringOut();
  }

  set hops(hops: number) {
    this.#hops = hops;
    rewriteAddress({ hops: hops === 1 ? '' : String(hops) });
    this.#bringOut();
  }

  say(words: string): void {
    this.#parts.say.textContent = words;
  }

  #draw(): MapGraphs {
    const { store, card } = this.#parts;
    return toGraphs(store.draw(), readPalette(card), store.colour);
  }

  #scene(): Scene {
    const { store, card } = this.#parts;
    return { data: store.data, colour: store.colour, graphs: this.#graphs, palette: readPalette(card) };
  }

  #bringOut(): void {
    const key = this.#pointed || this.#chosen;
    const calm = this.#calm && key === this.#chosen;
    this.#stage.bringOut(key && !calm ? around(this.graph, key, this.#hops) : null);
    const dot = this.dot(key);
    fillCard(
      this.#parts.card,
      dot ? { dot, ties: tiesSaid(this.graph, key), chosen: key === this.#chosen } : null,
    );
  }

  #noteOpened(): void {
    rewriteOpened(this.#parts.store.opened);
    void refreshTwin();
  }

  #writeLook = (look: Look): void => {
    const whole = look.ratio === 1 && Math.abs(look.x) < 1 && Math.abs(look.y) < 1;
    rewriteAddress({ at: whole ? '' : writeLook(look) });
  };

  #noteLook = debounce(() => this.#writeLook(this.camera.look()), 250);

  /** Shows the room of a department unless its people stand out already. */
  #goTo(name: string): void {
    const { key, name: names, room } = this.#parts.store.data.nodes;
    const at = names.findIndex(
      (each, node) => each === name && room[node] !== null && !key[node].endsWith('/band'),
    );
    const place = room[at >= 0 ? at : names.indexOf(name)];
    if (place && this.camera.scale() < clear) this.camera.showCircle(place);
  }

  #departmentOf = (dot: MapDot): string => this.#parts.store.data.nodes.name[dot.node];

  #sayLeftOut(leftOut: readonly string[]): void {
    if (leftOut.length === 0) return;
    const most = this.#parts.store.data.counts.mostOpen.toLocaleString('en-GB');
    const which =
      leftOut.length === 1 ? `${leftOut[0]} stays closed` : `${leftOut.length} departments stay closed`;
    this.say(
      `At most ${most} people are drawn one by one at a time, so ${which}. Close others to open more.`,
    );
  }
}

/** Pixels a unit at which people are told apart. */
const clear = 0.55;

function debounce(act: () => void, milliseconds: number): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(act, milliseconds);
  };
}
