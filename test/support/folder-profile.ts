/** A throw-away profile whose way to FK is a folder: what is put there can be looked at, and taken away. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestProfile, testProfile } from './profile.ts';

export type FolderProfile = TestProfile & {
  /** Where order files arrive, and where responses are looked for. */
  readonly orders: string;
  readonly responses: string;
};

export async function folderProfile(options: { now?: string } = {}): Promise<FolderProfile> {
  const directory = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'lefi-fk-'));
  const [orders, responses] = [join(directory, 'ut'), join(directory, 'in')];
  await mkdir(orders);
  await mkdir(responses);
  const profile = await testProfile({ ...options, transport: `folder:${directory}?orders=ut&responses=in` });
  const remove = async (): Promise<void> => {
    await profile.remove();
    await rm(directory, { recursive: true });
  };
  return { ...profile, orders, responses, remove };
}
