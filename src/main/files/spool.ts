/** The room where files grow before they are whole. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { diskFault } from './disk-fault.ts';
import { isAbandoned, ownName } from './owner.ts';

/** A name that nobody else uses and that tells whose it is. */
export const spoolName = (spool: string): string => join(spool, ownName());

/**
 * Creates the spool and removes what killed processes left in it. Files of processes that still run stay:
 * the night job may work on the profile that the desktop app opens. Throws `store.full`, `store.read-only`.
 */
export function openSpool(spool: string): void {
  try {
    mkdirSync(spool, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(spool)) {
      if (isAbandoned(name)) rmSync(join(spool, name), { force: true });
    }
  } catch (error) {
    throw diskFault(error, spool);
  }
}
