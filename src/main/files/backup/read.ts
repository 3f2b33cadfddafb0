/** Reads a backup: what it says of itself, and its parts, each against its hash. */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FaultError } from '../../../shared/fault.ts';
import type { Bytes } from '../../service/ports.ts';
import { systemCode } from '../disk-fault.ts';
import { ensureDirectory, writeNew } from '../durable.ts';
import { decodeManifest, formatVersion, type Manifest, manifestName, type Part, sealName } from './manifest.ts';
import { isPartName } from './parts.ts';
import { BadTar, bytesAt, type Found, listTar } from './tar-read.ts';

export type OpenBackup = {
  readonly manifest: Manifest;
  /** Writes every part below a folder, on disk when it resolves. Throws `backup.damaged` and `store.*`. */
  unpack(directory: string, onBytes: (done: number, total: number) => void): Promise<void>;
  close(): Promise<void>;
};

/** A manifest with more than this is not one of ours: a million deliveries make a fifth of it. */
const largestManifest = 1024 * 1024 * 1024;

/**
 * Opens a backup and sees that everything it should hold is there. Throws `input.unreadable`, `backup.damaged`, and
 * `store.from-the-future` for a newer format.
 */
export async function openBackup(file: string): Promise<OpenBackup> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw unreadable(file, error);
  });
  try {
    const found = await listTar(handle);
    const manifest = await manifestOf(handle, found, file);
    const places = match(found, manifest, file);
    return {
      manifest,
      unpack: (directory, onBytes) => unpack({ handle, file, places }, directory, onBytes),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error instanceof BadTar ? damaged(file) : unreadable(file, error);
  }
}

async function manifestOf(handle: FileHandle, found: readonly Found[], file: string): Promise<Manifest> {
  const [manifest, seal] = found.slice(-2);
  if (manifest?.name !== manifestName || seal?.name !== sealName || manifest.size > largestManifest)
    throw damaged(file);
  const read = ({ from, size }: Found): Promise<Buffer> => bytesAt(handle, from, size);
  const decoded = decodeManifest(await read(manifest), await read(seal));
  if (!decoded) throw damaged(file);
  if ('newer' in decoded)
    throw new FaultError('store.from-the-future', { version: decoded.newer, known: formatVersion });
  return decoded;
}

type Place = Part & { readonly from: number };

/** The parts in the order in which they lie; what the manifest and the file say of them must agree. */
function match(found: readonly Found[], { parts }: Manifest, file: string): Place[] {
  const lying = found.slice(0, -2);
  if (lying.length !== parts.length || new Set(parts.map(({ name }) => name)).size !== parts.length)
    throw damaged(file);
  return parts.map((part, index) => {
    const there = lying[index];
    if (there?.name !== part.name || there.size !== part.size || !isPartName(part.name)) throw damaged(file);
    return { ...part, from: there.from };
  });
}

type Source = { readonly handle: FileHandle; readonly file: string; readonly places: readonly Place[] };

async function unpack(
  { handle, file, places }: Source,
  directory: string,
  onBytes: (done: number, total: number) => void,
): Promise<void> {
  const total = places.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const place of places) {
    const path = join(directory, ...place.name.split('/'));
    await ensureDirectory(dirname(path));
    await writeNew(path, checked(handle, file, place));
    done += place.size;
    onBytes(done, total);
  }
}

const pieceBytes = 256 * 1024;

/** The part's bytes. Throws `backup.damaged` behind the last one when they do not give its hash. */
async function* checked(handle: FileHandle, file: string, { from, size, sha256 }: Place): Bytes {
  const hash = createHash('sha256');
  for (let at = 0; at < size; at += pieceBytes) {
    const piece = await pieceAt(handle, file, from + at, Math.min(pieceBytes, size - at));
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== sha256) throw damaged(file);
}

const pieceAt = (handle: FileHandle, file: string, from: number, length: number): Promise<Buffer> =>
  bytesAt(handle, from, length).catch((error: unknown) => {
    throw error instanceof BadTar ? damaged(file) : unreadable(file, error);
  });

const damaged = (file: string): FaultError => new FaultError('backup.damaged', { file: basename(file) });

/** EIO: the disk itself cannot give the bytes back. */
function unreadable(file: string, error: unknown): unknown {
  if (error instanceof FaultError) return error;
  const reason = systemCode(error);
  if (reason === 'EIO') return damaged(file);
  return reason === undefined ? error : new FaultError('input.unreadable', { file: basename(file), reason });
}
