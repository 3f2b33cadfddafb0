/** A store's writer without its transactions: a test begins, ends and undoes them itself. */
import { afterAll } from 'vitest';
import type { StoreWriter } from '../../src/main/service/store-port.ts';
import type { WriteDb } from '../../src/main/store/connection.ts';
import { type Effects, effectNumbers } from '../../src/main/store/effects.ts';
import { mirrorSchema } from '../../src/main/store/migrations/mirror-schema.ts';
import { openDatabase } from '../../src/main/store/open.ts';
import { storeWriter } from '../../src/main/store/sqlite-store.ts';
import { temporaryFolder } from './store.ts';

export type BareWriter = { readonly db: WriteDb; readonly effects: Effects; readonly store: StoreWriter };

/** For all tests of a file. */
export function bareWriter(): BareWriter {
  const folder = temporaryFolder();
  const db = openDatabase(folder.path('mirror.sqlite'), mirrorSchema);
  const effects = effectNumbers(db);
  afterAll(() => {
    db.close();
    folder.remove();
  });
  return { db, effects, store: storeWriter(db, effects) };
}
