/**
 * Reading, writing and measuring one file over SFTP, on ssh2's own calls: its write stream tells a failed write as a
 * success, and ssh2-sftp-client takes every plain failure of stat for a missing file.
 */
import { promisify } from 'node:util';
import type { Stats } from 'ssh2';
import { FaultError } from '../../shared/fault.ts';
import type { Bytes } from '../service/ports.ts';
import { isMissing } from './sftp-fault.ts';
import type { Session } from './sftp-session.ts';

/** An answer takes a journey and a full refresh may be gigabytes: so many pieces are asked for ahead. */
const window = 16;
const pieceSize = 64 * 1024;

/** A file at the peer: its path there, and its name for faults. */
export type RemotePath = { readonly path: string; readonly name: string };

/** In bytes; undefined when there is no such file. */
export function sizeOf({ sftp, within }: Session, { path, name }: RemotePath): Promise<number | undefined> {
  const stat = promisify<string, Stats>(sftp.stat.bind(sftp));
  return within(name, async () => {
    try {
      return (await stat(path)).size;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  });
}

/** The first `size` bytes. Holds `window` pieces at most. Throws `transport.incomplete` when there are fewer. */
export async function* readRemote(session: Session, file: RemotePath, size: number): Bytes {
  const handle = await openRemote(session, file, 'r');
  const asked: Promise<Buffer>[] = [];
  let next = 0;
  const ask = (): void => {
    for (; next < size && asked.length < window; next += pieceSize) {
      const piece = readPiece(session, file, handle, { at: next, length: Math.min(pieceSize, size - next) });
      // Pieces asked for ahead may fail when nobody waits for them any more.
      piece.catch(() => undefined);
      asked.push(piece);
    }
  };
  try {
    ask();
    for (let piece = asked.shift(); piece !== undefined; piece = asked.shift()) {
      yield await piece;
      ask();
    }
  } finally {
    await closeRemote(session, file, handle).catch(() => undefined);
  }
}

type Range = { readonly at: number; readonly length: number };

/** A server may answer with less than it was asked for; then the rest is asked for. */
async function readPiece(session: Session, file: RemotePath, handle: Buffer, { at, length }: Range): Promise<Buffer> {
  const piece = Buffer.allocUnsafe(length);
  for (let filled = 0; filled < length; ) {
    const got = await session.within(file.name, () => readOnce(session, handle, piece.subarray(filled), at + filled));
    if (got === 0) throw new FaultError('transport.incomplete', { file: file.name, reason: 'size' });
    filled += got;
  }
  return piece;
}

/** The number of bytes read; 0 is the end of the file. */
const readOnce = ({ sftp }: Session, handle: Buffer, into: Buffer, at: number): Promise<number> =>
  new Promise((resolve, reject) => {
    sftp.read(handle, into, 0, into.length, at, (error, got) => (error ? reject(error) : resolve(got)));
  });

/** Cuts the file to nothing or creates it, and writes the bytes one after the other. */
export async function writeRemote(session: Session, file: RemotePath, bytes: Bytes): Promise<void> {
  const handle = await openRemote(session, file, 'w');
  try {
    let at = 0;
    for await (const chunk of bytes) {
      await session.within(file.name, () => writeOnce(session, handle, chunk, at));
      at += chunk.length;
    }
  } catch (error) {
    await closeRemote(session, file, handle).catch(() => undefined);
    throw error;
  }
  await closeRemote(session, file, handle);
}

const writeOnce = ({ sftp }: Session, handle: Buffer, chunk: Uint8Array, at: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    sftp.write(handle, bytes, 0, bytes.length, at, (error) => (error ? reject(error) : resolve()));
  });

const openRemote = ({ sftp, within }: Session, { path, name }: RemotePath, flags: 'r' | 'w'): Promise<Buffer> =>
  within(
    name,
    () =>
      new Promise((resolve, reject) => {
        sftp.open(path, flags, (error, handle) => (error ? reject(error) : resolve(handle)));
      }),
  );

const closeRemote = ({ sftp, within }: Session, { name }: RemotePath, handle: Buffer): Promise<void> =>
  within(name, () => promisify(sftp.close.bind(sftp))(handle));
