/** Element names as strings, made once each: a delivery has millions of tags and some hundred names. */
import { NotPlain } from '../service/plain-port.ts';
import { maxName } from './plain-syntax.ts';

export type NameTable = {
  /** Where the name that begins at `from` ends: at the first byte that is in no name, `to` at the latest. */
  end(bytes: Uint8Array, from: number, to: number): number;
  /** The name from `from` to `to`. Throws NotPlain for what is no plain name. */
  read(bytes: Buffer, from: number, to: number): string;
};

const [inside, first] = [1, 2] as const;

/** Plain names are ASCII and have no prefix. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (/[A-Za-z_]/.test(character)) return inside | first;
  return /[0-9.-]/.test(character) ? inside : 0;
});

const size = 4096;

/** Each name has one slot; a name that takes another's slot is made anew each time, which is right, only slower. */
export function nameTable(): NameTable {
  const slots: (string | undefined)[] = new Array(size).fill(undefined);
  const matches = (name: string, bytes: Uint8Array, from: number, length: number): boolean => {
    if (name.length !== length) return false;
    for (let index = 0; index < length; index += 1) if (name.charCodeAt(index) !== bytes[from + index]) return false;
    return true;
  };
  return {
    end(bytes, from, to) {
      let index = from;
      while (index < to && kinds[bytes[index] ?? 0] !== 0) index += 1;
      return index;
    },
    read(bytes, from, to) {
      const length = to - from;
      const slot =
        ((bytes[from] ?? 0) * 31 + (bytes[to - 1] ?? 0) * 7 + (bytes[from + (length >> 1)] ?? 0) * 131 + length) &
        (size - 1);
      const known = slots[slot];
      if (known !== undefined && matches(known, bytes, from, length)) return known;
      const name = make(bytes, from, to);
      slots[slot] = name;
      return name;
    },
  };
}

function make(bytes: Buffer, from: number, to: number): string {
  if (to <= from || to - from > maxName || ((kinds[bytes[from] ?? 0] ?? 0) & first) === 0) throw new NotPlain('name');
  for (let index = from; index < to; index += 1) if (kinds[bytes[index] ?? 0] === 0) throw new NotPlain('name');
  return bytes.toString('latin1', from, to);
}
