/** Names for files that are only there while they grow: which process they belong to, and whether it still runs. */
import { randomUUID } from 'node:crypto';
import { systemCode } from './disk-fault.ts';

/** Tells this run's files from those of an earlier process that had the same number, as in a container. */
const run = `${process.pid}-${randomUUID().slice(0, 8)}`;

/** A name that nobody else uses and that tells whose it is. */
export const ownName = (): string => `${run}-${randomUUID()}`;

/** True when whoever made a file of this name was killed: the file will never be whole. */
export function isAbandoned(name: string): boolean {
  if (name.startsWith(run)) return false;
  const owner = Number.parseInt(name, 10);
  return !(owner > 0 && owner !== process.pid && isRunning(owner));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: there is such a process, but it is not ours.
    return systemCode(error) === 'EPERM';
  }
}
