/** Who was found sound, and by which rules. */
import type { StoreWriter } from '../service/store-port.ts';
import type { WriteDb } from './connection.ts';
import { eachTransaction } from './each-transaction.ts';
import type { Effects } from './effects.ts';

type Looked = readonly [rules: number, sound: 0 | 1];

/** Nearly everybody is sound by the first rules: nothing is stored for that (migrations/0050-flags.ts). */
const unlisted: Looked = [1, 1];

export function soundnessWriter(db: WriteDb, effects: Effects) {
  const find = db.prepare<[number], Looked>('SELECT rules, sound FROM looked WHERE person_id = ?').raw();
  const note = db.prepare<[number, number, 0 | 1]>(`INSERT INTO looked (person_id, rules, sound) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET rules = excluded.rules, sound = excluded.sound`);
  const numberOf = ruleNumbers(db, effects);
  const lookedAt = (personId: number): Looked => find.get(personId) ?? unlisted;
  return {
    isSound: (personId, rules) => {
      const [by, sound] = lookedAt(personId);
      return sound === 1 && by === numberOf(rules);
    },
    noteSound: (personId, rules, isSound) => {
      const [by, sound] = lookedAt(personId);
      const number = numberOf(rules);
      if (by !== number || sound !== Number(isSound)) note.run(personId, number, isSound ? 1 : 0);
    },
  } satisfies Partial<StoreWriter>;
}

/** Looked up once in a transaction; a number given in one that was rolled back is given again. */
function ruleNumbers(db: WriteDb, effects: Effects): (rules: string) => number {
  const add = db.prepare<[string]>('INSERT OR IGNORE INTO check_rules (name) VALUES (?)');
  const find = db.prepare<[string], number>('SELECT id FROM check_rules WHERE name = ?').pluck();
  const known = eachTransaction(effects, () => new Map<string, number>());
  return (rules) => {
    const found = known().get(rules) ?? find.get(rules) ?? Number(add.run(rules).lastInsertRowid);
    known().set(rules, found);
    return found;
  };
}
