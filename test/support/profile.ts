/** A throw-away profile with the whole service on it: real files, real SQLite, a fixed clock. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUpProfile } from '../../src/main/assemble/set-up.ts';
import { assemble, type Service } from '../../src/main/assemble.ts';
import { personDocument } from '../../src/shared/person-document.ts';
import type { DeliveryView } from '../../src/shared/views.ts';

export const testOrganisation = '5560360793';

export type TestProfile = {
  readonly directory: string;
  readonly service: Service;
  /** Writes the text as a file and ingests it. */
  ingest(name: string, xml: string | Uint8Array): Promise<DeliveryView>;
  document(
    personnummer: string,
    asOf?: { knownAt?: string; validAt?: string },
  ): Promise<ReturnType<typeof personDocument>>;
  remove(): Promise<void>;
};

/** Memory where the system offers it: these tests are about what is stored, not about how fast a disk can promise it. */
const fastDisk = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

/** `now` defaults to a Sunday noon after which nothing is due. */
export async function testProfile(options: { now?: string; transport?: string } = {}): Promise<TestProfile> {
  const directory = await mkdtemp(join(fastDisk(), 'lefi-profile-'));
  const profile = join(directory, 'profile');
  await setUpProfile({ directory: profile, organisation: testOrganisation, transport: options.transport });
  const service = await assemble({ profile, host: 'cli', now: options.now ?? '2026-11-22T12:00:00Z' });
  return {
    directory: profile,
    service,
    async ingest(name, xml) {
      const path = join(directory, name);
      await writeFile(path, xml);
      const [delivery] = await service.handlers['inbox.ingest-files']({ files: [path] });
      if (!delivery) throw new Error('nothing was ingested');
      return delivery;
    },
    document: async (personnummer, asOf = {}) =>
      personDocument(await service.handlers['person.get']({ personnummer, ...asOf })),
    async remove() {
      await service.close();
      await rm(directory, { recursive: true });
    },
  };
}
