/** Short runs of bytes that are looked for and written millions of times: four bytes at a time. */

/** The bytes in fours, little-endian, the last filled up with zeros, which `mask` leaves out. */
export type Run = { readonly length: number; readonly words: Int32Array; readonly mask: number };

/** So many bytes more than a run's own are read, and written. */
export const overhang = 3;

export function runOf(text: string): Run {
  const bytes = new TextEncoder().encode(text);
  const count = Math.ceil(bytes.length / 4);
  const view = new DataView(new ArrayBuffer(4 * count));
  for (const [at, byte] of bytes.entries()) view.setUint8(at, byte);
  const words = Int32Array.from({ length: count }, (_, index) => view.getInt32(4 * index, true));
  const rest = bytes.length % 4;
  return { length: bytes.length, words, mask: rest === 0 ? -1 : (1 << (8 * rest)) - 1 };
}

/** True when the run stands there. */
export function stands(view: DataView, at: number, { words, mask }: Run): boolean {
  const last = words.length - 1;
  for (let index = 0; index < last; index += 1) {
    if (view.getInt32(at + 4 * index, true) !== words[index]) return false;
  }
  return ((view.getInt32(at + 4 * last, true) ^ (words[last] as number)) & mask) === 0;
}

/** Writes the run, and zeros behind it. */
export function write(view: DataView, at: number, { words }: Run): void {
  for (let index = 0; index < words.length; index += 1) view.setInt32(at + 4 * index, words[index] as number, true);
}
