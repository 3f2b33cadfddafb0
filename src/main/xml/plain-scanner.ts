/**
 * Reads the plain XML that deliveries are made of, byte by byte and several times as fast as a full parser. Whatever it
 * is not made for ends in `NotPlain`, and the strict parser has the word: nothing is decided here but speed.
 */
import { type Blocks, NotPlain } from '../service/plain-port.ts';
import type { XmlHandler } from '../service/ports.ts';
import { nameTable } from './name-table.ts';
import { attributesIn, blockDepth, maxBlock, maxDepth, maxPiece, plainText } from './plain-syntax.ts';

const [tab, newline, space, ampersand, slash, less, greater, bracket] = [9, 10, 32, 38, 47, 60, 62, 93] as const;

/** What a run of text holds, a bit for each kind of byte. */
const [nonBlank, nonAscii, entity, closing, control] = [1, 2, 4, 8, 16] as const;

const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === space || byte === newline || byte === tab) return 0;
  if (byte < space) return control;
  if (byte >= 128) return nonBlank | nonAscii;
  if (byte === ampersand) return nonBlank | entity;
  return byte === bracket ? nonBlank | closing : nonBlank;
});

const noAttributes: Readonly<Record<string, string>> = Object.freeze(Object.create(null));

/**
 * Events of everything inside the root element, whose start tag ends at byte `base`, but for the elements near the root
 * that `blocks` takes. `write` and `end` throw NotPlain.
 */
export class PlainScanner {
  readonly #handler: XmlHandler;
  readonly #blocks: Blocks | undefined;
  readonly #names = nameTable();
  readonly #open: string[];
  /** Memory for the bytes at hand, used again and again: a chunk's own may be the next one's. */
  #room: Buffer = Buffer.alloc(0);
  #bytes: Buffer = this.#room;
  #base: number;
  #at = 0;
  #afterOpen = true;
  /** Where the last element near the root began: the reader holds such a one whole. */
  #blockStart = 0;

  constructor(handler: XmlHandler, root: string, base: number, blocks?: Blocks) {
    this.#handler = handler;
    this.#blocks = blocks;
    this.#open = [root];
    this.#base = base;
  }

  write(chunk: Buffer): void {
    this.#addBehindRest(chunk);
    this.#blocks?.begin(this.#bytes, this.#base);
    while (this.#step());
    const isLarge = this.#base + this.#at - this.#blockStart > maxBlock;
    if (isLarge || this.#bytes.length - this.#at > maxPiece) throw new NotPlain('size');
  }

  #addBehindRest(chunk: Buffer): void {
    const rest = this.#bytes.subarray(this.#at);
    const length = rest.length + chunk.length;
    if (this.#room.length < length) this.#room = Buffer.allocUnsafeSlow(2 * length);
    rest.copy(this.#room);
    chunk.copy(this.#room, rest.length);
    this.#bytes = this.#room.subarray(0, length);
    this.#base += this.#at;
    this.#at = 0;
  }

  end(): void {
    const rest = this.#bytes.subarray(this.#at);
    if (this.#open.length > 0 || rest.some((byte) => byte !== space && byte !== newline && byte !== tab)) {
      throw new NotPlain('end');
    }
  }

  /** One text and the tag behind it; false when the bytes at hand do not hold them whole. */
  #step(): boolean {
    const bytes = this.#bytes;
    const from = this.#at;
    let what = 0;
    let index = from;
    for (let byte = bytes[index]; byte !== less; byte = bytes[index]) {
      if (byte === undefined) return false;
      what |= kinds[byte] as number;
      index += 1;
    }
    if ((what & control) !== 0) throw new NotPlain('control');
    const close = bytes.indexOf(greater, index);
    if (close < 0) return false;
    if (bytes[index + 1] === slash) this.#endTag(from, index, close, what);
    else {
      const taken = this.#block(index, what);
      if (taken >= 0) {
        this.#at = Math.max(taken, this.#at);
        return taken > 0;
      }
      this.#startTag(index, close, what);
    }
    this.#at = close + 1;
    return true;
  }

  /** As Blocks.take; elements that stand elsewhere are read event by event. */
  #block(at: number, what: number): number {
    if (this.#blocks === undefined || this.#open.length !== blockDepth || (what & nonBlank) !== 0) return -1;
    const taken = this.#blocks.take(at);
    if (taken <= 0) return taken;
    this.#blockStart = this.#base + at;
    this.#afterOpen = false;
    return taken;
  }

  #startTag(at: number, close: number, what: number): void {
    if ((what & nonBlank) !== 0) throw new NotPlain('mixed');
    if (this.#open.length === 0 || this.#open.length >= maxDepth) throw new NotPlain('depth');
    const bytes = this.#bytes;
    const isEmpty = bytes[close - 1] === slash;
    const end = isEmpty ? close - 1 : close;
    const nameEnd = this.#names.end(bytes, at + 1, end);
    const name = this.#names.read(bytes, at + 1, nameEnd);
    const attributes = nameEnd === end ? noAttributes : attributesIn(bytes.toString('latin1', nameEnd, end));
    if (this.#open.length <= blockDepth) this.#blockStart = this.#base + at;
    this.#handler.open(name, attributes, this.#base + at);
    this.#afterOpen = !isEmpty;
    if (isEmpty) this.#handler.close(name, this.#base + close + 1);
    else this.#open.push(name);
  }

  #endTag(from: number, at: number, close: number, what: number): void {
    const bytes = this.#bytes;
    const name = this.#names.read(bytes, at + 2, close);
    if (name !== this.#open.pop()) throw new NotPlain('nesting');
    if (this.#afterOpen) {
      if (at > from) this.#handler.text(this.#text(from, at, what));
    } else if ((what & nonBlank) !== 0) throw new NotPlain('mixed');
    this.#afterOpen = false;
    this.#handler.close(name, this.#base + close + 1);
  }

  #text(from: number, to: number, what: number): string {
    if ((what & (nonAscii | entity | closing)) === 0) return this.#bytes.toString('latin1', from, to);
    return plainText(this.#bytes.subarray(from, to), (what & entity) !== 0);
  }
}
