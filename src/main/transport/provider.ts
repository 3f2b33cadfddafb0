/** The way to FK that the profile is set to. */
import { FaultError } from '../../shared/fault.ts';
import type { TransportSettings } from '../../shared/settings.ts';
import type { Secrets, TransportProvider } from '../service/ports.ts';
import { describeSftp } from './describe-sftp.ts';
import { createFolderTransport, describeFolder } from './folder.ts';
import type { Timeouts } from './sftp-session.ts';

/** Every `connect` is a connection of its own, with the secrets as they are then. `timeouts` are for tests. */
export function createTransportProvider(
  settings: TransportSettings | null,
  secrets: Secrets,
  timeouts?: Timeouts,
): TransportProvider {
  if (settings === null) {
    return {
      description: '–',
      connect: async () => {
        throw new FaultError('transport.none');
      },
    };
  }
  if (settings.kind === 'folder') {
    return { description: describeFolder(settings), connect: async () => createFolderTransport(settings) };
  }
  return {
    description: describeSftp(settings),
    // Loaded when it is needed: most commands never connect, and the SSH library is the slowest of all to load.
    connect: async () => (await import('./sftp.ts')).connectSftp(settings, secrets, timeouts),
  };
}
