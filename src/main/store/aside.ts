/** Blocks kept aside for persons not in the register. */
import type { PersonBlock } from '../../core/mirror/records.ts';
import type { StoreWriter } from '../service/store-port.ts';
import type { WriteDb } from './connection.ts';

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
      insert.run(delivery, block.personnummer, JSON.stringify(block));
    },
    takeAside: (personnummer) => {
      const rows = find.all(personnummer);
      if (rows.length > 0) remove.run(personnummer);
      return rows.map((row) => ({ delivery: row.delivery, block: JSON.parse(row.block) as PersonBlock }));
    },
  } satisfies Partial<StoreWriter>;
}
