import Sigma from 'sigma';
import type { MapData } from '#present/map/map-data.ts';
import type { Around } from './around.ts';
import { curveProgram } from './curve-program.ts';
import { DotProgram } from './dot-program.ts';
import { drawAround } from './draw-around.ts';
import { drawGround } from './draw-ground.ts';
import type { Label } from './draw-labels.ts';
import { drawNames } from './draw-names.ts';
import type { DotAttributes, LineAttributes, MapGraphs } from './map-graph.ts';
import type { Palette } from './palette.ts';
import { type Pick, pickFrom } from './pick.ts';
import { type MapSigma, projectionOf } from './project.ts';
import { straightProgram } from './straight-program.ts';

/** What the stage shows just now. */
export interface Scene {
  readonly data: MapData;
  readonly graphs: MapGraphs;
  readonly palette: Palette;
}

export interface Stage {
  readonly sigma: MapSigma;
  show(scene: Scene): void;
  /** Brings out some dots and lines; null lets all stand equal again. */
  bringOut(around: Around | null): void;
}

/** Sets up sigma with our dots, lines, ground and names. */
export function openStage(container: HTMLElement, first: Scene): Stage {
  let scene = first;
  let brought: Around | null = null;
  let pick = pickFrom(scene.graphs.all);
  const named: Label[] = [];
  const motion = { moving: false };
  const sigma: MapSigma = new Sigma<DotAttributes, LineAttributes>(scene.graphs.drawn, container, {
    ...settings,
    edgeProgramClasses: programs(() => !motion.moving || scene.graphs.drawn.size < mostInMotion),
    defaultDrawNodeLabel: (_, { key, x, y, size }) => {
      named.push({ dot: scene.graphs.all.getNodeAttribute(key, 'dot'), x, y, r: size });
    },
    defaultDrawNodeHover: () => {},
  });
  frame(sigma, scene.data);
  findBy(sigma, (point, reach) => pick(point, reach));
  noteMotion(sigma, motion);
  const layers = openLayers(sigma);
  const paintAround = () => {
    const size = sigma.getDimensions();
    layers.around.clearRect(0, 0, size.width, size.height);
    const drawn = { graph: scene.graphs.all, palette: scene.palette, size };
    if (brought) drawAround(layers.around, projectionOf(sigma), { ...drawn, around: brought });
  };
  sigma.on('beforeRender', () => {
    named.length = 0;
  });
  sigma.on('afterRender', () => {
    const projection = projectionOf(sigma);
    const size = sigma.getDimensions();
    // On paper the stage has no size.
    if (projection.scale <= 0) return;
    layers.ground.clearRect(0, 0, size.width, size.height);
    drawGround(layers.ground, projection, { ...scene, hubs: hubsOf(scene) });
    drawNames(layers.labels, projection, { ...scene, graph: scene.graphs.all, named, size });
    paintAround();
  });
  sigma.resize(true);
  sigma.refresh();
  return {
    sigma,
    show: (next) => {
      scene = next;
      brought = null;
      layers.stepBack(false);
      pick = pickFrom(scene.graphs.all);
      sigma.setGraph(scene.graphs.drawn);
      frame(sigma, scene.data);
      sigma.refresh();
    },
    bringOut: (around) => {
      if (brought === null && around === null) return;
      brought = around;
      layers.stepBack(around !== null);
      paintAround();
    },
  };
}

const settings = {
  allowInvalidContainer: true,
  stagePadding: 18,
  itemSizesReference: 'positions',
  zoomToSizeRatioFunction: (ratio: number) => ratio,
  defaultNodeType: 'dot',
  defaultEdgeType: 'broad',
  nodeProgramClasses: { dot: DotProgram },
  labelRenderedSizeThreshold: 6,
  labelGridCellSize: 60,
  labelDensity: 3,
  minEdgeThickness: 0,
  enableCameraRotation: false,
  maxCameraRatio: 1.6,
} as const;

/** More lines than this are too many to be drawn anew at every frame: then only the strongest move along. */
const mostInMotion = 1500;

const programs = (isResting: () => boolean) => ({
  broad: curveProgram({ segments: 10, thin: false, isDrawn: () => true }),
  thin: curveProgram({ segments: 8, thin: true, isDrawn: () => true }),
  fine: curveProgram({ segments: 6, thin: true, isDrawn: isResting }),
  straight: straightProgram(isResting),
});

/** Knows when the map is dragged or flown over, and draws it in full once it rests. */
function noteMotion(sigma: MapSigma, motion: { moving: boolean }): void {
  let timer = 0;
  const rest = () => {
    if (sigma.getMouseCaptor().isMouseDown) return wait();
    motion.moving = false;
    sigma.scheduleRender();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(rest, 140);
  };
  sigma.getCamera().on('updated', () => {
    motion.moving = true;
    wait();
  });
}

/** Our own layers between sigma's; those of sigma's that we do not use need not be laid over one another. */
function openLayers(sigma: MapSigma) {
  for (const layer of ['ground', 'around']) sigma.createCanvasContext(layer);
  const canvases = sigma.getCanvases();
  canvases.edges.before(canvases.ground);
  canvases.labels.after(canvases.around);
  for (const unused of ['edgeLabels', 'hovers', 'hoverNodes']) canvases[unused].style.display = 'none';
  const context = (layer: string) => canvases[layer].getContext('2d')!;
  return {
    ground: context('ground'),
    labels: context('labels'),
    around: context('around'),
    /** Everything steps back while some dots are brought out above it. */
    stepBack: (back: boolean) => {
      for (const layer of ['edges', 'nodes', 'labels']) canvases[layer].style.opacity = back ? '0.2' : '';
      canvases.around.style.display = back ? '' : 'none';
    },
  };
}

/** Tells sigma which dot is where; nothing is pointed at while the map is dragged. */
function findBy(sigma: MapSigma, pick: Pick): void {
  const replaced = sigma as unknown as { getNodeAtPosition(at: { x: number; y: number }): string | null };
  replaced.getNodeAtPosition = (at) => {
    if (sigma.getMouseCaptor().isMoving) return null;
    const { x, y } = sigma.viewportToGraph(at);
    return pick({ x, y: -y }, pointing / projectionOf(sigma).scale);
  };
}

/** Pixels from a dot's edge at which it is still meant. */
const pointing = 5;

/** The map keeps its frame whatever is opened, so that nothing jumps; it can be zoomed until names have room. */
function frame(sigma: MapSigma, { ground }: MapData): void {
  const { edge } = ground;
  sigma.setCustomBBox({ x: [-edge, edge], y: [-edge, edge] });
  sigma.setSetting('minCameraRatio', Math.min(0.5, 150 / edge));
}

const hubsOf = ({ graphs: { all } }: Scene) =>
  all.filterNodes((_, { dot }) => dot.kind === 'hub').map((key) => all.getNodeAttribute(key, 'dot'));
