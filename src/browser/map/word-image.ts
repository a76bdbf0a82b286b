/** Some words as they are to be written. */
export interface Words {
  readonly text: string;
  readonly weight: number;
  /** In pixels. */
  readonly size: number;
  readonly colour: string;
  /** Colour of a rim that keeps lines off the words; blank for none. */
  readonly halo: string;
}

/** Words painted once, to be laid on a canvas at every frame: strokes round letters take long to draw. */
export interface WordImage {
  /** Of the words alone. */
  readonly width: number;
  /** @param x left edge of the words; @param y their middle */
  draw(context: CanvasRenderingContext2D, x: number, y: number): void;
}

const kept = new Map<string, WordImage>();
/** Words of a few screens. */
const mostKept = 4000;

export function wordImage(words: Words): WordImage {
  const key = `${words.text} ${words.weight} ${words.size} ${words.colour} ${words.halo} ${devicePixelRatio}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const made = paint(words);
  kept.set(key, made);
  return made;
}

const rim = 3;

function paint({ text, weight, size, colour, halo }: Words): WordImage {
  const ratio = devicePixelRatio;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const font = `${weight} ${size}px Inter, system-ui, sans-serif`;
  context.font = font;
  const { width } = context.measureText(text);
  const [wide, high] = [width + 2 * rim, size * 1.6 + 2 * rim];
  canvas.width = Math.max(1, Math.ceil(wide * ratio));
  canvas.height = Math.max(1, Math.ceil(high * ratio));
  context.scale(ratio, ratio);
  Object.assign(context, { font, textBaseline: 'middle', lineJoin: 'round', lineWidth: 4 });
  if (halo) {
    context.strokeStyle = halo;
    context.strokeText(text, rim, high / 2);
  }
  context.fillStyle = colour;
  context.fillText(text, rim, high / 2);
  const onPixel = (value: number) => Math.round(value * ratio) / ratio;
  return {
    width,
    draw: (onto, x, y) =>
      onto.drawImage(
        canvas,
        onPixel(x - rim),
        onPixel(y - high / 2),
        canvas.width / ratio,
        canvas.height / ratio,
      ),
  };
}
