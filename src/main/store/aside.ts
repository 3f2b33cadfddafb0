/** Blocks kept aside for persons not in the register. */
import type { PersonBlock, SealedRecord } from '../../core/mirror/records.ts';
import type { StoreWriter } from '../service/store-port.ts';
import type { WriteDb } from './connection.ts';

/** With contents as text. */
type KeptBlock = PersonBlock<Omit<SealedRecord, 'stored'> & { readonly stored: string }>;

type AsideRow = { readonly id: number; readonly delivery: number; readonly block: string };

export function asideWriter(db: WriteDb) {
  const insert = db.prepare<[number, string, string]>(
    'INSERT INTO aside (delivery, personnummer, block) VALUES (?, ?, ?)',
  );
  const find = db.prepare<[string], AsideRow>(
    'SELECT id, delivery, block FROM aside WHERE personnummer = ? ORDER BY id',
  );
  const remove = db.prepare<[string]>('DELETE FROM aside WHERE personnummer = ?');
  return {
    keepAside: (delivery, block) => {
      const records = block.records.map((record) => ({ ...record, stored: Buffer.from(record.stored).toString() }));
      insert.run(delivery, block.personnummer, JSON.stringify({ ...block, records }));
    },
    takeAside: (personnummer) => {
      const rows = find.all(personnummer);
      if (rows.length > 0) remove.run(personnummer);
      return rows.map(({ delivery, block }) => ({ delivery, block: blockIn(block) }));
    },
  } satisfies Partial<StoreWriter>;
}

function blockIn(json: string): PersonBlock {
  const { records, ...block } = JSON.parse(json) as KeptBlock;
  return {
    ...block,
    records: records.map((record) => ({ ...record, stored: new TextEncoder().encode(record.stored) })),
  };
}
