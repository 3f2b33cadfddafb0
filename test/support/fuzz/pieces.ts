/** Cuts a document into the pieces that a stream might bring it in. */
import type { Dice } from './dice.ts';

/** Byte by byte, or in pieces of random lengths, some of them empty; `atLeast` limits the longest length from below. */
export function piecesOf(document: Uint8Array, dice: Dice, atLeast = 1): readonly Uint8Array[] {
  const longest = Math.max(atLeast, dice.pick([1, 2, 16, 64, 64, 256, 1024, 4096]));
  const pieces: Uint8Array[] = [];
  for (let from = 0; from < document.length; ) {
    const length = longest === 1 ? 1 : dice.below(longest + 1);
    pieces.push(document.subarray(from, from + length));
    from += length;
  }
  return pieces;
}
