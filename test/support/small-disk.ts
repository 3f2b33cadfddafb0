/** A disk as small as a test wants it, where this machine lets us make one. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type SmallDisk = {
  /** A copy of the profile, the only thing on the disk. */
  readonly profile: string;
  /** Leaves so much room (KiB) beside what is there. */
  leave(kib: number): Promise<void>;
  readOnly(is: boolean): void;
  remove(): Promise<void>;
};

const plenty = 64 * 1024;

const mount = (...args: readonly string[]): boolean => spawnSync('mount', args, { stdio: 'ignore' }).status === 0;
const unmount = (directory: string): boolean =>
  spawnSync('umount', ['-l', directory], { stdio: 'ignore' }).status === 0;

/** Mounting takes root's rights; asked once, by doing it. */
export const canMount: boolean = process.platform === 'linux' && process.getuid?.() === 0 && tryToMount();

export const cannotMount =
  'no disk can be mounted here (that takes root on Linux): its failures are tried by limits only';

function tryToMount(): boolean {
  const directory = join(tmpdir(), `lefi-mount-${process.pid}`);
  spawnSync('mkdir', ['-p', directory]);
  const mounted = mount('-t', 'tmpfs', '-o', 'size=64k', 'none', directory);
  if (mounted) unmount(directory);
  spawnSync('rmdir', [directory]);
  return mounted;
}

/** A tmpfs with a copy of this profile, with plenty of room at first. */
export async function smallDisk(original: string): Promise<SmallDisk> {
  const directory = await mkdtemp(join(tmpdir(), 'lefi-disk-'));
  if (!mount('-t', 'tmpfs', '-o', `size=${plenty}k,mode=700`, 'none', directory)) throw new Error('cannot mount');
  const profile = join(directory, 'profile');
  await mkdir(profile, { mode: 0o700 });
  await cp(original, profile, { recursive: true });
  const remount = (option: string): void => {
    if (!mount('-o', `remount,${option}`, directory)) throw new Error(`cannot remount with ${option}`);
  };
  return {
    profile,
    async leave(kib) {
      const { blocks, bfree, bsize } = await statfs(directory);
      remount(`size=${((blocks - bfree) * bsize) / 1024 + kib}k`);
    },
    readOnly: (is) => remount(is ? 'ro' : 'rw'),
    async remove() {
      unmount(directory);
      await rm(directory, { recursive: true });
    },
  };
}
