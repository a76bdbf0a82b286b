import type { Colouring } from './dot-tone.ts';
import type { ColourWords } from './rings-picture.ts';

/** What the colours of dots mean; nothing where departments say it by their names. */
export function colourKey({ colour }: Pick<Colouring, 'colour'>): readonly ColourWords[] {
  return colour === 'department' ? [] : keys[colour];
}

/** Where departments share a colour: the sign that tells the later ones, in dots and, where there are any, in arcs. */
export function againKey(marks: readonly number[], arcs: boolean): readonly ColourWords[] {
  if (!marks.some((mark) => mark > 0)) return [];
  const where = arcs ? 'a ring in it, dashes in its arc' : 'a ring in it';
  return [
    { className: 'web-tone-0', marked: true, words: `${where}: another department of the same colour` },
  ];
}

/** What a dot’s colour says of its department in the mirror; blank where that is not the colour, or nothing is shown. */
export function mirrorWords(department: number, { colour, mirrorOf }: Colouring): string {
  const place = colour === 'mirror' && mirrorOf(department);
  const told = place && keys.mirror.find(({ className }) => className === `web-mirror-${place}`);
  return told ? `of a department that ${told.words}` : '';
}

/** What the places of the mirror mean, by class. */
export const mirrorKey = [
  { className: 'web-mirror-both-well', words: 'serves well and is served well' },
  { className: 'web-mirror-gives-well', words: 'serves well, is served badly' },
  { className: 'web-mirror-gets-well', words: 'serves badly, is served well' },
  { className: 'web-mirror-neither-well', words: 'serves badly, is served badly' },
] as const;

const keys = {
  finding: [
    { className: 'web-grave-high', words: 'a high gap' },
    { className: 'web-grave-medium', words: 'a medium gap' },
    { className: 'web-grave-low', words: 'a low gap' },
    { className: 'web-grave-info', words: 'not known yet' },
    { className: 'web-quiet', words: 'no gap' },
  ],
  mirror: [...mirrorKey, { className: 'web-quiet', words: 'no ratings to be shown' }],
} as const;
