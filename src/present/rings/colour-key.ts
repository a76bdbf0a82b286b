import type { Colouring } from './dot-tone.ts';
import type { ColourWords } from './rings-picture.ts';

/** What the colours of dots mean; nothing where departments say it by their names. */
export function colourKey({ colour }: Colouring): readonly ColourWords[] {
  return colour === 'department' ? [] : keys[colour];
}

const keys = {
  finding: [
    { className: 'web-grave-high', words: 'a high gap' },
    { className: 'web-grave-medium', words: 'a medium gap' },
    { className: 'web-grave-low', words: 'a low gap' },
    { className: 'web-grave-info', words: 'not known yet' },
    { className: 'web-quiet', words: 'no gap' },
  ],
  mirror: [
    { className: 'web-mirror-both-well', words: 'serves well and is served well' },
    { className: 'web-mirror-gives-well', words: 'serves well, is not served well' },
    { className: 'web-mirror-gets-well', words: 'is served well, does not serve well' },
    { className: 'web-mirror-neither-well', words: 'neither' },
    { className: 'web-quiet', words: 'too few ratings' },
  ],
} as const;
