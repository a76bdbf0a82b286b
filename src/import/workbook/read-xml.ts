// @ts-expect-error the package has no types
import { Parser } from 'saxen';

/** What is met on the way through an XML document; names come without their prefix. */
export interface XmlTaker {
  open(name: string, attributes: () => Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

const pieceSize = 1 << 16;
/** A tag or text may be this long: what is not over by then would be looked at again with every piece. */
const mostToken = 1 << 22;

/**
 * Reads an XML document (UTF-8), a piece at a time: the generator yields the share of the bytes that are read after
 * each. Throws if it is not well formed.
 */
export function* readXml(bytes: Uint8Array, taker: XmlTaker): Generator<number> {
  const decoder = new TextDecoder();
  let [at, met] = [0, 0];
  const parser = startParser(taker, () => {
    met = at;
  });
  for (; at < bytes.length; at += pieceSize) {
    parser.write(decoder.decode(bytes.subarray(at, at + pieceSize), { stream: true }));
    if (at - met > mostToken) throw new Error('import/read-xml: a tag or text that does not end');
    yield Math.min(1, (at + pieceSize) / bytes.length);
  }
  parser.end();
}

/** Reads a small document at once. */
export function readWholeXml(bytes: Uint8Array, taker: XmlTaker): void {
  for (const _ of readXml(bytes, taker));
}

type Attributes = Record<string, string>;
/** False where the attributes cannot be read. */
type GetAttributes = () => Attributes | false;

interface XmlParser {
  write(text: string): void;
  end(): void;
}

function startParser(taker: XmlTaker, onToken: () => void): XmlParser {
  const parser = new Parser();
  parser.on('openTag', (name: string, attributes: GetAttributes, decode: (text: string) => string) => {
    onToken();
    taker.open(bare(name), () => decodeAll(attributes() || {}, decode));
  });
  parser.on('closeTag', (name: string) => {
    onToken();
    taker.close(bare(name));
  });
  parser.on('text', (text: string, decode: (text: string) => string) => {
    onToken();
    taker.text(text.includes('&') ? decode(text) : text);
  });
  parser.on('cdata', (text: string) => taker.text(text));
  return parser;
}

const bare = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/** Attributes with an entity in them are rare. */
function decodeAll(attributes: Attributes, decode: (text: string) => string): Attributes {
  for (const [name, value] of Object.entries(attributes))
    if (value.includes('&')) attributes[name] = decode(value);
  return attributes;
}
