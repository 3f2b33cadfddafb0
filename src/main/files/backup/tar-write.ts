/** Writes a tar stream of files whose sizes are known; any `tar` can read it. */
import { Header, Pax } from 'tar';
import type { Bytes } from '../../service/ports.ts';

/** A file to be: `bytes` gives exactly `size` of them. Names use `/`. */
export type Entry = { readonly name: string; readonly size: number; readonly bytes: Bytes };

export const blockSize = 512;

/** Bytes that fill up the last block of a content of this size. */
export const paddingOf = (size: number): number => (blockSize - (size % blockSize)) % blockSize;

/** The whole stream, with the two empty blocks that end it. Asks for an entry when the one before has been taken. */
export async function* tarOf(entries: AsyncIterable<Entry>): Bytes {
  for await (const entry of entries) {
    yield headOf(entry);
    yield* entry.bytes;
    yield new Uint8Array(paddingOf(entry.size));
  }
  yield new Uint8Array(2 * blockSize);
}

/** Owner, group and times are left out: they say nothing about what is kept, and nobody is to be told them. */
function headOf({ name, size }: Entry): Uint8Array {
  const fields = { path: name, size, mode: 0o600, type: 'File', uid: 0, gid: 0, mtime: new Date(0) } as const;
  const header = new Header(fields);
  const block = Buffer.alloc(blockSize);
  // Names and sizes that the old header has no room for stand in an entry of their own before it.
  return header.encode(block) ? Buffer.concat([new Pax({ path: name, size }).encode(), block]) : block;
}
