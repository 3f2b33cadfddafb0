/** Gathers contents in their stored form (core/mirror/stored-form.ts) as bytes. */
import { marks } from '../../../core/mirror/stored-form.ts';
import { overhang, type Run, write } from './run.ts';
import { viewOf } from './source.ts';

/** For the contents of some twenty persons. */
const roomBytes = 256 * 1024;

/**
 * One content after the other, each behind the last one: what was given out is not written over. What plain XML says
 * takes at most twice its bytes, so room is made once, and single bytes are added unchecked: `begin` before, `take`
 * proves it after.
 */
export class StoredBytes {
  bytes: Buffer = Buffer.allocUnsafeSlow(roomBytes);
  view: DataView = viewOf(this.bytes);
  /** Where the next byte goes. */
  length = 0;
  #from = 0;
  /** Bytes that the content may take. */
  #promised = 0;

  /** For what so many bytes of plain XML say. */
  begin(xmlBytes: number): void {
    this.#promised = 2 * xmlBytes + overhang;
    if (this.length + this.#promised > this.bytes.length) {
      this.#renew(this.#promised);
      this.length = 0;
    }
    this.#from = this.length;
  }

  byte(value: number): void {
    this.bytes[this.length++] = value;
  }

  add(run: Run): void {
    write(this.view, this.length, run);
    this.length += run.length;
  }

  /** A text of any characters but marks, with its end. */
  text(text: string): void {
    const bytes = Buffer.from(`${text}${marks.endOfText}`);
    this.#promise(bytes.length);
    this.length += bytes.copy(this.bytes, this.length);
  }

  /** Puts what begins at `kept` in the place of all that was added from `start` on. */
  keepOnly(start: number, kept: number): void {
    this.bytes.copyWithin(start, kept, this.length);
    this.length -= kept - start;
  }

  /** What was added since `begin`: no Buffer, which would be told from the same bytes that came another way. */
  take(): Uint8Array {
    if (this.length > this.bytes.length) throw new RangeError('more content than there was room for');
    return new Uint8Array(this.bytes.buffer, this.#from, this.length - this.#from);
  }

  /** So much room besides all that was promised before. Places in the content stay as they are. */
  #promise(more: number): void {
    this.#promised += more;
    if (this.#from + this.#promised <= this.bytes.length) return;
    const before = this.bytes;
    this.#renew(this.#from + 2 * this.#promised);
    before.copy(this.bytes, this.#from, this.#from, this.length);
  }

  #renew(bytes: number): void {
    this.bytes = Buffer.allocUnsafeSlow(Math.max(bytes, roomBytes));
    this.view = viewOf(this.bytes);
  }
}
