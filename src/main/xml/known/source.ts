/** Bytes to read known elements from, with room behind them, and refusals of everything that is not plain. */
import { type Run, runOf, stands } from './run.ts';

export const [tab, newline, space, slash, less, greater] = [9, 10, 32, 47, 60, 62] as const;

/** Thrown for what is not plain and known, sound or not, or is not there whole. */
export const refused = Symbol('refused');

/** An element by the ways in which its tags are written. */
export type Tags = { readonly open: Run; readonly empty: Run; readonly close: Run };

export const tagsOf = (name: string): Tags => ({
  open: runOf(`<${name}>`),
  empty: runOf(`<${name}/>`),
  close: runOf(`</${name}>`),
});

/** V8 copies texts shorter than this out of a larger one; a longer one would keep all of that in memory. */
const copied = 13;

/** More than the longest tag of a known element, whose names are of a hundred bytes at most. */
const margin = 256;

/**
 * A copy of the bytes at hand. Behind them stand many `<`, which end every text and begin no tag: nobody need ask
 * where the bytes end.
 */
export class Source {
  bytes: Buffer = Buffer.alloc(margin, less);
  view: DataView = viewOf(this.bytes);
  length = 0;
  /** The part that was chosen, a byte a character: short texts are taken out of one much faster than out of bytes. */
  #text = '';
  #textFrom = 0;
  /** Where that part ends. */
  chosenTo = 0;

  fill(bytes: Uint8Array): void {
    if (this.bytes.length < bytes.length + margin) {
      this.bytes = Buffer.allocUnsafe(2 * bytes.length + margin);
      this.view = viewOf(this.bytes);
    }
    this.bytes.set(bytes);
    this.bytes.fill(less, bytes.length, bytes.length + margin);
    this.length = bytes.length;
  }

  /** Makes ready to read texts from there to the next `end`; false when it is not among the bytes at hand. */
  choose(from: number, end: string): boolean {
    const to = this.bytes.subarray(0, this.length).indexOf(end, from, 'latin1');
    if (to < 0) return false;
    this.#text = this.bytes.toString('latin1', from, to);
    this.#textFrom = from;
    this.chosenTo = to;
    return true;
  }

  /** True when these bytes stand there. */
  has(bytes: Uint8Array, at: number): boolean {
    const to = at + bytes.length;
    return to <= this.length && this.bytes.compare(bytes, 0, bytes.length, at, to) === 0;
  }

  /** Of ASCII alone, in the part that was chosen. */
  text(from: number, to: number): string {
    if (to - from >= copied) return this.bytes.toString('latin1', from, to);
    return this.#text.slice(from - this.#textFrom, to - this.#textFrom);
  }
}

export const viewOf = ({ buffer, byteOffset, length }: Buffer): DataView => new DataView(buffer, byteOffset, length);

/** Where the next tag begins, with nothing but white space before it. */
export function tagAt(bytes: Uint8Array, from: number): number {
  let at = from;
  let byte = bytes[at];
  while (byte === newline || byte === space || byte === tab) byte = bytes[++at];
  if (byte !== less) throw refused;
  return at;
}

/**
 * Which of these elements the start tag is that stands there; the search begins at `guess`, since FK's order is the
 * schema's. Refuses all others.
 */
export function which(view: DataView, at: number, some: readonly Tags[], guess: number): number {
  let index = guess;
  for (let tried = 0; tried < some.length; tried += 1, index += 1) {
    if (index >= some.length) index = 0;
    if (stands(view, at, (some[index] as Tags).open)) return index;
  }
  const empty = some.findIndex((one) => stands(view, at, one.empty));
  if (empty < 0) throw refused;
  return empty;
}

/** Behind the start tag of that element, which stands there; negative when it is an empty element's. */
export function behindStart(view: DataView, at: number, { open, empty }: Tags): number {
  const end = at + open.length;
  return view.getUint8(end - 1) === greater ? end : -(at + empty.length);
}

/** Behind the end tag of that element, which must stand there. */
export function behindEnd(view: DataView, at: number, { close }: Tags): number {
  if (!stands(view, at, close)) throw refused;
  return at + close.length;
}
