/** What lies on a profile's disk, read past the program: rows of the mirror, rows of the access log, archived bytes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import Database from 'better-sqlite3';

export type Row = Record<string, unknown>;

export function rowsIn(file: string, sql: string, ...values: readonly unknown[]): Row[] {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return db.prepare<unknown[], Row>(sql).all(...values);
  } finally {
    db.close();
  }
}

export const mirrorRows = (profile: string, sql: string, ...values: readonly unknown[]): Row[] =>
  rowsIn(join(profile, 'mirror.sqlite'), sql, ...values);

export const accessRows = (profile: string): Row[] =>
  rowsIn(join(profile, 'access.sqlite'), 'SELECT actor, host, action, personnummer FROM access ORDER BY id');

const facts = ['person', 'record', 'subscription', 'order_line', 'aside', 'effect'];

/** Everything that a delivery could have changed. */
export const factsIn = (profile: string): Row[][] =>
  facts.map((table) => mirrorRows(profile, `SELECT * FROM "${table}" ORDER BY 1, 2`));

/** As `zstd -dc` would give them; enough for files that fit into one frame. */
export const archivedBytes = async (profile: string, sha256: string): Promise<Buffer> =>
  zstdDecompressSync(await readFile(join(profile, 'archive', sha256.slice(0, 2), `${sha256}.xml.zst`)));
