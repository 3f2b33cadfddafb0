/** Makes text of a file that comes in pieces: whole lines at a time, UTF-8 until a byte says that it is Windows-1252. */
import { FaultError } from '../../../shared/fault.ts';

export type TextPieces = {
  /** The lines that are whole now. Throws `input.unreadable` for what has no lines. */
  push(bytes: Uint8Array): string;
  /** What stood behind the last line end. */
  rest(): string;
};

/** No line of a list is this long. */
const longestLine = 1024 * 1024;
const [lineFeed, carriageReturn] = [10, 13];

export function createTextPieces(): TextPieces {
  let pending = new Uint8Array(0);
  const decode = createDecoder();
  return {
    push: (bytes) => {
      const all = Buffer.concat([pending, bytes]);
      const cut = lastLineEnd(all);
      pending = Uint8Array.from(all.subarray(cut));
      if (pending.length > longestLine) throw new FaultError('input.unreadable');
      return decode(all.subarray(0, cut));
    },
    rest: () => {
      const text = decode(pending);
      pending = new Uint8Array(0);
      return text;
    },
  };
}

/** The index behind the last line end; a carriage return at the very end may be half of one. */
function lastLineEnd(bytes: Buffer): number {
  const feed = bytes.lastIndexOf(lineFeed) + 1;
  const before = bytes.length < 2 ? 0 : bytes.lastIndexOf(carriageReturn, bytes.length - 2) + 1;
  return Math.max(feed, before);
}

/** A line's bytes are either; what was read as UTF-8 until then was. */
function createDecoder(): (bytes: Uint8Array) => string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const western = new TextDecoder('windows-1252');
  let isWestern = false;
  return (bytes) => {
    if (!isWestern) {
      try {
        return strict.decode(bytes);
      } catch {
        isWestern = true;
      }
    }
    return western.decode(bytes);
  };
}
