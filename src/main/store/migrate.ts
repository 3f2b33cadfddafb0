/** Brings a database file to this program's version: all pending steps in one transaction, or none. */
import { existsSync } from 'node:fs';
import { failPoint } from '../../shared/fail-point.ts';
import { FaultError } from '../../shared/fault.ts';
import { connectReader, type ReadDb, type WriteDb } from './connection.ts';

/** One step. Versions count by tens and never change once released. */
export type Migration = { readonly version: number; readonly up: (db: WriteDb) => void };

/** What a file must be: SQLite's `application_id` tells our files from other programs', `user_version` their age. */
export type Schema = { readonly applicationId: number; readonly migrations: readonly Migration[] };

/** The newest version that this program knows. */
const newestVersion = (schema: Schema): number => schema.migrations.at(-1)?.version ?? 0;

/**
 * Looks at an existing file without writing to it. Throws `store.from-the-future` for a file of a newer program and
 * `store.unusable` for another program's.
 */
export function inspect(path: string, schema: Schema): void {
  if (!existsSync(path)) return;
  const db = connectReader(path);
  try {
    expectOurs(db, schema);
  } finally {
    db.close();
  }
}

/** Applies what is pending. Takes no lock when nothing is, so that a file can be opened during another's write. */
export function migrate(db: WriteDb, schema: Schema): void {
  expectAscending(schema.migrations);
  if (versionOf(db) === newestVersion(schema)) return;
  db.transaction(() => {
    expectOurs(db, schema);
    const from = versionOf(db);
    for (const { up } of schema.migrations.filter(({ version }) => version > from)) {
      failPoint('migrate.step');
      up(db);
    }
    db.pragma(`application_id = ${schema.applicationId}`);
    db.pragma(`user_version = ${newestVersion(schema)}`);
    failPoint('migrate.before-commit');
  }).immediate();
  failPoint('migrate.after-commit');
}

function expectOurs(db: ReadDb, schema: Schema): void {
  const id = db.pragma('application_id', { simple: true });
  const isEmpty = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
  if (id !== schema.applicationId && !isEmpty) throw new FaultError('store.unusable', { reason: 'foreign-file' });
  const version = versionOf(db);
  const known = newestVersion(schema);
  if (version > known) throw new FaultError('store.from-the-future', { version, known });
}

function expectAscending(migrations: readonly Migration[]): void {
  const ascends = migrations.every(({ version }, i) => version > (migrations[i - 1]?.version ?? 0));
  if (!ascends) throw new RangeError('migrations must ascend');
}

const versionOf = (db: ReadDb): number => db.pragma('user_version', { simple: true }) as number;
