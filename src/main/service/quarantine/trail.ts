/** Remembers where markup lately began or ended, so that text around a place can be told from markup. */

/** Long enough for what is shown before a place, whatever the encoding. */
const reach = 2048;
const kept = 2048;

/** A place in a file, and a byte before it (or itself) at which no tag, comment or CDATA section is open. */
export type Mark = { readonly byte: number; readonly readFrom: number };

export type Trail = {
  /** An element begins at this byte, or ended right before it. Bytes never go back. */
  pass(byte: number): void;
  /** The mark for a place that is not before the last byte passed. */
  markAt(byte: number): Mark;
};

export function createTrail(): Trail {
  const ring: number[] = [];
  let count = 0;
  return {
    pass(byte) {
      ring[count % kept] = byte;
      count += 1;
    },
    markAt(byte) {
      let readFrom = byte;
      for (let back = 1; back <= Math.min(count, kept); back += 1) {
        const passed = ring[(count - back) % kept] ?? 0;
        if (passed > byte) continue;
        readFrom = passed;
        if (passed <= byte - reach) return { byte, readFrom };
      }
      return { byte, readFrom: count < kept ? 0 : readFrom };
    },
  };
}
