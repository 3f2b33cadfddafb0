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
  /** Where each part begins and ends that the outline leaves out. */
  #cuts: number[] = [];
  #short: Buffer = Buffer.allocUnsafe(16 * 1024);

  /** For what so many bytes of plain XML say. */
  begin(xmlBytes: number): void {
    this.length = 0;
    this.#isAscii = true;
    this.#cuts = [];
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

  /** Leaves out of the outline what was added from here on. */
  leaveOut(from: number): void {
    while ((this.#cuts.at(-2) ?? -1) >= from) this.#cuts.length -= 2;
    this.#cuts.push(from, this.length);
  }

  /** All but what was left out. */
  outline(): string {
    if (this.#cuts.length === 0) return this.toString();
    if (this.#short.length < this.length) this.#short = Buffer.allocUnsafe(2 * this.length);
    let length = 0;
    let kept = 0;
    for (let cut = 0; cut <= this.#cuts.length; cut += 2) {
      const end = this.#cuts[cut] ?? this.length;
      length += this.bytes.copy(this.#short, length, kept, end);
      kept = this.#cuts[cut + 1] ?? end;
    }
    return this.#short.toString(this.#isAscii ? 'latin1' : 'utf8', 0, length);
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
