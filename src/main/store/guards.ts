/** Takes away, inside one transaction, the triggers that keep rows as they are. */
import type { WriteDb } from './connection.ts';

/** The returned function brings the tables' triggers back. */
export function liftGuards(db: WriteDb, ...tables: readonly string[]): () => void {
  const guards = db
    .prepare<[string], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema
       WHERE type = 'trigger' AND tbl_name IN (SELECT value FROM json_each(?)) AND sql LIKE '% BEFORE %'`,
    )
    .all(JSON.stringify(tables));
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
  return () => db.exec(guards.map(({ sql }) => sql).join(';\n'));
}
