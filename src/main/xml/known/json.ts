/** Gathers JSON as bytes. */
import { overhang, type Run, write } from './run.ts';
import { viewOf } from './source.ts';

/**
 * What plain XML says takes at most twice its bytes in JSON, so room is made once, and single bytes are added unchecked:
 * `begin` before, `toString` proves it after.
 */
export class JsonBytes {
  bytes: Buffer = Buffer.allocUnsafe(64 * 1024);
  view: DataView = viewOf(this.bytes);
  length = 0;
  #isAscii = true;
  #room = 0;

  /** For what so many bytes of plain XML say. */
  begin(xmlBytes: number): void {
    this.length = 0;
    this.#isAscii = true;
    this.#room = 0;
    this.#reserve(2 * xmlBytes + overhang);
  }

  byte(value: number): void {
    this.bytes[this.length++] = value;
  }

  add(run: Run): void {
    write(this.view, this.length, run);
    this.length += run.length;
  }

  /** A text that JSON may write in another way. */
  text(text: string): void {
    const written = JSON.stringify(text);
    const json = Buffer.from(written);
    this.#isAscii &&= json.length === written.length;
    this.#reserve(json.length);
    this.length += json.copy(this.bytes, this.length);
  }

  /** Puts what begins at `kept` in the place of all that was added from `start` on. */
  keepOnly(start: number, kept: number): void {
    this.bytes.copyWithin(start, kept, this.length);
    this.length -= kept - start;
  }

  toString(): string {
    if (this.length > this.bytes.length) throw new RangeError('more JSON than there was room for');
    return this.bytes.toString(this.#isAscii ? 'latin1' : 'utf8', 0, this.length);
  }

  /** So much room besides all that was promised before. */
  #reserve(more: number): void {
    this.#room += more;
    if (this.#room <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * this.#room);
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
    this.view = viewOf(larger);
  }
}
