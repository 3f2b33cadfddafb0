/** FK's SFTP area: orders up, responses down. */
import { posix } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import type { FileEntryWithStats, Stats } from 'ssh2';
import { FaultError } from '../../shared/fault.ts';
import type { SftpSettings } from '../../shared/settings.ts';
import type { Bytes, RemoteFile, Secrets, Transport, Upload } from '../service/ports.ts';
import { digestOf, requireSize, requireWhole } from './digest.ts';
import { byName, finishedName, isFinished, partialName } from './names.ts';
import { isMissing } from './sftp-fault.ts';
import { openSession, type Session, type Timeouts, usualTimeouts } from './sftp-session.ts';

/** Connects, and throws `transport.*` when that fails; the connection is the transport's until `close`. */
export async function connectSftp(
  settings: SftpSettings,
  secrets: Secrets,
  timeouts: Timeouts = usualTimeouts,
): Promise<Transport> {
  const session = await openSession(settings, secrets, timeouts);
  const order = (name: string): string => posix.join(settings.directory, settings.orders ?? '', name);
  const response = (name: string): string => posix.join(settings.directory, settings.responses ?? '', name);
  return {
    description: `${describeSftp(settings)} ${session.fingerprint}`,
    list: () => list(session, response('')),
    download: (name) => download(session, response(finishedName(name)), name),
    stage: (upload) => stage(session, order(partialName(finishedName(upload.name))), upload),
    publish: (name) => publish(session, order(partialName(finishedName(name))), order(name), name),
    probe: async (name) => ({
      staged: await isThere(session, order(partialName(finishedName(name))), name),
      published: await isThere(session, order(name), name),
    }),
    close: () => session.close(),
  };
}

export function describeSftp({ user, host, port, directory }: SftpSettings): string {
  const path = directory.startsWith('/') ? directory : `/~/${directory}`;
  return `sftp://${user}@${host.includes(':') ? `[${host}]` : host}:${port}${path}`;
}

/** Asks ssh2 itself: its wrapper takes a file's kind from the text that `ls -l` would print. */
async function list(session: Session, directory: string): Promise<readonly RemoteFile[]> {
  const entries = await session.within(posix.basename(directory), () =>
    promisify<string, FileEntryWithStats[]>(session.sftp.readdir.bind(session.sftp))(directory),
  );
  const files = entries.filter((entry) => isFinished(entry.filename) && isRegular(entry));
  return files
    .map(({ filename: name, attrs: { size, mtime } }) => ({ name, size, modified: modifiedAt(mtime) }))
    .sort(byName);
}

/** Servers may leave the mode out; then the listing's first letter must do. */
const isRegular = ({ attrs, longname }: FileEntryWithStats): boolean =>
  attrs.mode === undefined ? longname.startsWith('-') : attrs.isFile();

const modifiedAt = (seconds: number | undefined): string | null =>
  seconds === undefined ? null : new Date(seconds * 1000).toISOString();

/** Asks ssh2 itself: its wrapper takes every plain failure for a missing file. */
const statOf = (session: Session, path: string): Promise<Stats> =>
  promisify<string, Stats>(session.sftp.stat.bind(session.sftp))(path);

async function* download(session: Session, path: string, name: string): Bytes {
  const { size } = await session.within(name, () => statOf(session, path));
  yield* requireSize(name, size, read(session, path, name));
}

/** One chunk is asked for when the last was taken, so a slow reader slows the server, not our memory. */
async function* read(session: Session, path: string, name: string): Bytes {
  const stream = session.client.createReadStream(path, { highWaterMark: 256 * 1024 });
  // Closing the file may fail when the connection is gone; the read itself has told by then.
  stream.on('error', () => undefined);
  const chunks = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await session.within(name, () => chunks.next());
      if (next.done) return;
      yield next.value as Uint8Array;
    }
  } finally {
    stream.destroy();
  }
}

async function stage(session: Session, partial: string, upload: Upload): Promise<void> {
  await write(session, partial, upload);
  const { size } = await session.within(upload.name, () => statOf(session, partial));
  requireWhole(upload, { size });
  requireWhole(upload, await digestOf(read(session, partial, upload.name)));
}

/** A leftover of an earlier try is cut to nothing and written anew. */
async function write(session: Session, partial: string, upload: Upload): Promise<void> {
  let ours: unknown;
  async function* source(alive: () => void): Bytes {
    try {
      for await (const chunk of upload.open()) {
        alive();
        yield chunk;
      }
    } catch (error) {
      ours = error;
      throw error;
    }
  }
  try {
    await session.within(upload.name, (alive) =>
      session.client.put(Readable.from(source(alive), { objectMode: false }), partial),
    );
  } catch (error) {
    // An error of our own disk is not the peer's, but the library tells them alike.
    throw ours ?? error;
  }
}

/** A plain rename, which servers refuse when the name is taken; those that would overwrite are asked first. */
async function publish(session: Session, partial: string, final: string, name: string): Promise<void> {
  if (await isThere(session, final, name)) throw new FaultError('transport.exists', { file: name });
  if (!(await isThere(session, partial, name))) throw new FaultError('transport.missing', { file: name });
  await session.within(name, () => promisify(session.sftp.rename.bind(session.sftp))(partial, final));
}

const isThere = (session: Session, path: string, name: string): Promise<boolean> =>
  session.within(name, () =>
    statOf(session, path).then(
      () => true,
      (error: unknown) => {
        if (isMissing(error)) return false;
        throw error;
      },
    ),
  );
