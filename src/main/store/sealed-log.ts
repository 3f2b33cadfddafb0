/** A table that only grows, each row sealed by the hash of all before it. */
import { hash } from 'node:crypto';
import type { AccessChain } from '../service/access-port.ts';
import type { WriteDb } from './connection.ts';

type Sealed = { readonly id: number; readonly hash: string };

/** What stands before the first row. */
const origin: Sealed = { id: 0, hash: '0'.repeat(64) };

export type SealedLog<E> = {
  /** All of them or none, on disk when it returns. */
  append(entries: readonly E[]): void;
  /** Finds changed, removed and moved rows. */
  verify(): AccessChain;
};

/** `table` and `columns` are ours, in the order in which they are sealed; each column holds a text or null. */
export function sealedLog<E extends Readonly<Record<string, string | null>>>(
  db: WriteDb,
  table: string,
  columns: readonly (keyof E & string)[],
): SealedLog<E> {
  const last = db.prepare<[], Sealed>(`SELECT id, hash FROM ${table} ORDER BY id DESC LIMIT 1`);
  const insert = db.prepare<[E & Sealed]>(
    `INSERT INTO ${table} (id, ${columns.join(', ')}, hash) VALUES (@id, ${columns.map((name) => `@${name}`).join(', ')}, @hash)`,
  );
  const rows = db.prepare<[], E & Sealed>(`SELECT * FROM ${table} ORDER BY id`);
  const seal = (previous: string, id: number, row: E): string =>
    sealOf([previous, id, ...columns.map((name) => row[name])]);
  return {
    // Immediate: another process must not chain to the same row between the statements.
    append: db.transaction((entries: readonly E[]) => {
      let head = last.get() ?? origin;
      for (const entry of entries) {
        const id: number = head.id + 1;
        head = { id, hash: seal(head.hash, id, entry) };
        insert.run({ ...entry, ...head });
      }
    }).immediate,
    verify: () => {
      let head = origin;
      for (const row of rows.iterate()) {
        if (row.hash !== seal(head.hash, row.id, row)) return report(head, row.id);
        head = row;
      }
      return report(head, null);
    },
  };
}

const report = (head: Sealed, brokenAt: number | null): AccessChain => ({
  entries: head.id,
  head: head.hash,
  brokenAt,
});

/** SHA-256 over the previous row's hash and this row's values, as a JSON array: no value can run into the next. */
const sealOf = (values: readonly unknown[]): string => hash('sha256', JSON.stringify(values));
