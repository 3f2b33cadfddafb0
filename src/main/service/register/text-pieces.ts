/** Makes text of a file that comes in pieces, whole lines at a time: UTF-16 where it says so, UTF-8 until a byte says that it is Windows-1252. */
import { FaultError } from '../../../shared/fault.ts';
import { utf16In } from '../../../shared/list-encoding.ts';

export type TextPieces = {
  /** The lines that are whole now. Throws `input.unreadable` for what has no lines. */
  push(bytes: Uint8Array): string;
  /** What stood behind the last line end. */
  rest(): string;
};

/** No line of a list is this long: bytes, or characters of UTF-16. */
const longestLine = 1024 * 1024;
const [lineFeed, carriageReturn] = [10, 13];

/** The first two bytes may say how all are to be read. */
export function createTextPieces(): TextPieces {
  let head = Buffer.alloc(0);
  let pieces: TextPieces | undefined;
  return {
    push: (bytes) => {
      if (pieces !== undefined) return pieces.push(bytes);
      head = Buffer.concat([head, bytes]);
      if (head.length < 2) return '';
      const utf16 = utf16In(head);
      pieces = utf16 === undefined ? bytePieces() : wordPieces(utf16);
      return pieces.push(head);
    },
    rest: () => pieces?.rest() ?? createDecoder()(head),
  };
}

/** A line end is a byte, and a line's bytes are one or the other. */
function bytePieces(): TextPieces {
  let pending = new Uint8Array(0);
  const decode = createDecoder();
  return {
    push: (bytes) => {
      const all = Buffer.concat([pending, bytes]);
      const cut = lineEnd(all);
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

/** Half a character, or half a line end, may stand at the end of a piece. */
function wordPieces(encoding: 'utf-16le' | 'utf-16be'): TextPieces {
  const decoder = new TextDecoder(encoding);
  let pending = '';
  return {
    push: (bytes) => {
      const all = pending + decoder.decode(bytes, { stream: true });
      const feed = all.lastIndexOf('\n') + 1;
      const cut = Math.max(feed, all.length < 2 ? 0 : all.lastIndexOf('\r', all.length - 2) + 1);
      pending = all.slice(cut);
      if (pending.length > longestLine) throw new FaultError('input.unreadable');
      return all.slice(0, cut);
    },
    rest: () => {
      const text = pending + decoder.decode();
      pending = '';
      return text;
    },
  };
}

/** The index behind the last line end; a carriage return at the very end may be half of one. */
function lineEnd(bytes: Buffer): number {
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
