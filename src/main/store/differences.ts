/** What was found to differ between a list and the register, in a temporary table. */
import type { Personnummer } from '../../shared/identifier.ts';
import type { DifferenceView } from '../../shared/register-views.ts';
import type { ReconciliationStore } from '../service/register-port.ts';
import type { ReadDb } from './connection.ts';

const schema = `CREATE TEMP TABLE difference (
  id INTEGER PRIMARY KEY,
  personnummer TEXT NOT NULL,
  benefit TEXT NOT NULL,
  kind TEXT NOT NULL,
  row INTEGER,
  list_from TEXT,
  register_from TEXT,
  register_state TEXT,
  answered INTEGER NOT NULL
) STRICT;`;

type Row = Omit<DifferenceView, 'answered'> & { readonly id: number; readonly answered: 0 | 1 };
type Added = Omit<DifferenceView, 'answered'> & { readonly answered: 0 | 1 };

export function differenceTable(db: ReadDb) {
  db.exec(schema);
  const add = db.prepare<[Added]>(`INSERT INTO difference
    (personnummer, benefit, kind, row, list_from, register_from, register_state, answered)
    VALUES (@personnummer, @benefit, @kind, @row, @listFrom, @registerFrom, @registerState, @answered)`);
  const after = db.prepare<[{ after: number; kinds: string; limit: number }], Row>(`SELECT id, personnummer, benefit,
      kind, row, list_from AS listFrom, register_from AS registerFrom, register_state AS registerState, answered
    FROM difference WHERE id > @after AND instr(@kinds, '"' || kind || '"') > 0 ORDER BY id LIMIT @limit`);
  return {
    addDifferences: (personnummer: Personnummer, differences) => {
      for (const one of differences) add.run({ ...one, personnummer, answered: one.answered ? 1 : 0 });
    },
    differences: (kinds, last, limit) =>
      after
        .all({ after: last, kinds: JSON.stringify(kinds), limit })
        .map((row) => ({ ...row, answered: row.answered === 1 })),
  } satisfies Partial<ReconciliationStore>;
}
