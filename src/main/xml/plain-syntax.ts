/** The parts of plain XML that are too rare to be read byte by byte. */
import { NotPlain } from '../service/plain-port.ts';

/** Below the strict parser's own limits, so that those always have the word. */
export const maxDepth = 60;
export const maxPiece = 128 * 1024;

/** Bytes of a name; libxml2 bears 50 000, and FK's longest has some forty. */
export const maxName = 1_000;

/** Persons stand this deep. One of so many bytes is read by the strict parser at once, not first by this one too. */
export const blockDepth = 2;
export const maxBlock = 2 * 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with characters beyond ASCII, references or brackets. Throws NotPlain for references that are not predefined. */
export function plainText(bytes: Uint8Array, hasReferences: boolean): string {
  const text = decode(bytes);
  if (text.includes(']]>') || /[\uFFFE\uFFFF]/.test(text)) throw new NotPlain('text');
  if (!hasReferences) return text;
  return text.replace(/&([a-z]*);?/g, (whole, name: string) => {
    const character = Object.hasOwn(entities, name) && whole.endsWith(';') ? entities[name] : undefined;
    if (character === undefined) throw new NotPlain('reference');
    return character;
  });
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new NotPlain('encoding');
  }
}

/** XML's white space but for the carriage return: JavaScript's `\s` has some more. */
const attribute = /[ \t\n]+([A-Za-z][A-Za-z0-9_.-]*)="([ !#-%'-;=?-~]*)"/y;

/** Attributes of a start tag, from behind its name on. Namespace declarations, quotes and references are not plain. */
export function attributesIn(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = Object.create(null);
  attribute.lastIndex = 0;
  let end = 0;
  for (let found = attribute.exec(text); found !== null; found = attribute.exec(text)) {
    const [, name = '', value = ''] = found;
    if (name in attributes || name.startsWith('xmlns') || name.length > maxName) throw new NotPlain('attribute');
    attributes[name] = value;
    end = attribute.lastIndex;
  }
  if (/[^ \t\n]/.test(text.slice(end))) throw new NotPlain('attribute');
  return attributes;
}
