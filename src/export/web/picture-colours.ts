/** The light colours of the stylesheets, for files that have no stylesheet. A test compares the two. */
export const lightColours = {
  paper: '#fbfaf6',
  card: '#ffffff',
  ink: '#1d2433',
  soft: '#596273',
  line: '#e6e2d8',
  control: '#7b8494',
  gold: '#d99a00',
  'gold-soft': '#fff3d1',
  gap: '#bd2439',
  blue: '#2456a6',
  'web-band': '#fdecee',
  'web-zone': '#f5f2ea',
  'web-tone-0': '#5d6677',
  'web-tone-1': '#794bae',
  'web-tone-2': '#328161',
  'web-tone-3': '#6785d8',
  'web-tone-4': '#be7237',
  'web-tone-5': '#331270',
  'web-tone-6': '#a37b9f',
  'web-tone-7': '#063e07',
  'web-tone-8': '#65253f',
  /** Lighter ones of the colour of gaps, and of quiet words: mixed in Oklab with the card, as the stylesheet does. */
  'web-medium': '#de8181',
  'web-low': '#efb6b5',
  'web-quiet': '#b1b5be',
} as const;

/** Those of the dark ones that a page of its own, such as a report, does not have. */
export const darkColours: Partial<Record<Token, string>> = {
  control: '#7f8a9c',
  'gold-soft': '#3a2f12',
  blue: '#8ab4ff',
  'web-band': '#2e1e25',
  'web-zone': '#12151a',
  'web-tone-0': '#9aa4b5',
  'web-tone-1': '#8262c6',
  'web-tone-2': '#2f8963',
  'web-tone-3': '#a6b8fd',
  'web-tone-4': '#af6729',
  'web-tone-5': '#9c84f3',
  'web-tone-6': '#8d6988',
  'web-tone-7': '#abe7a9',
  'web-tone-8': '#cf8ba3',
  'web-medium': '#a25561',
  'web-low': '#673f49',
  'web-quiet': '#505764',
};

/** How strong a line of each tone is, so that all are equally plain: a share of its colour. */
export const lightStrengths = {
  'web-line-0': 0.48,
  'web-line-1': 0.46,
  'web-line-2': 0.52,
  'web-line-3': 0.62,
  'web-line-4': 0.59,
  'web-line-5': 0.34,
  'web-line-6': 0.62,
  'web-line-7': 0.36,
  'web-line-8': 0.37,
} as const;

export const darkStrengths: Readonly<Record<Strength, number>> = {
  'web-line-0': 0.38,
  'web-line-1': 0.62,
  'web-line-2': 0.58,
  'web-line-3': 0.34,
  'web-line-4': 0.6,
  'web-line-5': 0.45,
  'web-line-6': 0.62,
  'web-line-7': 0.28,
  'web-line-8': 0.41,
};

export type Token = keyof typeof lightColours;
export type Strength = keyof typeof lightStrengths;

const light = { ...lightColours, ...lightStrengths };

/** How a picture writes down a colour, or how strong a line is. */
export type Colours = (token: Token | Strength) => string;

/** As they are: for a file of its own, which many programs open that know no variables. */
export const plainColours: Colours = (token) => `${light[token]}`;

/** As custom properties of whatever page the picture stands in, so that it is dark where the page is. */
export const pageColours: Colours = (token) => `var(--${token},${light[token]})`;

/** How strong a line of these classes is: as its tone asks for. */
export const strengthOf = (classes: string): Strength =>
  (/\bweb-tone-([0-8])\b/.exec(classes)?.[0].replace('tone', 'line') ?? 'web-line-0') as Strength;

/** The token that a class of the picture’s dots, lines and arcs stands for; undefined for a class without a colour. */
export const tokenOf = (classes: string): Token | undefined => {
  for (const name of classes.split(' ')) {
    const token = tokens[name] ?? (name.startsWith('web-tone-') ? (name as Token) : undefined);
    if (token && token in lightColours) return token;
  }
  return undefined;
};

const tokens: Readonly<Record<string, Token>> = {
  'web-grave-high': 'gap',
  'web-grave-medium': 'web-medium',
  'web-grave-low': 'web-low',
  'web-grave-info': 'control',
  'web-quiet': 'web-quiet',
  'web-mirror-both-well': 'web-tone-3',
  'web-mirror-gives-well': 'gap',
  'web-mirror-gets-well': 'web-tone-4',
  'web-mirror-neither-well': 'web-tone-8',
};
