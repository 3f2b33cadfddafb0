/** Open files and directory listings of one SFTP session, by the opaque handle the client holds. */
import { type FileHandle, open, opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import ssh2 from 'ssh2';

export type OpenFile = { readonly kind: 'file'; readonly file: FileHandle };
export type OpenDirectory = { readonly kind: 'directory'; readonly path: string; told: boolean };
type Open = OpenFile | OpenDirectory;

const badHandle = (): Error => Object.assign(new Error('bad handle'), { code: 'EBADF' });

export type Handles = {
  file(flags: number, path: string): Promise<Buffer>;
  directory(path: string): Promise<Buffer>;
  fileOf(handle: Buffer): FileHandle;
  directoryOf(handle: Buffer): OpenDirectory;
  close(handle: Buffer): Promise<void>;
  closeAll(): Promise<void>;
};

/** An empty table of handles. */
export function openHandles(): Handles {
  const table = new Map<number, Open>();
  let last = 0;
  const add = (entry: Open): Buffer => {
    last += 1;
    table.set(last, entry);
    const handle = Buffer.alloc(4);
    handle.writeUInt32BE(last);
    return handle;
  };
  const get = (handle: Buffer): Open => {
    const entry = handle.length === 4 ? table.get(handle.readUInt32BE()) : undefined;
    if (entry === undefined) throw badHandle();
    return entry;
  };
  return {
    async file(flags, path) {
      const mode = ssh2.utils.sftp.flagsToString(flags);
      if (mode === null) throw badHandle();
      const file = await open(path, mode);
      if ((await file.stat()).isFile()) return add({ kind: 'file', file });
      await file.close();
      throw badHandle();
    },
    async directory(path) {
      if (!(await stat(path)).isDirectory()) throw badHandle();
      return add({ kind: 'directory', path, told: false });
    },
    fileOf(handle) {
      const entry = get(handle);
      if (entry.kind !== 'file') throw badHandle();
      return entry.file;
    },
    directoryOf(handle) {
      const entry = get(handle);
      if (entry.kind !== 'directory') throw badHandle();
      return entry;
    },
    async close(handle) {
      const entry = get(handle);
      table.delete(handle.readUInt32BE());
      if (entry.kind === 'file') await entry.file.close();
    },
    async closeAll() {
      const files = [...table.values()].filter((entry) => entry.kind === 'file');
      table.clear();
      await Promise.all(files.map((entry) => entry.file.close()));
    },
  };
}

/** Names in a directory, sorted, with their local paths. */
export async function namesIn(path: string): Promise<{ name: string; path: string }[]> {
  const found: { name: string; path: string }[] = [];
  for await (const entry of await opendir(path)) found.push({ name: entry.name, path: join(path, entry.name) });
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}
