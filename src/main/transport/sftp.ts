/** FK's SFTP area: orders up, responses down. */
import { posix } from 'node:path';
import { promisify } from 'node:util';
import type { FileEntryWithStats } from 'ssh2';
import { FaultError } from '../../shared/fault.ts';
import type { SftpSettings } from '../../shared/settings.ts';
import type { Bytes, RemoteFile, Secrets, Transport, Upload } from '../service/ports.ts';
import { describeSftp } from './describe-sftp.ts';
import { digestOf, requireWhole } from './digest.ts';
import { byName, finishedName, isFinished, partialName } from './names.ts';
import { type RemotePath, readRemote, sizeOf, writeRemote } from './sftp-file.ts';
import { openSession, type Session, type Timeouts, usualTimeouts } from './sftp-session.ts';

/** Connects, and throws `transport.*` when that fails; the connection is the transport's until `close`. */
export async function connectSftp(
  settings: SftpSettings,
  secrets: Secrets,
  timeouts: Timeouts = usualTimeouts,
): Promise<Transport> {
  const session = await openSession(settings, secrets, timeouts);
  const orders = posix.join(settings.directory, settings.orders ?? '');
  const responses = posix.join(settings.directory, settings.responses ?? '');
  return {
    description: `${describeSftp(settings)} ${session.fingerprint}`,
    list: () => listRemote(session, responses),
    download: (name) => download(session, responses, name),
    stage: async (upload) => stage(session, partialIn(orders, upload.name), upload),
    publish: async (name) => publish(session, partialIn(orders, name), finalIn(orders, name)),
    probe: async (name) => ({
      staged: await isThere(session, partialIn(orders, name)),
      published: await isThere(session, finalIn(orders, name)),
    }),
    close: () => session.close(),
  };
}

const finalIn = (directory: string, name: string): RemotePath => ({
  path: posix.join(directory, finishedName(name)),
  name,
});

const partialIn = (directory: string, name: string): RemotePath => ({
  path: posix.join(directory, partialName(finishedName(name))),
  name,
});

/** Asks ssh2 itself: ssh2-sftp-client takes a file's kind from the text that `ls -l` would print. */
export async function listRemote({ sftp, within }: Session, directory: string): Promise<readonly RemoteFile[]> {
  const read = promisify<string, FileEntryWithStats[]>(sftp.readdir.bind(sftp));
  const entries = await within(posix.basename(directory), () => read(directory));
  return entries
    .filter((entry) => isFinished(entry.filename) && isRegular(entry))
    .map(({ filename: name, attrs: { size, mtime } }) => ({ name, size, modified: modifiedAt(mtime) }))
    .sort(byName);
}

/** Servers may leave the mode out; then the listing's first letter must do. */
const isRegular = ({ attrs, longname }: FileEntryWithStats): boolean =>
  attrs.mode === undefined ? longname.startsWith('-') : attrs.isFile();

const modifiedAt = (seconds: number | undefined): string | null =>
  seconds === undefined ? null : new Date(seconds * 1000).toISOString();

/** Measures before and after: a file that FK is still writing is not complete. */
async function* download(session: Session, directory: string, name: string): Bytes {
  const file = finalIn(directory, name);
  const size = await requiredSize(session, file);
  yield* readRemote(session, file, size);
  const after = await requiredSize(session, file);
  if (after !== size) {
    throw new FaultError('transport.incomplete', { file: name, reason: 'size', expected: size, actual: after });
  }
}

async function requiredSize(session: Session, file: RemotePath): Promise<number> {
  const size = await sizeOf(session, file);
  if (size === undefined) throw new FaultError('transport.missing', { file: file.name });
  return size;
}

async function stage(session: Session, partial: RemotePath, upload: Upload): Promise<void> {
  await writeRemote(session, partial, upload.open());
  requireWhole(upload, { size: await requiredSize(session, partial) });
  requireWhole(upload, await digestOf(readRemote(session, partial, upload.size)));
}

/** A plain rename, which servers refuse when the name is taken; those that would overwrite are asked first. */
async function publish(session: Session, partial: RemotePath, final: RemotePath): Promise<void> {
  if (await isThere(session, final)) throw new FaultError('transport.exists', { file: final.name });
  await requiredSize(session, partial);
  await session.within(final.name, () => promisify(session.sftp.rename.bind(session.sftp))(partial.path, final.path));
}

const isThere = async (session: Session, file: RemotePath): Promise<boolean> =>
  (await sizeOf(session, file)) !== undefined;
