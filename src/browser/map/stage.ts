import Sigma from 'sigma';
import type { MapData } from '#present/map/map-data.ts';
import type { Around } from './around.ts';
import { DotProgram } from './dot-program.ts';
import { drawAround } from './draw-around.ts';
import { drawGround } from './draw-ground.ts';
import type { Label } from './draw-labels.ts';
import { drawNames } from './draw-names.ts';
import { type Layers, openLayers } from './layers.ts';
import { LineLayer, type LineToDraw } from './line-layer.ts';
import type { DotAttributes, LineAttributes, MapGraphs } from './map-graph.ts';
import { Motion } from './motion.ts';
import type { Palette } from './palette.ts';
import { type Pick, pickFrom } from './pick.ts';
import { type MapSigma, projectionOf } from './project.ts';

/** What the stage shows just now. */
export interface Scene {
  readonly data: MapData;
  readonly graphs: MapGraphs;
  readonly palette: Palette;
}

/** More lines than this are too many to be drawn anew at every frame: then only the strongest move along. */
const mostInMotion = 1500;

/** Where sigma draws our dots and lines, over our ground and under our names. */
export class Stage {
  readonly sigma: MapSigma;
  readonly #layers: Layers;
  readonly #motion = new Motion();
  readonly #lines = new LineLayer(() => this.#motion.resting || this.#isLight());
  /** Whom sigma's grid of labels has chosen to be named in this frame. */
  readonly #named: Label[] = [];
  #scene: Scene;
  #pick: Pick;
  #brought: Around | null = null;

  constructor(container: HTMLElement, scene: Scene) {
    this.#scene = scene;
    this.#pick = pickFrom(scene.graphs.all);
    this.sigma = new Sigma<DotAttributes, LineAttributes>(scene.graphs.dots, container, {
      ...settings,
      nodeProgramClasses: { lines: this.#lines.program, dot: DotProgram },
      defaultDrawNodeLabel: (_, { key, x, y, size }) => {
        this.#named.push({ dot: this.#scene.graphs.all.getNodeAttribute(key, 'dot'), x, y, r: size });
      },
      defaultDrawNodeHover: () => {},
    });
    this.#frame();
    findBy(this.sigma, (point, reach) => this.#pick(point, reach));
    this.#layers = openLayers(this.sigma);
    this.#motion.watch(this.sigma);
    this.sigma.on('beforeRender', () => {
      this.#named.length = 0;
    });
    this.sigma.on('afterRender', () => this.#paint());
    this.#lines.fill(linesOf(scene));
    this.sigma.refresh();
  }

  show(scene: Scene): void {
    this.#scene = scene;
    this.#pick = pickFrom(scene.graphs.all);
    this.#brought = null;
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
    this.#layers.stepBack(around !== null);
    this.#paintAround();
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
    const { graphs, ...scene } = this.#scene;
    const hubs = graphs.all.mapNodes((_, { dot }) => dot).filter((dot) => dot.kind === 'hub');
    this.#layers.ground.clearRect(0, 0, size.width, size.height);
    drawGround(this.#layers.ground, projection, { ...scene, hubs });
    drawNames(this.#layers.labels, projection, { ...scene, graph: graphs.all, named: this.#named, size });
    this.#paintAround();
  }

  #paintAround(): void {
    const size = this.sigma.getDimensions();
    const { graphs, palette } = this.#scene;
    this.#layers.around.clearRect(0, 0, size.width, size.height);
    if (!this.#brought) return;
    const drawn = { graph: graphs.all, palette, around: this.#brought, size };
    drawAround(this.#layers.around, projectionOf(this.sigma), drawn);
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
  labelRenderedSizeThreshold: 6,
  labelGridCellSize: 60,
  labelDensity: 3,
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
