/** The folder as a way to FK. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransportProvider } from '../../src/main/transport/provider.ts';
import { transportConformance } from './transport.ts';

transportConformance('folder', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'lefi-folder-'));
  return {
    directory,
    provider: (folders) =>
      createTransportProvider({ kind: 'folder', directory, ...folders }, { get: async () => undefined }),
    stop: () => rm(directory, { recursive: true, force: true }),
  };
});
