/** Converts the parser's character positions to byte positions in the file. Positions must be asked for in rising order. */

export type ByteCounter = {
  measureBy(measure: (text: string) => number): void;
  /** Text that the parser is about to read. */
  add(text: string): void;
  /** Forgets text that the parser has read, but for a tag that it may not have finished. */
  advance(position: number): void;
  at(position: number): number;
  /** Position of the `<` that opened the tag which ends at or after `position`. */
  tagBefore(position: number): number;
};

export function byteCounter(): ByteCounter {
  let measure = (text: string): number => text.length;
  let text = '';
  let textStart = 0;
  let lastPosition = 0;
  let lastByte = 0;
  const at = (position: number): number => {
    if (position > lastPosition) {
      lastByte += measure(text.slice(lastPosition - textStart, position - textStart));
      lastPosition = position;
    }
    return lastByte;
  };
  return {
    measureBy(by) {
      measure = by;
    },
    add(more) {
      text += more;
    },
    advance(position) {
      const tag = text.lastIndexOf('<');
      const keep = tag < 0 ? position : Math.min(position, textStart + tag);
      at(keep);
      text = text.slice(keep - textStart);
      textStart = keep;
    },
    at,
    tagBefore: (position) => textStart + text.lastIndexOf('<', position - textStart - 1),
  };
}
