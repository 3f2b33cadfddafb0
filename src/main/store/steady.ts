/** Keeps SQLite from compiling a statement again each time it is run. */
import type Database from 'better-sqlite3';

/**
 * A connection whose statements keep the plan that they were prepared with. With `column = ?` in a join or beside ORDER
 * BY, SQLite (3.54, whereLoopOutputAdjust) wants to look at the value, because 0 and 1 are thought to be common; when
 * better-sqlite3 takes the bindings back after a run, it then compiles the statement anew, which takes several times as
 * long as finding one person's rows. It does not look behind a unary plus, which does nothing else.
 */
export function steady<D extends Database.Database>(db: D): D {
  const prepare = db.prepare.bind(db);
  db.prepare = ((sql: string) => prepare(withSteadyParameters(sql))) as D['prepare'];
  return db;
}

export const withSteadyParameters = (sql: string): string => sql.replaceAll(/(?<![<>!])= ?(?=[?:@])/g, '= +');
