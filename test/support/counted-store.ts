/** A store's writer on a connection that counts the statements run and the rows written. */
import type { StoreWriter } from '../../src/main/service/store-port.ts';
import type { WriteDb } from '../../src/main/store/connection.ts';
import { effectNumbers } from '../../src/main/store/effects.ts';
import { mirrorSchema } from '../../src/main/store/migrations/mirror-schema.ts';
import { openDatabase } from '../../src/main/store/open.ts';
import { storeWriter } from '../../src/main/store/sqlite-store.ts';

export type Cost = { readonly statements: number; readonly rows: number };
export type CountedStore = {
  readonly db: WriteDb;
  readonly tx: StoreWriter;
  /** What the work costs, with what is done at a transaction's end. */
  cost(work: () => void): Cost;
};

/** Opened outside any transaction: every statement commits by itself. */
export function countedStore(path: string): CountedStore {
  const db = openDatabase(path, mirrorSchema);
  const total = db.prepare<[], number>('SELECT total_changes()').pluck();
  let statements = 0;
  const prepare = db.prepare.bind(db);
  db.prepare = ((sql: string) => {
    const statement = prepare(sql);
    for (const name of ['run', 'get', 'all'] as const) {
      const original = statement[name].bind(statement);
      Object.assign(statement, {
        [name]: (...values: unknown[]) => {
          statements += 1;
          return original(...values);
        },
      });
    }
    return statement;
  }) as WriteDb['prepare'];
  const effects = effectNumbers(db);
  const tx = storeWriter(db, effects);
  const cost = (work: () => void): Cost => {
    const before = { statements, rows: total.get() as number };
    work();
    effects.end();
    return { statements: statements - before.statements, rows: (total.get() as number) - before.rows };
  };
  return { db, tx, cost };
}
