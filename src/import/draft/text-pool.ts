import type { TextId } from '#model/ties.ts';
import { ownText } from '../own-text.ts';

/** Every text once, as a number; 0 is the blank text. */
export class TextPool {
  readonly texts: string[];
  private readonly ids: Map<string, TextId>;

  constructor(texts: readonly string[]) {
    this.texts = [...texts];
    this.ids = new Map(texts.map((text, id) => [text, id]));
  }

  idOf(text: string): TextId {
    if (text === '') return 0;
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const own = ownText(text);
    this.texts.push(own);
    this.ids.set(own, this.texts.length - 1);
    return this.texts.length - 1;
  }
}
