/** Received bytes under their SHA-256: `archive/<2 hex>/<sha>.xml.zst`, written once and never changed. */
import { createHash } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failPoint } from '../../shared/fail-point.ts';
import { FaultError } from '../../shared/fault.ts';
import type { Archive, Bytes } from '../service/ports.ts';
import { type Begun, checkArchived, cutArchived, readArchived } from './archive-read.ts';
import { diskFault, readingFault, systemCode } from './disk-fault.ts';
import { ensureDirectory, syncDirectory, writeNew } from './durable.ts';
import { compressed } from './seekable-zstd.ts';
import { openSpool, spoolName } from './spool.ts';

const suffix = '.xml.zst';
const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Opens the archive and clears the spool. Both must be on one file system. Throws `store.full` and its kin. */
export function createArchive(directory: string, spool: string): Archive {
  openSpool(spool);
  return {
    put: (bytes, onBytes) => put(directory, spool, bytes, onBytes),
    open: (sha256) => openArchived(directory, sha256),
    slice: (sha256, from, to) => cutArchived(pathOf(directory, sha256), sha256, from, to),
    check: (sha256) => checkArchived(pathOf(directory, sha256), sha256),
    shas: () => shas(directory),
  };
}

/** The archived bytes, or those behind a beginning, without opening the archive for writing. */
export const openArchived = (directory: string, sha256: string, begun?: Begun): Bytes =>
  readArchived(pathOf(directory, sha256), sha256, begun);

function pathOf(directory: string, sha256: string): string {
  if (!isSha256(sha256)) throw new FaultError('store.unusable', { file: 'archive', reason: 'sha256' });
  return join(directory, sha256.slice(0, 2), `${sha256}${suffix}`);
}

async function put(
  directory: string,
  spool: string,
  source: Bytes,
  onBytes: (done: number) => void = () => undefined,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* counted(): Bytes {
    for await (const chunk of source) {
      hash.update(chunk);
      yield chunk;
      bytes += chunk.length;
      onBytes(bytes);
    }
  }
  const growing = spoolName(spool);
  try {
    failPoint('archive.before-write');
    await writeNew(growing, compressed(counted()));
    failPoint('archive.after-write');
    const sha256 = hash.digest('hex');
    await settle(growing, pathOf(directory, sha256), sha256);
    return { sha256, bytes };
  } catch (error) {
    throw diskFault(error, growing);
  } finally {
    // On a disk that takes nothing more this fails, too; the next start clears the spool.
    await rm(growing, { force: true }).catch(() => undefined);
  }
}

/** Moves a whole file to its place. A damaged one of that name gives way. */
async function settle(growing: string, path: string, sha256: string): Promise<void> {
  const folder = dirname(path);
  await ensureDirectory(folder);
  const present = await checkArchived(path, sha256).catch(() => 'damaged');
  failPoint('archive.before-rename');
  if (present !== 'sound') await rename(growing, path);
  failPoint('archive.after-rename');
  // Also for a file that was there: whoever put it may have been killed before this.
  await syncDirectory(folder);
  await syncDirectory(dirname(folder));
}

/** What is there by its name, in ascending order; whether it is sound, only `check` can say. */
async function* shas(directory: string): AsyncGenerator<string> {
  for (const folder of await namesIn(directory)) {
    for (const name of await namesIn(join(directory, folder))) {
      const sha256 = name.slice(0, -suffix.length);
      if (name.endsWith(suffix) && isSha256(sha256) && sha256.startsWith(folder)) yield sha256;
    }
  }
}

async function namesIn(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return [];
    throw readingFault(error, directory);
  }
}
