/** Empties the records for building them again, and tells whether two builds are alike. */
import { createHash } from 'node:crypto';
import type { StoreWriter } from '../service/store-port.ts';
import type { EffectRow } from '../service/store-values.ts';
import type { WriteDb } from './connection.ts';
import type { Effects } from './effects.ts';

const tables = {
  record: 'SELECT * FROM record ORDER BY id',
  touched: 'SELECT * FROM touched ORDER BY effect, person_id',
} as const;

export function rebuildWriter(db: WriteDb, effects: Effects) {
  const asideBlocks = db.prepare<[], { delivery: number; personnummer: string }>(
    'SELECT delivery, personnummer FROM aside',
  );
  const count = db.prepare<[], number>('SELECT count(*) FROM record').pluck();
  return {
    asideBlocks: () => asideBlocks.all(),
    resumeEffect: (effect: EffectRow) => effects.resume(effect),
    fingerprint: () => ({ digest: digest(db), records: count.get() ?? 0 }),
    clearRecords: () => {
      const guards = liftGuards(db);
      // Whom the checks found sound is found out anew: what is built now may be something else.
      db.exec("DELETE FROM record; DELETE FROM touched; UPDATE check_rules SET name = 'before a rebuild: ' || id");
      return () => db.exec(guards.join(';\n'));
    },
  } satisfies Partial<StoreWriter>;
}

function digest(db: WriteDb): string {
  const hash = createHash('sha256');
  for (const sql of Object.values(tables)) {
    for (const row of db.prepare<[], unknown[]>(sql).raw().iterate()) hash.update(`${JSON.stringify(row)}\n`);
  }
  return hash.digest('hex');
}

/** Takes away the triggers that keep versions from being deleted; gives the statements that bring them back. */
function liftGuards(db: WriteDb): string[] {
  const guards = db
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'record'",
    )
    .all();
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
  return guards.map(({ sql }) => sql);
}
