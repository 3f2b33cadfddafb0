/** A store's writer without its transactions: a test begins, ends and undoes them itself. */
import { afterAll, beforeAll } from 'vitest';
import type { StoreWriter } from '../../src/main/service/store-port.ts';
import type { WriteDb } from '../../src/main/store/connection.ts';
import { type Effects, effectNumbers } from '../../src/main/store/effects.ts';
import { mirrorSchema } from '../../src/main/store/migrations/mirror-schema.ts';
import { openDatabase } from '../../src/main/store/open.ts';
import { storeWriter } from '../../src/main/store/sqlite-store.ts';
import { type Folder, temporaryFolder } from './store.ts';

export type BareWriter = { readonly db: WriteDb; readonly effects: Effects; readonly store: StoreWriter };

/** For all tests of a file; to be asked for inside them. */
export function bareWriter(): () => BareWriter {
  let folder: Folder;
  let writer: BareWriter;
  beforeAll(() => {
    folder = temporaryFolder();
    const db = openDatabase(folder.path('mirror.sqlite'), mirrorSchema);
    const effects = effectNumbers(db);
    writer = { db, effects, store: storeWriter(db, effects) };
  });
  afterAll(() => {
    writer.db.close();
    folder.remove();
  });
  return () => writer;
}
