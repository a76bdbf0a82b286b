/** Turns SVG into pixels. The shell brings it, with the typefaces it has. */
export interface Painter {
  /** Those of these letters that no typeface at hand can draw. */
  missing(letters: readonly string[]): Promise<readonly string[]>;
  /** Throws where it takes too long. */
  paint(svg: string, how: PaintHow): Promise<Uint8Array>;
}

export interface PaintHow {
  /** Pixels from left to right. */
  readonly width: number;
  /** Some letters are not in the typeface of the pictures, so that others must be looked through. */
  readonly otherLetters: boolean;
}
