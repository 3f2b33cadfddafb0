/** Received bytes under their SHA-256: `archive/<2 hex>/<sha>.xml`, written once and never changed. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FaultError } from '../../shared/fault.ts';
import type { Archive, Bytes } from '../service/ports.ts';
import { diskFault } from './disk-fault.ts';
import { ensureDirectory, syncDirectory, writeNew } from './durable.ts';
import { openSpool, spoolName } from './spool.ts';

/** Opens the archive and clears the spool. Both must be on one file system. */
export function createArchive(directory: string, spool: string): Archive {
  openSpool(spool);
  return {
    put: (bytes, onBytes) => put(directory, spool, bytes, onBytes),
    open: (sha256) => read(pathOf(directory, sha256)),
    slice: (sha256, from, to) => slice(pathOf(directory, sha256), from, to),
  };
}

function pathOf(directory: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new FaultError('store.unusable', { file: 'archive', reason: 'sha256' });
  return join(directory, sha256.slice(0, 2), `${sha256}.xml`);
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
    await writeNew(growing, counted());
    const sha256 = hash.digest('hex');
    await settle(growing, pathOf(directory, sha256), bytes);
    return { sha256, bytes };
  } catch (error) {
    throw diskFault(error, growing);
  } finally {
    await rm(growing, { force: true });
  }
}

/** Moves a whole file to its place. A file of another size under that name is damaged and gives way. */
async function settle(growing: string, path: string, bytes: number): Promise<void> {
  const present = await stat(path).catch(() => undefined);
  if (present?.size === bytes) return;
  await ensureDirectory(dirname(path));
  await rename(growing, path);
  await syncDirectory(dirname(path));
}

async function* read(path: string): Bytes {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) yield chunk as Uint8Array;
  } catch (error) {
    throw diskFault(error, path);
  }
}

async function slice(path: string, from: number, to: number): Promise<Uint8Array> {
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      const bytes = new Uint8Array(Math.max(0, Math.min(to, size) - from));
      await fill(handle, bytes, from);
      return bytes;
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw diskFault(error, path);
  }
}

/** One read may give less than asked for. */
async function fill(handle: Awaited<ReturnType<typeof open>>, bytes: Uint8Array, from: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesRead } = await handle.read(bytes, done, bytes.length - done, from + done);
    if (bytesRead === 0) throw new FaultError('store.unusable', { file: 'archive', reason: 'short read' });
    done += bytesRead;
  }
}
