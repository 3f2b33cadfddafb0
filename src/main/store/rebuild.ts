/** Empties the records for building them again, and tells whether two builds are alike. */
import { createHash } from 'node:crypto';
import type { StoreWriter } from '../service/store-port.ts';
import type { EffectRow } from '../service/store-values.ts';
import type { WriteDb } from './connection.ts';
import type { Effects } from './effects.ts';
import { liftGuards } from './guards.ts';
import type { RecordNumbers } from './record-numbers.ts';

const tables = {
  record: 'SELECT * FROM record ORDER BY id',
  touched: 'SELECT * FROM touched ORDER BY effect, person_id',
} as const;

export function rebuildWriter(db: WriteDb, effects: Effects, numbers: RecordNumbers) {
  const asideBlocks = db.prepare<[], { delivery: number; personnummer: string }>(
    'SELECT delivery, personnummer FROM aside',
  );
  const count = db.prepare<[], number>('SELECT count(*) FROM record').pluck();
  return {
    asideBlocks: () => asideBlocks.all(),
    resumeEffect: (effect: EffectRow) => effects.resume(effect),
    fingerprint: () => ({ digest: digest(db), records: count.get() ?? 0 }),
    clearRecords: () => {
      const restore = liftGuards(db, 'record');
      // Whom the checks found sound is found out anew: what is built now may be something else.
      db.exec("DELETE FROM record; DELETE FROM touched; UPDATE check_rules SET name = 'before a rebuild: ' || id");
      numbers.startOver();
      return restore;
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
