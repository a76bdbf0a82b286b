import Sigma from 'sigma';
import type { MapData } from '#present/map/map-data.ts';
import type { MapDot } from '#present/map/map-dot.ts';
import type { WebColour } from '#present/web-view.ts';
import type { Around } from './around.ts';
import { DotProgram } from './dot-program.ts';
import { drawAround, namesAround } from './draw-around.ts';
import { drawGround } from './draw-ground.ts';
import { drawNames, drawNumbers } from './draw-names.ts';
import { type Layers, openLayers } from './layers.ts';
import { LineLayer, type LineToDraw } from './line-layer.ts';
import type { DotAttributes, LineAttributes, MapGraphs } from './map-graph.ts';
import { Motion } from './motion.ts';
import { namesToPlan } from './names-to-plan.ts';
import type { Palette } from './palette.ts';
import { type Pick, pickFrom } from './pick.ts';
import { type PlannedName, planNames } from './plan-names.ts';
import { type MapSigma, projectionOf } from './project.ts';

/** What the stage shows just now. */
export interface Scene {
  readonly data: MapData;
  readonly colour: WebColour;
  readonly graphs: MapGraphs;
  readonly palette: Palette;
}

/**
 * More lines than this are too many to be drawn anew at every frame: then only the strongest move along. Thin lines take
 * a software renderer more time than all the rest together.
 */
const mostInMotion = 300;

/** Where sigma draws our dots and lines, over our ground and under our names. */
export class Stage {
  readonly sigma: MapSigma;
  readonly #layers: Layers;
  readonly #motion = new Motion();
  readonly #lines = new LineLayer(() => this.#motion.resting || this.#isLight());
  /** Where names stand; they go along while the map is moved, and find new places once it rests. */
  #names: readonly PlannedName[] = [];
  #namesAround: readonly PlannedName[] = [];
  #scene: Scene;
  #dots: readonly MapDot[] = [];
  #hubs: readonly MapDot[] = [];
  #closed: readonly MapDot[] = [];
  #pick: Pick;
  #brought: Around | null = null;

  constructor(container: HTMLElement, scene: Scene) {
    this.#scene = scene;
    this.#sort();
    this.#pick = pickFrom(scene.graphs.all);
    this.sigma = new Sigma<DotAttributes, LineAttributes>(scene.graphs.dots, container, {
      ...settings,
      nodeProgramClasses: { lines: this.#lines.program, dot: DotProgram },
      defaultDrawNodeHover: () => {},
    });
    this.#frame();
    findBy(this.sigma, (point, reach) => this.#pick(point, reach));
    this.#layers = openLayers(this.sigma);
    this.#motion.watch(this.sigma);
    this.sigma.on('afterRender', () => this.#paint());
    this.#lines.fill(linesOf(scene));
    this.sigma.refresh();
  }

  show(scene: Scene): void {
    this.#scene = scene;
    this.#pick = pickFrom(scene.graphs.all);
    this.#brought = null;
    this.#names = [];
    this.#sort();
    this.#layers.stepBack(false);
    this.#motion.begin();
    this.sigma.setGraph(scene.graphs.dots);
    this.#frame();
    this.#lines.fill(linesOf(scene));
    this.sigma.refresh();
  }

  /** Brings out some dots and lines; null lets all stand equal again. */
  bringOut(around: Around | null): void {
    if (this.#brought === null && around === null) return;
    this.#brought = around;
    this.#namesAround = [];
    this.#layers.stepBack(around !== null);
    this.#paintAround();
  }

  #sort(): void {
    this.#dots = this.#scene.graphs.all.mapNodes((_, { dot }) => dot);
    this.#hubs = this.#dots.filter(({ kind }) => kind === 'hub');
    this.#closed = this.#dots.filter(({ kind }) => kind === 'department');
  }

  /** The map keeps its frame whatever is opened, so that nothing jumps; it can be zoomed until names have room. */
  #frame(): void {
    const { edge } = this.#scene.data.ground;
    this.sigma.setCustomBBox({ x: [-edge, edge], y: [-edge, edge] });
    this.sigma.setSetting('minCameraRatio', Math.min(0.5, 150 / edge));
  }

  #isLight(): boolean {
    return this.#scene.graphs.drawn.length < mostInMotion;
  }

  /** Our own layers, in the same frame as sigma's. */
  #paint(): void {
    const projection = projectionOf(this.sigma);
    const size = this.sigma.getDimensions();
    // On paper the stage has no size.
    if (projection.scale <= 0) return;
    const { graphs, palette } = this.#scene;
    const { ground, labels } = this.#layers;
    if (this.#motion.resting || this.#names.length === 0) {
      const dots = this.#dots;
      this.#names = planNames(projection, namesToPlan(projection, { ...this.#scene, dots, size }));
    }
    ground.clearRect(0, 0, size.width, size.height);
    drawGround(ground, projection, { ...this.#scene, hubs: this.#hubs });
    labels.clearRect(0, 0, size.width, size.height);
    drawNumbers(labels, projection, { graph: graphs.all, palette, dots: this.#closed });
    drawNames(labels, projection, { names: this.#names, palette });
    this.#paintAround();
  }

  #paintAround(): void {
    const around = this.#brought;
    const size = this.sigma.getDimensions();
    this.#layers.around.clearRect(0, 0, size.width, size.height);
    if (!around) return;
    const projection = projectionOf(this.sigma);
    const { graphs, palette, data } = this.#scene;
    const graph = graphs.all;
    if (this.#motion.resting || this.#namesAround.length === 0) {
      this.#namesAround = planNames(projection, namesAround(projection, { graph, around, data, size }));
    }
    drawAround(this.#layers.around, projection, { graph, palette, around, names: this.#namesAround });
  }
}

/** The lines that are drawn, with their ends in sigma’s frame. */
function linesOf({ graphs: { all, drawn }, data: { ground } }: Scene): LineToDraw[] {
  const end = (key: string) => {
    const { dot } = all.getNodeAttributes(key);
    return { x: 0.5 + dot.x / (2 * ground.edge), y: 0.5 - dot.y / (2 * ground.edge), size: dot.r };
  };
  return drawn.map((key) => {
    const { type, color, width, dashed } = all.getEdgeAttributes(key);
    return { from: end(all.source(key)), to: end(all.target(key)), type, color, width, dashed };
  });
}

const settings = {
  allowInvalidContainer: true,
  stagePadding: 18,
  itemSizesReference: 'positions',
  zoomToSizeRatioFunction: (ratio: number) => ratio,
  defaultNodeType: 'dot',
  // Names are planned and drawn by us.
  renderLabels: false,
  minEdgeThickness: 0,
  enableCameraRotation: false,
  maxCameraRatio: 1.6,
} as const;

/** What sigma keeps to itself of finding dots. */
interface Picking {
  readonly pickingLayers: Set<string>;
  getNodeAtPosition(at: { readonly x: number; readonly y: number }): string | null;
}

/** Tells sigma which dot is where; nothing is pointed at while the map is dragged. */
function findBy(sigma: MapSigma, pick: Pick): void {
  const replaced = sigma as unknown as Picking;
  // No textures to pick from need be made at every frame.
  replaced.pickingLayers.clear();
  replaced.getNodeAtPosition = (at) => {
    if (sigma.getMouseCaptor().isMoving) return null;
    const { x, y } = sigma.viewportToGraph(at);
    return pick({ x, y: -y }, pointing / projectionOf(sigma).scale);
  };
}

/** Pixels from a dot's edge at which it is still meant. */
const pointing = 5;
