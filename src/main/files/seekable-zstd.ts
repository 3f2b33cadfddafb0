/** Zstandard's seekable format: independent frames and a table of where they are, readable by every `zstd -d`. */
import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';
import type { Bytes } from '../service/ports.ts';
import { giveBack } from './give-back.ts';
import { inOrder } from './in-order.ts';
import {
  Damaged,
  decodeSeekTable,
  encodeSeekTable,
  type Frame,
  type FrameSizes,
  footerBytes,
  tableLength,
} from './seek-table.ts';

/**
 * Content of one frame. Measured on deliveries: half of it compresses 3 % worse, twice as much 2 % better, and a cut of
 * a few bytes costs the reading of one frame, about 2 ms.
 */
export const frameBytes = 2 * 1024 * 1024;

const [deflate, inflate] = [promisify(zstdCompress), promisify(zstdDecompress)];
/** Level 3: level 6 makes files a sixth smaller and takes three times as long, level 1 is no faster for us. */
const params = { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 };

/** Frames under way in Node's thread pool besides the one that is written or read. */
const ahead = { writing: 2, reading: 1 };

/**
 * The compressed file's bytes, each piece until the next is asked for. Compression runs in the thread pool while the
 * source is read.
 */
export async function* compressed(source: Bytes): Bytes {
  const frames: FrameSizes[] = [];
  const spare: Buffer[] = [];
  const work = async (content: Buffer) => ({
    content,
    frame: await deflate(content, { params, chunkSize: 256 * 1024 }),
  });
  for await (const { content, frame } of inOrder(inFrames(source, spare), ahead.writing, work)) {
    if (content.length === frameBytes) spare.push(content);
    frames.push({ length: frame.length, bytes: content.length });
    yield frame;
    giveBack(frame);
  }
  yield encodeSeekTable(frames);
}

/** The same bytes in buffers of one frame each, the last one shorter: in the spare ones, or in new ones. */
async function* inFrames(source: Bytes, spare: Buffer[]): AsyncGenerator<Buffer> {
  const empty = (): Buffer => spare.pop() ?? Buffer.allocUnsafe(frameBytes);
  let frame = empty();
  let filled = 0;
  for await (const chunk of source) {
    for (let taken = 0; taken < chunk.length; ) {
      const part = chunk.subarray(taken, taken + frameBytes - filled);
      frame.set(part, filled);
      filled += part.length;
      taken += part.length;
      if (filled < frameBytes) continue;
      yield frame;
      [frame, filled] = [empty(), 0];
    }
  }
  if (filled > 0) yield frame.subarray(0, filled);
}

/** Where the frames of an open file are. Throws Damaged when it does not end with a table that fits it. */
export async function framesOf(handle: FileHandle): Promise<Frame[]> {
  const { size } = await handle.stat();
  const footer = await readAt(handle, size - footerBytes, footerBytes);
  const length = tableLength(footer);
  return decodeSeekTable(await readAt(handle, size - length, length), size);
}

/** The content of these frames, each decompressed in the thread pool while the one before it is used. Throws Damaged. */
export const contentOf = (handle: FileHandle, frames: readonly Frame[]): AsyncGenerator<Buffer> =>
  inOrder(frames, ahead.reading, async (frame) => {
    const packed = await readAt(handle, frame.at, frame.length);
    const content = await inflate(packed, { chunkSize: frame.bytes + 64 }).catch(() => {
      throw new Damaged('frame');
    });
    if (content.length !== frame.bytes) throw new Damaged('frame');
    return content;
  });

async function readAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  if (at < 0) throw new Damaged('too short');
  const bytes = Buffer.allocUnsafe(length);
  // One read may give less than asked for.
  for (let done = 0; done < length; ) {
    const { bytesRead } = await handle.read(bytes, done, length - done, at + done);
    if (bytesRead === 0) throw new Damaged('too short');
    done += bytesRead;
  }
  return bytes;
}
