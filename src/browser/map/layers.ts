import type { MapSigma } from './project.ts';

export interface Layers {
  /** Under lines and dots. */
  readonly ground: CanvasRenderingContext2D;
  readonly labels: CanvasRenderingContext2D;
  /** Over everything: whoever is brought out. */
  readonly around: CanvasRenderingContext2D;
  /** Everything else steps back while some dots are brought out. */
  stepBack(back: boolean): void;
}

/** Our own layers between sigma's; those of sigma's that we do not use need not be laid over one another. */
export function openLayers(sigma: MapSigma): Layers {
  for (const layer of ['ground', 'around']) sigma.createCanvasContext(layer);
  const canvases = sigma.getCanvases();
  canvases.nodes.before(canvases.ground);
  canvases.labels.after(canvases.around);
  for (const unused of ['edges', 'edgeLabels', 'hovers', 'hoverNodes'])
    canvases[unused].style.display = 'none';
  const context = (layer: string) => canvases[layer].getContext('2d')!;
  // The new ones have no size yet.
  sigma.resize(true);
  return {
    ground: context('ground'),
    labels: context('labels'),
    around: context('around'),
    stepBack: (back) => {
      canvases.nodes.style.opacity = back ? '0.2' : '';
      // Faint names would lie under those of whoever is brought out.
      canvases.labels.style.opacity = back ? '0' : '';
      canvases.around.style.display = back ? '' : 'none';
    },
  };
}
