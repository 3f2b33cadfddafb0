/** What FK should be watching (subscriptions), and blocks kept aside for persons not in the register. */
import type { PersonBlock } from '../../core/mirror/records.ts';
import type { SubscriptionView } from '../../shared/views.ts';
import type { StoreReader, StoreWriter } from '../service/store-port.ts';
import type { ReadDb, WriteDb } from './connection.ts';

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const registerSql = {
  subscriptions: 'SELECT benefit, from_date AS "from", state FROM subscription WHERE person_id = ? ORDER BY benefit',
  /** One search for the person: a search for each benefit costs twice as much. */
  setStates: `UPDATE subscription SET state = :state WHERE person_id = :person
    AND (:benefits IS NULL OR +benefit IN (SELECT value FROM json_each(:benefits))) AND state <> :state`,
  orderedAfter: 'SELECT benefit, ordered_after AS after FROM subscription WHERE person_id = ?',
} as const;

export function registerReader(db: ReadDb) {
  const subscriptions = db.prepare<[number], SubscriptionView>(registerSql.subscriptions);
  const orderedAfter = db.prepare<[number], { benefit: string; after: number }>(registerSql.orderedAfter);
  return {
    subscriptions: (personId) => subscriptions.all(personId),
    orderedAfter: (personId) => new Map(orderedAfter.all(personId).map(({ benefit, after }) => [benefit, after])),
  } satisfies Partial<StoreReader>;
}

export function registerWriter(db: WriteDb) {
  // A person's first order is answered by all that FK has ever said: it is told as below zero, by when it was made.
  const upsert = db.prepare<[{ person: number; benefit: string; from: string; state: string }]>(`
    WITH last AS (SELECT ifnull(max(id), 0) AS id FROM effect)
    INSERT INTO subscription (person_id, benefit, from_date, state, ordered_after)
    SELECT @person, @benefit, @from, @state, iif(EXISTS (
      SELECT 1 FROM subscription WHERE person_id = @person AND ordered_after <> -1 - last.id), last.id, -1 - last.id)
    FROM last WHERE true
    ON CONFLICT DO UPDATE SET from_date = excluded.from_date, state = excluded.state,
      ordered_after = excluded.ordered_after`);
  const update = db.prepare<[{ person: number; benefits: string | null; state: string }]>(registerSql.setStates);
  return {
    setSubscription: (person, benefit, { from, state }) => {
      upsert.run({ person, benefit, from, state });
    },
    setSubscriptionStates: (person, benefits, state) => {
      update.run({ person, benefits: benefits === 'all' ? null : JSON.stringify(benefits), state });
    },
    ...asideWriter(db),
  } satisfies Partial<StoreWriter>;
}

type AsideRow = { readonly id: number; readonly delivery: number; readonly block: string };

function asideWriter(db: WriteDb) {
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
