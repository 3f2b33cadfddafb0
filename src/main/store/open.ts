/** Opens the mirror's database: one connection that writes, one that only reads. */
import { dirname, join } from 'node:path';
import type { ReconciliationStore } from '../service/register-port.ts';
import type { Store, StoreWriter } from '../service/store-port.ts';
import { connectReader, connectWriter, type ReadDb, type WriteDb } from './connection.ts';
import { effectNumbers } from './effects.ts';
import { emptyLog } from './empty-log.ts';
import { mirrorSnapshot } from './integrity.ts';
import { lockAt, nightLockAt } from './lock.ts';
import { logMover } from './log-mover.ts';
import { inspect, migrate, type Schema } from './migrate.ts';
import { mirrorSchema } from './migrations/mirror-schema.ts';
import { openReconciliation } from './reconciliation.ts';
import { guarded, openingFault } from './sqlite-fault.ts';
import { storeReader, storeWriter } from './sqlite-store.ts';
import { type Patience, transactions } from './transaction.ts';

/** How long (ms) one attempt to begin a write may hold up this process. */
const beginTimeout = 50;
/** Half a minute, all in all, for another process's write to end. */
const patient: Patience = { attempts: 200, pause: 100 };

/**
 * Opens, creates or migrates the mirror at `path`; its folder must exist and be on a local disk
 * (files/local-disk.ts sees to that). Throws `store.from-the-future` (before anything is written), `store.unusable`,
 * `store.busy`, `store.full` or `store.read-only`.
 */
export function openStore(path: string, patience: Patience = patient): Store {
  const { writer, reader } = openConnections(path);
  writer.pragma(`busy_timeout = ${beginTimeout}`);
  const effects = effectNumbers(writer);
  // Prepared when something is first written: a look-up on the command line never does.
  let prepared: StoreWriter | undefined;
  const writing = (): StoreWriter => {
    prepared ??= storeWriter(writer, effects);
    return prepared;
  };
  let reconciliation: ReconciliationStore | undefined;
  const log = logMover(writer);
  const { run, between } = transactions(writer, patience, log.afterCommit);
  return {
    read: guarded(storeReader(reader), path),
    write: async (work) =>
      run(writing(), async (tx) => {
        effects.startOver();
        const value = await work(tx);
        effects.end();
        return value;
      }),
    emptyLog: async () => {
      await log.settled();
      await between(() => emptyLog(writer));
    },
    snapshot: () => mirrorSnapshot(path),
    reconciliation: () => {
      reconciliation?.close();
      reconciliation = openReconciliation(path);
      return reconciliation;
    },
    alone: lockAt(join(dirname(path), 'send.lock'), patience),
    atNight: nightLockAt(join(dirname(path), 'night.lock')),
    close: () => {
      reconciliation?.close();
      reader.close();
      writer.close();
    },
  };
}

function openConnections(path: string): { writer: WriteDb; reader: ReadDb } {
  const writer = openDatabase(path, mirrorSchema);
  try {
    return { writer, reader: connectReader(path) };
  } catch (error) {
    writer.close();
    throw openingFault(error, path);
  }
}

/** A migrated, checked writing connection. Throws as openStore does. */
export function openDatabase(path: string, schema: Schema): WriteDb {
  let db: WriteDb | undefined;
  try {
    inspect(path, schema);
    db = connectWriter(path);
    migrate(db, schema);
    return db;
  } catch (error) {
    db?.close();
    throw openingFault(error, path);
  }
}
