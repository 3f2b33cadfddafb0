/** A throw-away profile whose clock moves as a test says, and whose service can be started anew at any time. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUpProfile } from '../../src/main/assemble/set-up.ts';
import { createHandlers } from '../../src/main/service/handlers.ts';
import type { Handlers } from '../../src/shared/contract.ts';
import { personDocument } from '../../src/shared/person-document.ts';
import type { DeliveryView, PersonView } from '../../src/shared/views.ts';
import { openContext } from './context.ts';
import type { ModelFile } from './model-order.ts';
import { testOrganisation } from './profile.ts';

export type MovingProfile = {
  /** Of the service that runs now. */
  handlers(): Handlers;
  /** Noon of this day in Stockholm. */
  moveTo(date: string): void;
  restart(): Promise<void>;
  /** Writes the files to disk and ingests them in one call; the deliveries in the order given. */
  ingest(files: readonly Pick<ModelFile, 'name' | 'bytes'>[]): Promise<readonly DeliveryView[]>;
  person(personnummer: string, knownAt?: string): Promise<PersonView>;
  document(personnummer: string, knownAt?: string): Promise<ReturnType<typeof personDocument>>;
  remove(): Promise<void>;
};

export async function movingProfile(firstDay: string): Promise<MovingProfile> {
  const directory = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'lefi-moving-'));
  const profile = join(directory, 'profile');
  await setUpProfile({ directory: profile, organisation: testOrganisation, transport: undefined });
  const noon = (date: string): string => `${date}T11:00:00.000Z`;
  let now = noon(firstDay);
  const start = async () => {
    const opened = await openContext(profile, now);
    return {
      handlers: createHandlers({ ...opened.ctx, clock: { now: () => now, wait: async () => undefined } }),
      close: opened.close,
    };
  };
  let running = await start();
  let calls = 0;
  const person = (personnummer: string, knownAt?: string): Promise<PersonView> =>
    running.handlers['person.get']({ personnummer, ...(knownAt === undefined ? {} : { knownAt }) });
  return {
    handlers: () => running.handlers,
    moveTo(date) {
      now = noon(date);
    },
    async restart() {
      running.close();
      running = await start();
    },
    async ingest(files) {
      // Files of one call may have one name: each lies in a folder of its own.
      const paths: string[] = [];
      for (const { name, bytes } of files) {
        const folder = await mkdtemp(join(directory, `in-${calls++}-`));
        paths.push(join(folder, name));
        await writeFile(paths.at(-1) as string, bytes);
      }
      return running.handlers['inbox.ingest-files']({ files: paths });
    },
    person,
    document: async (personnummer, knownAt) => personDocument(await person(personnummer, knownAt)),
    async remove() {
      running.close();
      await rm(directory, { recursive: true });
    },
  };
}
