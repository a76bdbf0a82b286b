/** Colours as people see them. Channels run from 0 to 1; linear light unless it says otherwise. */
export type Light = readonly [number, number, number];

export const lightOf = (hex: string): Light => {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const channel = (at: number) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};

/** What a thin line of one colour at an opacity looks like on another, mixed as browsers do, in coded values. */
export function mixed(top: string, ground: string, opacity: number): Light {
  const coded = (light: Light) =>
    light.map((value) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055));
  const [one, other] = [coded(lightOf(top)), coded(lightOf(ground))];
  const hex = one
    .map((value, at) => Math.round(255 * (value * opacity + other[at] * (1 - opacity))))
    .map((value) => value.toString(16).padStart(2, '0'));
  return lightOf(`#${hex.join('')}`);
}

/** WCAG's ratio, from 1 to 21. */
export function contrast(one: Light, other: Light): number {
  const [high, low] = [brightness(one), brightness(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const brightness = ([r, g, b]: Light): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Machado, Oliveira and Fernandes, A physiologically-based model for simulation of color vision deficiency, 2009. */
const sights = {
  full: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

export type Sight = keyof typeof sights;
export const allSights = Object.keys(sights) as Sight[];

export function seen(light: Light, sight: Sight): Light {
  const by = sights[sight];
  const channel = (row: number) =>
    Math.min(
      1,
      Math.max(
        0,
        light.reduce((sum, value, at) => sum + by[3 * row + at] * value, 0),
      ),
    );
  return [channel(0), channel(1), channel(2)];
}

/** CIEDE2000: about 1 is the least difference anybody sees side by side. Sharma, Wu and Dalal 2005. */
export function difference(one: Light, other: Light): number {
  const [l1, a1, b1] = labOf(one);
  const [l2, a2, b2] = labOf(other);
  const mean7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const g = 0.5 * (1 - Math.sqrt(mean7 / (mean7 + 25 ** 7)));
  const [c1, c2] = [Math.hypot(a1 * (1 + g), b1), Math.hypot(a2 * (1 + g), b2)];
  const [h1, h2] = [hue(b1, a1 * (1 + g)), hue(b2, a2 * (1 + g))];
  const grey = c1 * c2 === 0;
  const apart = h2 - h1;
  const turn = grey ? 0 : apart > 180 ? apart - 360 : apart < -180 ? apart + 360 : apart;
  const [dl, dc, dh] = [l2 - l1, c2 - c1, 2 * Math.sqrt(c1 * c2) * sin(turn / 2)];
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const h = grey
    ? h1 + h2
    : Math.abs(apart) <= 180
      ? (h1 + h2) / 2
      : (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [sc, sh] = [1 + 0.045 * c, 1 + 0.015 * c * t];
  const rt = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * sin(60 * Math.exp(-(((h - 275) / 25) ** 2)));
  return Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh));
}

/** Angle of the hue in CIELAB, in degrees. */
export function hueOf(light: Light): number {
  const [, a, b] = labOf(light);
  return hue(b, a);
}

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
const cos = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);
const hue = (y: number, x: number): number => ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;

function labOf([r, g, b]: Light): [number, number, number] {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
