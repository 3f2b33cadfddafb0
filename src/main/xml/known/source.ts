/** Bytes to read known elements from: a place that moves on, and refusals of everything that is not plain. */

export const [tab, newline, space, slash, less, greater] = [9, 10, 32, 47, 60, 62] as const;

/** Thrown where the bytes at hand end within the block. */
export const cutShort = Symbol('cut short');
/** Thrown for what is not plain and known, sound or not. */
export const refused = Symbol('refused');

const isWordByte = (byte: number): boolean =>
  (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
const longestWord = 100;

type Named = { readonly name: Uint8Array };

/** Names are shorter, so that a tag of so many bytes at hand is there whole. */
const longestName = 200;

/** True when the name stands here and nothing but the end of a tag comes behind it. */
function isAt(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  const end = at + name.length;
  const behind = bytes[end];
  if (behind !== greater && behind !== slash) return false;
  for (let index = 1; index < name.length; index += 1) if (bytes[at + index] !== name[index]) return false;
  return true;
}

export class Source {
  bytes: Uint8Array = new Uint8Array(0);
  at = 0;
  /** Start tags so far; the general reading sets the limit. */
  elements = 0;

  start(bytes: Uint8Array, at: number): void {
    this.bytes = bytes;
    this.at = at;
    this.elements = 0;
  }

  /** Behind white space, and behind the `<` that must follow it; false when an end tag follows. */
  tag(): boolean {
    const { bytes } = this;
    let { at } = this;
    let byte = bytes[at];
    while (byte === newline || byte === space || byte === tab) byte = bytes[++at];
    if (byte !== less) throw byte === undefined ? cutShort : refused;
    if (at + 1 >= bytes.length) throw cutShort;
    this.at = at + 1;
    return bytes[at + 1] !== slash;
  }

  /** True, and behind it, when exactly these bytes are next. */
  takes(expected: Uint8Array): boolean {
    const { bytes, at } = this;
    for (let index = 0; index < expected.length; index += 1) {
      const byte = bytes[at + index];
      if (byte !== expected[index]) {
        if (byte === undefined) throw cutShort;
        return false;
      }
    }
    this.at = at + expected.length;
    return true;
  }

  /**
   * Which of these elements the start tag is, whose `<` has been read; the search begins at `guess`, since FK's order
   * is the schema's. Refuses all others.
   */
  which(some: readonly Named[], guess: number): number {
    const { bytes, at } = this;
    const first = bytes[at];
    let index = guess;
    for (let tried = 0; tried < some.length; tried += 1, index += 1) {
      if (index >= some.length) index = 0;
      const { name } = some[index] as Named;
      if (name[0] !== first || !isAt(bytes, at, name)) continue;
      this.at = at + name.length;
      return index;
    }
    throw bytes.length - at > longestName ? refused : cutShort;
  }

  /** Behind the start tag, whose name has been read; true when it is an empty element's. */
  opened(): boolean {
    this.elements += 1;
    const isEmpty = this.bytes[this.at] === slash;
    if (isEmpty) this.at += 1;
    this.expect(greater);
    return isEmpty;
  }

  /** Behind this element's end tag, whose `<` has been read. */
  closed({ name }: Named): void {
    const { bytes } = this;
    let { at } = this;
    if (bytes[at++] !== slash) throw at > bytes.length ? cutShort : refused;
    for (let index = 0; index < name.length; index += 1, at += 1) {
      if (bytes[at] !== name[index]) throw at >= bytes.length ? cutShort : refused;
    }
    if (bytes[at] !== greater) throw at >= bytes.length ? cutShort : refused;
    this.at = at + 1;
  }

  /** Behind this element's end tag, whose `<` is next. */
  closes(element: Named): void {
    this.at += 1;
    this.closed(element);
  }

  /** Bytes at hand from here on. */
  rest(): number {
    return this.bytes.length - this.at;
  }

  /** Letters and digits up to the next tag. */
  word(): string {
    const { bytes, at } = this;
    let end = at;
    for (let byte = bytes[end]; byte !== less; byte = bytes[++end]) {
      if (byte === undefined) throw cutShort;
      if (!isWordByte(byte)) throw refused;
    }
    this.at = end;
    if (end - at > longestWord) throw refused;
    return String.fromCharCode(...bytes.subarray(at, end));
  }

  expect(byte: number): void {
    const found = this.bytes[this.at];
    if (found !== byte) throw found === undefined ? cutShort : refused;
    this.at += 1;
  }
}
