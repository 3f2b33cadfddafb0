/** A folder as the way to FK: a mounted share, or the pick-up area of a file agent. */
import { createReadStream } from 'node:fs';
import { open, readdir, rename, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { FaultError } from '../../shared/fault.ts';
import type { FolderSettings } from '../../shared/settings.ts';
import type { Bytes, RemoteFile, Transport, Upload } from '../service/ports.ts';
import { digestOf, requireSize, requireWhole } from './digest.ts';
import { folderFault } from './folder-fault.ts';
import { byName, finishedName, isFinished, partialName } from './names.ts';

/** Nothing is opened until it is needed: a folder that is not there shows at the first call. */
export function createFolderTransport(settings: FolderSettings): Transport {
  const orders = join(settings.directory, settings.orders ?? '');
  const responses = join(settings.directory, settings.responses ?? '');
  return {
    description: describeFolder(settings),
    list: () => told(basename(responses), () => list(responses)),
    download: (name) => download(responses, name),
    stage: (upload) => told(upload.name, () => stage(join(orders, partialName(finishedName(upload.name))), upload)),
    publish: (name) => told(name, () => publish(orders, finishedName(name))),
    probe: (name) =>
      told(name, async () => ({
        staged: await isThere(join(orders, partialName(finishedName(name)))),
        published: await isThere(join(orders, name)),
      })),
    close: async () => undefined,
  };
}

export const describeFolder = (settings: FolderSettings): string => `folder:${settings.directory}`;

/** Runs `work` and turns errors of the file system into faults. */
async function told<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw folderFault(error, file);
  }
}

async function list(directory: string): Promise<readonly RemoteFile[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && isFinished(entry.name));
  const found = await Promise.all(files.map((entry) => describe(directory, entry.name)));
  return found.filter((file) => file !== undefined).sort(byName);
}

/** Undefined when the file was taken away since the folder was read. */
async function describe(directory: string, name: string): Promise<RemoteFile | undefined> {
  const found = await stat(join(directory, name)).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
  return found && { name, size: found.size, modified: found.mtime.toISOString() };
}

async function* download(directory: string, name: string): Bytes {
  const path = join(directory, finishedName(name));
  const { size } = await told(name, () => stat(path));
  try {
    yield* requireSize(name, size, createReadStream(path, { highWaterMark: 256 * 1024 }));
  } catch (error) {
    throw folderFault(error, name);
  }
}

async function stage(partial: string, upload: Upload): Promise<void> {
  const handle = await open(partial, 'w');
  try {
    await handle.writeFile(upload.open());
    await handle.sync();
  } finally {
    await handle.close();
  }
  requireWhole(upload, { size: (await stat(partial)).size });
  requireWhole(upload, await digestOf(createReadStream(partial)));
}

/** Looks first, because a rename would overwrite in silence. Nobody else writes order files of these names. */
async function publish(orders: string, name: string): Promise<void> {
  const final = join(orders, name);
  if (await isThere(final)) throw new FaultError('transport.exists', { file: name });
  await rename(join(orders, partialName(name)), final);
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
