/** What records can be about, each of which stands once (migrations/0030-records.ts). */
import type { RecordKey } from '../../core/mirror/records.ts';
import type { WriteDb } from './connection.ts';
import { eachTransaction } from './each-transaction.ts';
import type { Effects } from './effects.ts';

type About = Pick<RecordKey, 'benefit' | 'kind' | 'element'>;

/** The number of what a record is about; a new one where there was none. */
export function recordTypes(db: WriteDb, effects: Effects): (about: About) => number {
  const find = db
    .prepare<[string, string, string], number>(
      'SELECT type FROM record_type WHERE benefit = ? AND kind = ? AND element = ?',
    )
    .pluck();
  const add = db.prepare<[string, string, string]>('INSERT INTO record_type (benefit, kind, element) VALUES (?, ?, ?)');
  // A number that was given in a transaction that was undone is given again, for something else.
  const known = eachTransaction(effects, () => new Map<string, Map<string, { kind: string; type: number }>>());
  const look = ({ benefit, kind, element }: About): number => {
    const type = find.get(benefit, kind, element) ?? Number(add.run(benefit, kind, element).lastInsertRowid);
    known().set(benefit, (known().get(benefit) ?? new Map()).set(element, { kind, type }));
    return type;
  };
  return (about) => {
    const one = known().get(about.benefit)?.get(about.element);
    return one?.kind === about.kind ? one.type : look(about);
  };
}
