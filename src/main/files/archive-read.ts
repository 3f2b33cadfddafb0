/** Reads archived files: whole, in part, or only to see that they are sound. */
import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { FaultError } from '../../shared/fault.ts';
import type { Bytes } from '../service/ports.ts';
import { readingFault, systemCode } from './disk-fault.ts';
import { giveBack } from './give-back.ts';
import { Damaged } from './seek-table.ts';
import { contentOf, framesOf } from './seekable-zstd.ts';

export type Soundness = 'sound' | 'missing' | 'damaged';

/** Bytes. Readers get pieces, so that they can tell of progress within a frame: small ones first, for somebody waits for them. */
const [firstPiece, largestPiece] = [16 * 1024, 256 * 1024] as const;

/** Cuts one content after the other into pieces. */
export function pieces(): (content: Uint8Array) => Generator<Uint8Array> {
  let piece = firstPiece;
  return function* (content) {
    for (let at = 0; at < content.length; piece = Math.min(2 * piece, largestPiece)) {
      yield content.subarray(at, at + piece);
      at += piece;
    }
  };
}

/** A file's beginning that its reader has already: how much of it, and the hash so far. */
export type Begun = { readonly hash: Hash; readonly bytes: number };

/**
 * The bytes as they were received, or those behind a beginning; each piece until the next is asked for. Throws
 * `archive.missing`, and `archive.damaged` as soon as damage is seen, at the latest after the last byte, when the whole
 * does not give its SHA-256.
 */
export async function* readArchived(
  path: string,
  sha256: string,
  { hash, bytes }: Begun = { hash: createHash('sha256'), bytes: 0 },
): Bytes {
  const handle = await opened(path, sha256);
  try {
    const frames = (await framesOf(handle)).filter((frame) => frame.from + frame.bytes > bytes);
    const cut = pieces();
    let behind = Math.max(0, bytes - (frames[0]?.from ?? 0));
    for await (const frame of contentOf(handle, frames)) {
      const content = frame.subarray(behind);
      behind = 0;
      hash.update(content);
      yield* cut(content);
      giveBack(frame);
    }
    if (hash.digest('hex') !== sha256) throw new Damaged('hash');
  } catch (error) {
    throw archiveFault(error, path, sha256);
  } finally {
    await handle.close();
  }
}

/** The bytes from `from` up to but not including `to`, or as many of them as there are. Reads only the frames they are in. */
export async function cutArchived(path: string, sha256: string, from: number, to: number): Promise<Uint8Array> {
  const handle = await opened(path, sha256);
  try {
    return await cut(handle, from, to);
  } catch (error) {
    throw archiveFault(error, path, sha256);
  } finally {
    await handle.close();
  }
}

async function cut(handle: FileHandle, from: number, to: number): Promise<Uint8Array> {
  const frames = (await framesOf(handle)).filter((frame) => frame.from < to && frame.from + frame.bytes > from);
  const parts: Buffer[] = [];
  let at = frames[0]?.from ?? 0;
  for await (const content of contentOf(handle, frames)) {
    parts.push(content.subarray(Math.max(0, from - at), Math.max(0, to - at)));
    at += content.length;
  }
  return Buffer.concat(parts);
}

/** Reads everything and computes the hash again. Throws only what says nothing about the file itself. */
export async function checkArchived(path: string, sha256: string): Promise<Soundness> {
  try {
    for await (const _ of readArchived(path, sha256));
    return 'sound';
  } catch (error) {
    const code = error instanceof FaultError ? error.fault.code : undefined;
    if (code === 'archive.missing') return 'missing';
    if (code === 'archive.damaged') return 'damaged';
    throw error;
  }
}

const opened = (path: string, sha256: string): Promise<FileHandle> =>
  open(path, 'r').catch((error: unknown) => {
    throw archiveFault(error, path, sha256);
  });

/** EIO: the disk itself cannot give the bytes back. */
function archiveFault(error: unknown, path: string, sha256: string): FaultError {
  const [code, file] = [systemCode(error), sha256.slice(0, 12)];
  if (code === 'ENOENT') return new FaultError('archive.missing', { file });
  if (code === 'EIO' || error instanceof Damaged) return new FaultError('archive.damaged', { file });
  return readingFault(error, path);
}
