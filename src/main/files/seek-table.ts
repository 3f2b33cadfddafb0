/** The table at the end of a seekable zstd file: how long each frame is, compressed and as it was. */

/** One frame: `length` bytes at `at` in the file hold `bytes` bytes of content, the first of them number `from`. */
export type Frame = { readonly at: number; readonly length: number; readonly from: number; readonly bytes: number };

export type FrameSizes = Pick<Frame, 'length' | 'bytes'>;

/** A file that is not what the writer wrote. The message never quotes content. */
export class Damaged extends Error {}

/** Zstandard's seekable format 0.1.0: a skippable frame of this number, which every decompressor passes over. */
const skippableMagic = 0x184d2a5e;
const seekableMagic = 0x8f92eab1;
const [headBytes, entryBytes] = [8, 8];
/** Number of frames, a descriptor (0: entries without checksums, for each frame ends with its own), the magic number. */
export const footerBytes = 9;

/** No writer of ours made larger frames; a damaged number must not ask for gigabytes of memory. */
const largestFrame = 16 * 1024 * 1024;

/** The table as it stands at the end of the file. */
export function encodeSeekTable(frames: readonly FrameSizes[]): Buffer {
  const table = Buffer.alloc(tableBytes(frames.length));
  table.writeUInt32LE(skippableMagic, 0);
  table.writeUInt32LE(table.length - headBytes, 4);
  for (const [index, { length, bytes }] of frames.entries()) {
    table.writeUInt32LE(length, headBytes + index * entryBytes);
    table.writeUInt32LE(bytes, headBytes + index * entryBytes + 4);
  }
  table.writeUInt32LE(frames.length, table.length - footerBytes);
  table.writeUInt32LE(seekableMagic, table.length - 4);
  return table;
}

/** How long (bytes) a table is, from the file's last `footerBytes` bytes. Throws Damaged. */
export function tableLength(footer: Buffer): number {
  const isOurs = footer.length === footerBytes && footer.readUInt32LE(5) === seekableMagic && footer[4] === 0;
  if (!isOurs) throw new Damaged('no seek table');
  return tableBytes(footer.readUInt32LE(0));
}

/** The frames of a file of `size` bytes that ends with this table. Throws Damaged unless they fill the file exactly. */
export function decodeSeekTable(table: Buffer, size: number): Frame[] {
  if (table.readUInt32LE(0) !== skippableMagic || table.readUInt32LE(4) !== table.length - headBytes)
    throw new Damaged('no seek table');
  const frames: Frame[] = [];
  let [at, from] = [0, 0];
  for (let entry = headBytes; entry < table.length - footerBytes; entry += entryBytes) {
    const [length, bytes] = [table.readUInt32LE(entry), table.readUInt32LE(entry + 4)];
    if (bytes > largestFrame) throw new Damaged('seek table');
    frames.push({ at, length, from, bytes });
    at += length;
    from += bytes;
  }
  if (at + table.length !== size) throw new Damaged('seek table');
  return frames;
}

const tableBytes = (frames: number): number => headBytes + frames * entryBytes + footerBytes;
