import { readWholeXml, type XmlTaker } from './read-xml.ts';
import type { Archive } from './unzip.ts';

/** A sheet of rows and cells, as the workbook lists it. */
export interface SheetPlace {
  readonly name: string;
  /** Of its XML inside the archive. */
  readonly path: string;
  readonly hidden: boolean;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPlace[];
  readonly strings: readonly string[];
  /** The number format of each cell style, in the order of their numbers. */
  readonly formats: readonly FormatOfStyle[];
  /** Days are counted from 1904 on, as old workbooks of the Macintosh do. */
  readonly from1904: boolean;
}

/** A format's code, or the number of one that every workbook has. */
export type FormatOfStyle = string | number;

/**
 * Reads what all sheets of an .xlsx workbook (ECMA-376) share. Undefined if the archive holds no such workbook;
 * throws if a part of it is damaged.
 */
export function readWorkbookParts(archive: Archive): WorkbookParts | undefined {
  const root = readRelations(archive, '');
  const workbook = root.find(({ type }) => type.endsWith('/officeDocument'))?.target;
  if (!workbook?.endsWith('.xml')) return undefined;
  const relations = readRelations(archive, workbook);
  const pathOf = (kind: string) => relations.find(({ type }) => type.endsWith(kind))?.target;
  const sheetPaths = new Map(
    relations.filter(({ type }) => type.endsWith('/worksheet')).map(({ id, target }) => [id, target]),
  );
  const { sheets, from1904 } = readSheetList(archive.unpack(workbook)!, sheetPaths);
  return {
    sheets: sheets.filter(({ path }) => archive.has(path)),
    strings: readStrings(archive, pathOf('/sharedStrings')),
    formats: readFormats(archive, pathOf('/styles')),
    from1904,
  };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Where the parts are that a part of the archive ('' for the archive itself) names. */
function readRelations(archive: Archive, path: string): Relation[] {
  const [folder, name] = [path.slice(0, path.lastIndexOf('/') + 1), path.slice(path.lastIndexOf('/') + 1)];
  const relations: Relation[] = [];
  read(archive, `${folder}_rels/${name}.rels`, (element, attributes) => {
    if (element !== 'Relationship') return;
    const { Id: id = '', Type: type = '', Target: target = '' } = attributes();
    relations.push({ id, type, target: resolve(folder, target) });
  });
  return relations;
}

/** A path as seen from a folder of the archive. */
function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function readSheetList(workbook: Uint8Array, paths: ReadonlyMap<string, string>) {
  const sheets: SheetPlace[] = [];
  let from1904 = false;
  const open: XmlTaker['open'] = (element, attributes) => {
    if (element === 'workbookPr') from1904 = /^(1|true|on)$/.test(attributes().date1904 ?? '');
    if (element !== 'sheet') return;
    const all = attributes();
    const id = Object.keys(all).find((key) => /(^|:)id$/.test(key)) ?? '';
    const path = paths.get(all[id] ?? '');
    const hidden = /hidden/i.test(all.state ?? '');
    if (path !== undefined) sheets.push({ name: all.name ?? '', path, hidden });
  };
  readWholeXml(workbook, { open, close: () => {}, text: () => {} });
  return { sheets, from1904 };
}

/** The texts that cells refer to by number. What is written above them in another script is passed over. */
function readStrings(archive: Archive, path = 'xl/sharedStrings.xml'): string[] {
  const bytes = archive.unpack(path);
  const strings: string[] = [];
  let [text, inText, inPhonetic] = ['', false, false];
  if (!bytes) return strings;
  readWholeXml(bytes, {
    open(element) {
      if (element === 'si') text = '';
      else if (element === 't') inText = !inPhonetic;
      else if (element === 'rPh') inPhonetic = true;
    },
    close(element) {
      if (element === 'si') strings.push(withoutEscapes(text));
      else if (element === 't') inText = false;
      else if (element === 'rPh') inPhonetic = false;
    },
    text(part) {
      if (inText) text += part;
    },
  });
  return strings;
}

/** Letters that XML cannot hold are written `_x000D_`. */
export const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

function readFormats(archive: Archive, path = 'xl/styles.xml'): FormatOfStyle[] {
  const codes = new Map<string, string>();
  const styles: string[] = [];
  let within = '';
  read(archive, path, (element, attributes) => {
    if (/^(numFmts|cellXfs|cellStyleXfs|dxfs)$/.test(element)) within = element;
    if (element === 'numFmt' && within === 'numFmts')
      codes.set(attributes().numFmtId ?? '', attributes().formatCode ?? '');
    if (element === 'xf' && within === 'cellXfs') styles.push(attributes().numFmtId ?? '0');
  });
  return styles.map((id) => codes.get(id) ?? Number(id));
}

/** Reads a part of which only the opening tags matter; nothing if it is not there. */
function read(archive: Archive, path: string, open: XmlTaker['open']): void {
  const bytes = archive.unpack(path);
  if (bytes) readWholeXml(bytes, { open, close: () => {}, text: () => {} });
}
