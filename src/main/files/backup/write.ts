/** Writes a backup of the profile: one file, whole under its name or not there at all. */
import { createHash } from 'node:crypto';
import { type FileHandle, link, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { failPoint } from '../../../shared/fail-point.ts';
import { FaultError } from '../../../shared/fault.ts';
import type { BackupAbout, Backups, Bytes, CopiedDatabases, WrittenBackup } from '../../service/ports.ts';
import { diskFault, readingFault, systemCode } from '../disk-fault.ts';
import { syncDirectory } from '../durable.ts';
import type { Locations } from '../locations.ts';
import { spoolName } from '../spool.ts';
import { encodeManifest, formatVersion, manifestName, type Part, sealName } from './manifest.ts';
import { type Source, sourcesOf } from './parts.ts';
import { type Entry, tarOf } from './tar-write.ts';

/** Snapshots grow in the spool: what a killed backup leaves there, the next start of the program removes. */
export function createBackups(places: Locations): Backups {
  return {
    async write(file, about, copy, onBytes = () => undefined) {
      await refuseExisting(file);
      const copies = { mirror: spoolName(places.spool), access: spoolName(places.spool) };
      try {
        const copied = await copy(copies);
        const sources = await sourcesOf(places, copies, copied);
        return await writeFile(file, { about, copied, sources }, onBytes);
      } finally {
        for (const path of Object.values(copies)) await rm(path, { force: true });
      }
    },
  };
}

type Content = {
  readonly about: BackupAbout;
  readonly copied: CopiedDatabases;
  readonly sources: readonly Source[];
};
type OnBytes = (done: number, total: number) => void;

async function writeFile(file: string, content: Content, onBytes: OnBytes): Promise<WrittenBackup> {
  const partial = `${file}.partial`;
  const parts: Part[] = [];
  const missing: string[] = [];
  const whole = createHash('sha256');
  let bytes = 0;
  const total = content.sources.reduce((sum, { size }) => sum + (size ?? 0), 0);
  async function* counted(): Bytes {
    for await (const chunk of tarOf(entriesOf(content, parts, missing))) {
      whole.update(chunk);
      yield chunk;
      bytes += chunk.length;
      onBytes(Math.min(bytes, total), total);
    }
  }
  await writeWhole(partial, file, counted());
  return { bytes, sha256: whole.digest('hex'), parts: parts.length, missing };
}

/** Every source, then the manifest of what the sources turned out to be. */
async function* entriesOf(content: Content, parts: Part[], missing: string[]): AsyncGenerator<Entry> {
  for (const { name, path } of content.sources) {
    const handle = await opened(path);
    if (!handle) missing.push(name);
    else {
      try {
        const { size } = await handle.stat();
        const hash = createHash('sha256');
        yield { name, size, bytes: contentOf(handle, size, path, hash) };
        parts.push({ name, size, sha256: hash.digest('hex') });
      } finally {
        await handle.close();
      }
    }
  }
  const { about, copied } = content;
  const databases = { mirror: copied.mirror, access: copied.access };
  const { manifest, seal } = encodeManifest({ format: formatVersion, ...about, databases, parts, missing });
  yield entryOf(manifestName, manifest);
  yield entryOf(sealName, seal);
}

const opened = async (path: string): Promise<FileHandle | undefined> =>
  open(path, 'r').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw readingFault(error, path);
  });

/** Exactly `size` bytes, read through a handle that a file taking the old one's place does not disturb. */
async function* contentOf(
  handle: FileHandle,
  size: number,
  path: string,
  hash: { update(bytes: Uint8Array): unknown },
): Bytes {
  const buffer = Buffer.alloc(Math.min(size, 256 * 1024));
  for (let at = 0; at < size; ) {
    const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.length, size - at), at).catch((error) => {
      throw readingFault(error, path);
    });
    if (bytesRead === 0) throw new FaultError('store.unusable', { file: basename(path), reason: 'short read' });
    const chunk = buffer.subarray(0, bytesRead);
    hash.update(chunk);
    yield chunk;
    at += bytesRead;
  }
}

async function* once(bytes: Uint8Array): Bytes {
  yield bytes;
}

const entryOf = (name: string, bytes: Uint8Array): Entry => ({ name, size: bytes.length, bytes: once(bytes) });

/** Writes beside the final name and takes that name when everything is on disk. */
async function writeWhole(partial: string, file: string, bytes: Bytes): Promise<void> {
  try {
    // What a killed backup left.
    await rm(partial, { force: true });
    await writeOwn(partial, bytes);
    failPoint('backup.before-rename');
    await takeName(partial, file);
    await syncDirectory(dirname(file));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw new FaultError('input.unreadable', { file, reason: 'ENOENT' });
    throw diskFault(error, partial);
  }
}

async function writeOwn(partial: string, bytes: Bytes): Promise<void> {
  const handle = await open(partial, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
    await expectOwn(handle, partial);
  } catch (error) {
    if (!isOthers(error)) await rm(partial, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

/** Another backup to the same file would have taken our half-written one for a leftover. */
async function expectOwn(handle: FileHandle, path: string): Promise<void> {
  const [own, there] = [await handle.stat(), await stat(path)];
  if (own.ino !== there.ino) throw new FaultError('store.busy');
}

const isOthers = (error: unknown): boolean => error instanceof FaultError && error.fault.code === 'store.busy';

/** A link refuses to replace what is there. Not every file system has links (a memory stick has none). */
async function takeName(partial: string, file: string): Promise<void> {
  try {
    const linked = await linkTo(partial, file);
    failPoint('backup.after-rename');
    if (linked) return;
    await refuseExisting(file);
    await rename(partial, file);
  } finally {
    await rm(partial, { force: true });
  }
}

async function linkTo(partial: string, file: string): Promise<boolean> {
  try {
    await link(partial, file);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw new FaultError('backup.exists', { file: basename(file) });
    return false;
  }
}

async function refuseExisting(file: string): Promise<void> {
  const found = await stat(file).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw diskFault(error, file);
  });
  if (!found) return;
  await dropSecondName(file, found.ino);
  throw new FaultError('backup.exists', { file: basename(file) });
}

/** A backup killed right after it got its name is whole, and has the name that it grew under as well. */
async function dropSecondName(file: string, ino: number): Promise<void> {
  const partial = `${file}.partial`;
  const second = await stat(partial).catch(() => undefined);
  if (second?.ino === ino) await rm(partial, { force: true });
}
