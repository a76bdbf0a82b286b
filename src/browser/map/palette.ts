import { graveClasses, mirrorClasses, toneClasses } from '#present/map/dot-class.ts';

/** The page's colours as `rgba(…)`, for a canvas and for shaders. */
export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly card: string;
  readonly line: string;
  readonly gap: string;
  readonly gold: string;
  readonly goldSoft: string;
  readonly band: string;
  readonly blue: string;
  /** Of a dot, by the class of its colour. */
  readonly tone: (className: string) => string;
}

/** Reads the custom properties as they stand now within an element: in the light, in the dark, in forced colours. */
export function readPalette(within: HTMLElement): Palette {
  const read = resolver(within);
  const classes = new Set([...toneClasses, ...graveClasses, ...mirrorClasses]);
  const tones = new Map([...classes].map((className) => [className, read('--tone', className)]));
  return {
    ink: read('--ink'),
    soft: read('--soft'),
    card: read('--card'),
    line: read('--line'),
    gap: read('--gap'),
    gold: read('--gold'),
    goldSoft: read('--gold-soft'),
    band: read('--web-band'),
    blue: read('--blue'),
    tone: (className) => tones.get(className) ?? '',
  };
}

/** A property may be a mix or a system colour: painting one pixel with it tells what it comes to. */
function resolver(within: HTMLElement): (property: string, className?: string) => string {
  const probe = document.createElement('span');
  probe.style.forcedColorAdjust = 'none';
  probe.hidden = true;
  within.append(probe);
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  })!;
  queueMicrotask(() => probe.remove());
  return (property, className = '') => {
    probe.className = className;
    probe.style.color = `var(${property})`;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
    return `rgba(${r}, ${g}, ${b}, ${a / 255})`;
  };
}

/** The same colour with another opacity. */
export const withAlpha = (colour: string, alpha: number): string => colour.replace(/[\d.]+\)$/, `${alpha})`);

/** Calls back whenever the colours of the page may have changed. */
export function onNewColours(changed: () => void): void {
  for (const query of [
    '(prefers-color-scheme: dark)',
    '(forced-colors: active)',
    '(prefers-contrast: more)',
  ]) {
    matchMedia(query).addEventListener('change', changed);
  }
}
