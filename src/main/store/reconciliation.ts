/** An insurer's list beside the register: temporary tables on a connection that only reads, gone when it closes. */
import type { Personnummer } from '../../shared/identifier.ts';
import type { ListFault } from '../../shared/register-views.ts';
import type { ListedRow, ReconciliationStore } from '../service/register-port.ts';
import { connectReader, type ReadDb } from './connection.ts';
import { differenceTable } from './differences.ts';
import { exportReader } from './export.ts';
import { openLineReader } from './register.ts';
import { guarded } from './sqlite-fault.ts';
import { subscriptionReader } from './subscriptions.ts';

/**
 * SQLite keeps temporary tables in a file without a name, so that a list of any length takes this much memory and its
 * numbers are gone with the program, however it ends.
 */
const cacheKib = 32_768;

const schema = `
CREATE TEMP TABLE listed (
  personnummer TEXT NOT NULL,
  row INTEGER NOT NULL,
  from_date TEXT,
  benefits TEXT NOT NULL,
  PRIMARY KEY (personnummer, row)
) STRICT, WITHOUT ROWID;
CREATE TEMP TABLE list_fault (id INTEGER PRIMARY KEY, row INTEGER NOT NULL, code TEXT NOT NULL, detail TEXT NOT NULL) STRICT;
CREATE INDEX temp.list_fault_row ON list_fault (row, id);
`;

/** Opens the mirror at `path` once more. Throws `store.*`. */
export function openReconciliation(path: string): ReconciliationStore {
  const db = connectReader(path);
  db.pragma('temp_store = FILE');
  db.exec(schema);
  db.pragma(`temp.cache_size = -${cacheKib}`);
  const methods = { ...listTable(db), ...faultTable(db), ...differenceTable(db), ...registerOf(db) };
  return guarded({ ...methods, close: () => void db.close() }, path);
}

/** The register as it is, or as it was when it began to be held. */
const registerOf = (db: ReadDb) => ({
  hold: () => void db.exec('BEGIN'),
  release: () => void (db.inTransaction && db.exec('COMMIT')),
  personsAfter: exportReader(db).personsAfter,
  subscriptions: subscriptionReader(db).subscriptions,
  openLines: openLineReader(db),
});

type Row = Omit<ListedRow, 'benefits' | 'personnummer'> & { readonly benefits: string };

function listTable(db: ReadDb) {
  const add = db.prepare('INSERT INTO listed (personnummer, row, from_date, benefits) VALUES (?, ?, ?, ?)');
  const after = db
    .prepare<[string, number], Personnummer>(
      'SELECT DISTINCT personnummer FROM listed WHERE personnummer > ? ORDER BY personnummer LIMIT ?',
    )
    .pluck();
  const of = db.prepare<[string], Row>(
    'SELECT row, from_date AS "from", benefits FROM listed WHERE personnummer = ? ORDER BY row',
  );
  const addAll = db.transaction((rows: readonly ListedRow[]) => {
    for (const { personnummer, row, from, benefits } of rows) add.run(personnummer, row, from, benefits.join(','));
  });
  return {
    addListed: (rows) => addAll(rows),
    listedAfter: (personnummer, limit) => after.all(personnummer, limit),
    listedOf: (personnummer) =>
      of.all(personnummer).map((row) => ({ ...row, personnummer, benefits: row.benefits.split(',') })),
  } satisfies Partial<ReconciliationStore>;
}

type FaultRow = Omit<ListFault, 'detail'> & { readonly id: number; readonly detail: string };

function faultTable(db: ReadDb) {
  const add = db.prepare('INSERT INTO list_fault (row, code, detail) VALUES (?, ?, ?)');
  const addAll = db.transaction((faults: readonly ListFault[]) => {
    for (const { row, code, detail } of faults) add.run(row, code, JSON.stringify(detail));
  });
  const after = db.prepare<[{ after: number; limit: number }], FaultRow>(`SELECT id, row, code, detail FROM list_fault
    WHERE (row, id) > (ifnull((SELECT row FROM list_fault WHERE id = @after), 0), @after) ORDER BY row, id LIMIT @limit`);
  return {
    addFaults: (faults) => addAll(faults),
    faults: (last, limit) =>
      after.all({ after: last, limit }).map((fault) => ({ ...fault, detail: JSON.parse(fault.detail) })),
  } satisfies Partial<ReconciliationStore>;
}
