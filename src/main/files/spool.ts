/** The room where files grow before they are whole. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { diskFault, systemCode } from './disk-fault.ts';

/** Tells this run's files from those of an earlier process that had the same number, as in a container. */
const run = `${process.pid}-${randomUUID().slice(0, 8)}`;

/** A name that nobody else uses and that tells whose it is. */
export const spoolName = (spool: string): string => join(spool, `${run}-${randomUUID()}`);

/**
 * Creates the spool and removes what killed processes left in it. Files of processes that still run stay:
 * the night job may work on the profile that the desktop app opens. Throws `store.full`, `store.read-only`.
 */
export function openSpool(spool: string): void {
  try {
    mkdirSync(spool, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(spool)) {
      if (!isInUse(name)) rmSync(join(spool, name), { force: true });
    }
  } catch (error) {
    throw diskFault(error, spool);
  }
}

function isInUse(name: string): boolean {
  if (name.startsWith(run)) return true;
  const owner = Number.parseInt(name, 10);
  return owner > 0 && owner !== process.pid && isRunning(owner);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: there is such a process, but it is not ours.
    return systemCode(error) === 'EPERM';
  }
}
