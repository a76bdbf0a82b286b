import type { Look } from './map-address.ts';
import type { MapSigma } from './project.ts';

/** Moves the stage over the map; at once where the reader wants no motion. */
export interface MapCamera {
  /** Shows a circle of the map as large as the stage. */
  showCircle(circle: { readonly x: number; readonly y: number; readonly radius: number }): void;
  /** Brings a point into sight without zooming, if it is not. */
  keepInSight(point: { readonly x: number; readonly y: number }): void;
  zoom(factor: number): void;
  showWhole(): void;
  look(): Look;
  lookAt(look: Look): void;
  /** Pixels a unit of the map. */
  scale(): number;
}

/** @param onGoing is told where the stage will look, before it is there */
export function cameraOf(sigma: MapSigma, onGoing: (look: Look) => void): MapCamera {
  const camera = sigma.getCamera();
  const move = (to: { x?: number; y?: number; ratio?: number }) => {
    const next = { ...to, ...(to.ratio === undefined ? {} : { ratio: camera.getBoundedRatio(to.ratio) }) };
    onGoing(lookOf({ ...camera.getState(), ...next }));
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) camera.setState(next);
    else camera.animate(next, { duration: 380, easing: 'quadraticInOut' });
  };
  // Sigma's camera counts the frame of the map from 0 to 1, upwards.
  const edge = () => sigma.getCustomBBox()!.x[1];
  const lookOf = ({ x, y, ratio }: Look): Look => ({
    x: (x - 0.5) * 2 * edge(),
    y: (0.5 - y) * 2 * edge(),
    ratio,
  });
  const framed = (x: number, y: number) => ({ x: 0.5 + x / (2 * edge()), y: 0.5 - y / (2 * edge()) });
  return {
    showCircle: ({ x, y, radius }) => move({ ...framed(x, y), ratio: (radius * 1.15) / edge() }),
    keepInSight: ({ x, y }) => {
      const at = sigma.graphToViewport({ x, y: -y });
      const { width, height } = sigma.getDimensions();
      const inside = at.x > 40 && at.y > 40 && at.x < width - 40 && at.y < height - 40;
      if (!inside) move(framed(x, y));
    },
    zoom: (factor) => move({ ratio: camera.getState().ratio / factor }),
    showWhole: () => move({ x: 0.5, y: 0.5, ratio: 1 }),
    look: () => lookOf(camera.getState()),
    lookAt: ({ x, y, ratio }) => camera.setState({ ...framed(x, y), ratio: camera.getBoundedRatio(ratio) }),
    scale: () => sigma.graphToViewport({ x: 1, y: 0 }).x - sigma.graphToViewport({ x: 0, y: 0 }).x,
  };
}
