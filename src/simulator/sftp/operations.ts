/** The SFTP operations that a client needs, on a real directory; an error becomes a status, never a crash. */
import type { Stats } from 'node:fs';
import { lstat, mkdir, rename, rmdir, stat, unlink } from 'node:fs/promises';
import ssh2, { type Attributes, type FileEntry, type SFTPWrapper } from 'ssh2';
import { confine, visiblePath } from './confine.ts';
import { type Handles, namesIn, openHandles } from './handles.ts';
import { refuseWhenFull, slowDown, type Troubles } from './troubles.ts';

export type Session = {
  /** A real path. */
  readonly root: string;
  readonly troubles: () => Troubles;
  /** Told of every byte of file content; returns true when the connection has just been cut. */
  readonly passed: (bytes: number) => boolean;
};

const { STATUS_CODE } = ssh2.utils.sftp;
const largestRead = 256 * 1024;

const statusOf: Readonly<Record<string, number>> = {
  ENOENT: STATUS_CODE.NO_SUCH_FILE,
  EACCES: STATUS_CODE.PERMISSION_DENIED,
  EPERM: STATUS_CODE.PERMISSION_DENIED,
};

const attributesOf = (found: Stats, wrongSize = 0): Attributes => ({
  mode: found.mode,
  uid: found.uid,
  gid: found.gid,
  size: found.isFile() ? found.size + wrongSize : found.size,
  atime: Math.floor(found.atimeMs / 1000),
  mtime: Math.floor(found.mtimeMs / 1000),
});

const longName = (name: string, found: Stats): string =>
  `${found.isDirectory() ? 'd' : '-'}rw-r--r-- 1 fk fk ${found.size} ${found.mtime.toISOString().slice(0, 10)} ${name}`;

async function renameUnlessThere(from: string, to: string): Promise<void> {
  const there = await lstat(to).catch(() => undefined);
  if (there !== undefined) throw Object.assign(new Error('target exists'), { code: 'EEXIST' });
  await rename(from, to);
}

type Context = Session & {
  readonly sftp: SFTPWrapper;
  readonly handles: Handles;
  /** Runs the work of one request; what it throws becomes the request's status. */
  readonly answer: (id: number, work: () => Promise<void>) => Promise<void>;
  readonly ok: (id: number) => void;
  readonly tell: (id: number, found: Stats) => void;
};

function contextOf(sftp: SFTPWrapper, session: Session): Context {
  const answer: Context['answer'] = async (id, work) => {
    try {
      await slowDown(session.troubles());
      await work();
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      sftp.status(id, statusOf[code ?? ''] ?? STATUS_CODE.FAILURE, message.replaceAll(session.root, ''));
    }
  };
  return {
    ...session,
    sftp,
    answer,
    handles: openHandles(),
    ok: (id) => sftp.status(id, STATUS_CODE.OK),
    tell: (id, found) => sftp.attrs(id, attributesOf(found, session.troubles().wrongSize)),
  };
}

function servePaths({ sftp, root, troubles, handles, answer, ok, tell }: Context): void {
  const onPath = (event: string, work: (id: number, local: string) => Promise<void>): void => {
    sftp.on(event, (id: number, path: string) => answer(id, async () => work(id, await confine(root, path))));
  };
  onPath('STAT', async (id, local) => tell(id, await stat(local)));
  onPath('LSTAT', async (id, local) => tell(id, await lstat(local)));
  onPath('OPENDIR', async (id, local) => sftp.handle(id, await handles.directory(local)));
  onPath('REMOVE', (id, local) => unlink(local).then(() => ok(id)));
  onPath('MKDIR', (id, local) => mkdir(local).then(() => ok(id)));
  onPath('RMDIR', (id, local) => rmdir(local).then(() => ok(id)));
  // Modes and times are FK's own affair: accepted and not set, as many servers do.
  onPath('SETSTAT', async (id) => ok(id));
  sftp.on('REALPATH', (id: number, path: string) => {
    sftp.name(id, [{ filename: visiblePath(path), longname: '', attrs: {} as Attributes }]);
  });
  sftp.on('RENAME', (id: number, from: string, to: string) =>
    answer(id, async () => {
      if (troubles().refuseRename === true) throw new Error('rename refused');
      await renameUnlessThere(await confine(root, from), await confine(root, to));
      ok(id);
    }),
  );
  sftp.on('OPEN', (id: number, path: string, flags: number) =>
    answer(id, async () => sftp.handle(id, await handles.file(flags, await confine(root, path)))),
  );
}

function serveHandles({ sftp, troubles, passed, handles, answer, ok, tell }: Context): void {
  sftp.on('FSTAT', (id: number, handle: Buffer) =>
    answer(id, async () => tell(id, await handles.fileOf(handle).stat())),
  );
  sftp.on('FSETSTAT', (id: number) => ok(id));
  sftp.on('CLOSE', (id: number, handle: Buffer) => answer(id, () => handles.close(handle).then(() => ok(id))));
  sftp.on('READ', (id: number, handle: Buffer, offset: number, length: number) =>
    answer(id, async () => {
      const buffer = Buffer.allocUnsafe(Math.min(length, largestRead));
      const { bytesRead } = await handles.fileOf(handle).read(buffer, 0, buffer.length, offset);
      if (bytesRead === 0) sftp.status(id, STATUS_CODE.EOF);
      else if (!passed(bytesRead)) sftp.data(id, buffer.subarray(0, bytesRead));
    }),
  );
  sftp.on('WRITE', (id: number, handle: Buffer, offset: number, data: Buffer) =>
    answer(id, async () => {
      refuseWhenFull(troubles(), offset + data.length);
      await handles.fileOf(handle).write(data, 0, data.length, offset);
      if (!passed(data.length)) ok(id);
    }),
  );
  sftp.on('READDIR', (id: number, handle: Buffer) =>
    answer(id, async () => {
      const directory = handles.directoryOf(handle);
      const entries = directory.told ? [] : await listed(directory.path, troubles());
      directory.told = true;
      if (entries.length === 0) sftp.status(id, STATUS_CODE.EOF);
      else sftp.name(id, entries);
    }),
  );
}

/** Answers one client's requests until its session ends. */
export function serveOperations(sftp: SFTPWrapper, session: Session): void {
  const context = contextOf(sftp, session);
  servePaths(context);
  serveHandles(context);
  // OpenSSH's client says EOF and then waits for the server to close the channel.
  sftp.on('end', () => sftp.end());
  sftp.on('close', () => void context.handles.closeAll());
}

async function listed(path: string, troubles: Troubles): Promise<FileEntry[]> {
  const entries: FileEntry[] = [];
  for (const { name, path: local } of await namesIn(path)) {
    const found = await lstat(local).catch(() => undefined);
    if (found === undefined) continue;
    entries.push({ filename: name, longname: longName(name, found), attrs: attributesOf(found, troubles.wrongSize) });
  }
  return entries;
}
