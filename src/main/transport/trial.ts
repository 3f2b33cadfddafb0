/** Tries a way to FK, step by step, without sending anything. */
import { access, constants, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { FaultError } from '../../shared/fault.ts';
import type { FolderSettings } from '../../shared/settings.ts';
import type { TransportTrial } from '../service/trial-port.ts';
import { createFolderTransport } from './folder.ts';
import { folderFault } from './folder-fault.ts';
import type { Timeouts } from './sftp-session.ts';
import { goThrough, type Outcome, type Work } from './trial-steps.ts';

/** `timeouts` are for tests. */
export const createTrial =
  (timeouts?: Timeouts): TransportTrial =>
  async (settings, secrets, onStep) => {
    if (settings.kind === 'folder') return goThrough(folderSteps(settings), onStep);
    // Loaded when it is needed, as the connection itself is.
    const { trySftp } = await import('./sftp-trial.ts');
    return trySftp(settings, secrets, (work) => goThrough(work, onStep), timeouts);
  };

const folderSteps = (settings: FolderSettings): Work => [
  ['orders', () => writableFolder(join(settings.directory, settings.orders ?? ''))],
  ['responses', async () => ({ waiting: (await createFolderTransport(settings).list()).length })],
];

async function writableFolder(path: string): Promise<Outcome> {
  const file = basename(path);
  try {
    if (!(await stat(path)).isDirectory()) throw new FaultError('transport.missing', { file });
    await access(path, constants.W_OK);
    return { writable: 'yes' };
  } catch (error) {
    throw folderFault(error, file);
  }
}
