/** The order in which deliveries took effect: what "known at" is measured by. */
import type { LocalDate } from '../../shared/local-date.ts';
import type { StoreReader } from '../service/store-port.ts';
import type { EffectRow, PersonRow } from '../service/store-values.ts';
import type { ReadDb, WriteDb } from './connection.ts';

export type Effects = {
  /** The number under which a delivery changes things now, in the running transaction. */
  of(delivery: number): number;
  /** A number of its own for a delivery that changes things out of turn, from now on in the running transaction. */
  begin(delivery: number, today: LocalDate, person?: PersonRow): void;
  /**
   * Notes the day on which a delivery took effect in its turn. It counts as known from its night on, but from today on
   * if that night is past and something had taken effect on an earlier day: answers about the days since were given.
   */
  noteDay(delivery: number, today: LocalDate): void;
  /** Goes on under a number that exists, while the mirror is built again. */
  resume(effect: EffectRow): void;
  /** Forgets the finished transaction's number. */
  startOver(): void;
  /** Counts transactions: what was found in one holds until its end, where only others could change it. */
  transaction(): number;
  /** Work to be done at the end of every transaction that is to be committed. */
  beforeEnd(work: () => void): void;
  end(): void;
};

/**
 * Numbers rise with every change of delivery and with every transaction. So what is applied later, a block kept aside
 * for instance, changes no answer about an earlier moment, and no version can end before it began.
 */
export function effectNumbers(db: WriteDb): Effects {
  const insert = db.prepare<[Omit<EffectRow, 'id'> & { today: string | null }]>(`
    INSERT INTO effect (delivery, kind, taken_on, known_date, person_id)
    VALUES (@delivery, @kind, @today, @today, @person)`);
  const noteDay = db.prepare<[{ id: number; today: string }]>(`UPDATE effect SET taken_on = @today, known_date = CASE
    WHEN EXISTS (SELECT 1 FROM effect WHERE taken_on < @today)
      AND (SELECT night FROM delivery WHERE delivery.id = effect.delivery) < @today THEN @today END WHERE id = @id`);
  const last: (() => void)[] = [];
  let transaction = 0;
  let latest: { readonly delivery: number; readonly number: number } | undefined;
  const begin = (delivery: number, today: LocalDate | null, person: PersonRow | undefined): number => {
    const outOfTurn = person ? 'aside' : 'placed';
    const kind = today === null ? 'delivery' : outOfTurn;
    const number = Number(insert.run({ delivery, kind, today, person: person?.id ?? null }).lastInsertRowid);
    latest = { delivery, number };
    return number;
  };
  return {
    of: (delivery) => (latest?.delivery === delivery ? latest.number : begin(delivery, null, undefined)),
    begin: (delivery, today, person) => void begin(delivery, today, person),
    noteDay: (delivery, today) => {
      if (latest?.delivery === delivery) noteDay.run({ id: latest.number, today });
    },
    resume: ({ id, delivery }) => {
      latest = { delivery, number: id };
    },
    startOver() {
      transaction += 1;
      latest = undefined;
    },
    transaction: () => transaction,
    beforeEnd: (work) => void last.push(work),
    end: () => {
      for (const work of last) work();
    },
  };
}

/**
 * From a delivery to the moment "as known at it": the effect number at which it was settled. One that never took
 * effect stands for what was known when it arrived, an unknown one for nothing.
 */
export function momentReader(db: ReadDb) {
  const moment = db
    .prepare<[number], number>('SELECT ifnull(in_effect, arrived_after) FROM delivery WHERE id = ?')
    .pluck();
  return (delivery: number): number => moment.get(delivery) ?? 0;
}

/** The statement behind the reader, so that tests can ask SQLite how it would run it. */
export const effectSql = {
  /** Before the first effect whose date (its own, or its delivery's night if later) is after the asked one. */
  by: `SELECT e.id AS moment, e.delivery, d.night FROM effect e JOIN delivery d ON d.id = e.delivery
    WHERE e.id < min(
      ifnull((SELECT min(id) FROM effect INDEXED BY effect_known WHERE known_date > @date), 9007199254740991),
      ifnull((SELECT min(later.id) FROM delivery its CROSS JOIN effect later ON later.delivery = its.id
        WHERE its.night > @date), 9007199254740991))
    ORDER BY e.id DESC LIMIT 1`,
} as const;

export function effectReader(db: ReadDb) {
  const all = db.prepare<[], EffectRow>('SELECT id, delivery, kind, person_id AS person FROM effect ORDER BY id');
  const by = db.prepare<[{ date: string }], { moment: number; delivery: number; night: LocalDate | null }>(
    effectSql.by,
  );
  return {
    effects: () => all.all(),
    momentBy: (date) => {
      const found = by.get({ date });
      if (!found) return { moment: 0, delivery: null };
      return { moment: found.moment, delivery: { id: found.delivery, night: found.night } };
    },
  } satisfies Partial<StoreReader>;
}
