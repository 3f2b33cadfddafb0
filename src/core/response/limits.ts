/** How large one block of a response file may grow before it is no block of FK's: each is held in memory while it is read. */
import { FaultError } from '../../shared/fault.ts';

/**
 * Thirty thousand compensated days, more than a life has, come to 100 000 elements and 3 MB. Measured: a block at these
 * limits takes 100 MB while it is read and applied.
 */
const mostElements = 100_000;
const mostBytes = 4 * 1024 * 1024;

export type BlockScale = {
  /** A block directly below the root or the body begins at this byte. */
  begin(byte: number): void;
  /** One more element, at this byte. Throws `response.too-large`. */
  element(byte: number): void;
  /** More characters of text. Throws `response.too-large`. */
  text(characters: number): void;
};

export function blockScale(): BlockScale {
  let start = 0;
  let elements = 0;
  let characters = 0;
  return {
    begin(byte) {
      start = byte;
      elements = 0;
      characters = 0;
    },
    element(byte) {
      elements += 1;
      if (elements > mostElements || byte - start > mostBytes) throw tooLarge(byte - start);
    },
    text(more) {
      characters += more;
      if (characters > mostBytes) throw tooLarge(characters);
    },
  };
}

const tooLarge = (found: number): FaultError => new FaultError('response.too-large', { found });
