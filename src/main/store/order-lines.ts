/** Order lines from draft to answer. */
import type { OrderLine } from '../../core/order/line.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { DeliveryRef, OrderLineView, OrderListView } from '../../shared/views.ts';
import type { StoreReader, StoreWriter } from '../service/store-port.ts';
import type { Answer, AnsweredFrom } from '../service/store-values.ts';
import type { ReadDb, WriteDb } from './connection.ts';

type Row = Omit<OrderLineView, 'answeredBy'> & { readonly answered: number | null; readonly night: LocalDate | null };

const select = `SELECT l.id, l.kind, p.personnummer, l.benefit, l.from_date AS "from", l.purpose, l.state,
    f.name AS file, l.answered_by AS answered, d.night
  FROM order_line l JOIN person p ON p.id = l.person_id
    LEFT JOIN order_file f ON f.id = l.file_id LEFT JOIN delivery d ON d.id = l.answered_by`;

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const orderLineSql = {
  page: `${select} ORDER BY l.id DESC LIMIT ? OFFSET ?`,
  pageOfPerson: `${select} WHERE p.personnummer = ? ORDER BY l.id DESC LIMIT ? OFFSET ?`,
  drafts: `${select} WHERE l.state = 'draft' ORDER BY l.id`,
  totals: 'SELECT state, count(*) AS lines FROM order_line GROUP BY state',
  hasOpen: `SELECT EXISTS (SELECT 1 FROM order_line WHERE person_id = ? AND benefit = ? AND kind = ? AND from_date = ?
    AND state IN ('draft', 'composed', 'sent'))`,
  /**
   * Weakest evidence first: the register's own date, then drafts, then what has left or is about to, what had left
   * before FK made the answer, and what the delivery is booked as answering. A rejection that came later does not count.
   */
  orderedFrom: `SELECT benefit, from_date AS "from" FROM (
      SELECT benefit, from_date, 0 AS weight, 0 AS id FROM subscription WHERE person_id = :person
      UNION ALL SELECT l.benefit, l.from_date, CASE WHEN l.answered_by = :delivery THEN 4 WHEN f.sent_at < :createdAt THEN 3
          WHEN l.state = 'draft' THEN 1 ELSE 2 END, l.id
        FROM order_line l LEFT JOIN order_file f ON f.id = l.file_id
        WHERE l.person_id = :person AND l.kind IN ('new', 'refresh')
          AND (l.state <> 'rejected' OR l.answered_by > :delivery))
    ORDER BY benefit, weight, id`,
} as const;

export function orderLineReader(db: ReadDb) {
  const page = db.prepare<[number, number], Row>(orderLineSql.page);
  const pageOfPerson = db.prepare<[string, number, number], Row>(orderLineSql.pageOfPerson);
  const drafts = db.prepare<[], Row>(orderLineSql.drafts);
  const totals = db.prepare<[], { state: OrderLineView['state']; lines: number }>(orderLineSql.totals);
  const hasOpen = db.prepare<[number, string, string, string], 0 | 1>(orderLineSql.hasOpen).pluck();
  const orderedFrom = db.prepare<[{ person: number } & Answer], AnsweredFrom>(orderLineSql.orderedFrom);
  return {
    orderLines: ({ offset, limit, personnummer }) =>
      (personnummer === undefined ? page.all(limit, offset) : pageOfPerson.all(personnummer, limit, offset)).map(
        viewOf,
      ),
    orderTotals: () => ({ ...none, ...Object.fromEntries(totals.all().map(({ state, lines }) => [state, lines])) }),
    draftLines: () => drafts.all().map(viewOf),
    hasOpenLine: (personId, benefit, kind, from) => hasOpen.get(personId, benefit, kind, from) === 1,
    orderedFrom: (person, answer) => lastPerBenefit(orderedFrom.all({ person, ...answer })),
  } satisfies Partial<StoreReader>;
}

const answerSql = {
  /** Sent, or in a file whose publishing was begun; `earlier`: before FK made the answer. */
  open: `SELECT l.id, l.benefit, l.kind, ifnull(f.sent_at < ?, 0) AS earlier FROM order_line l
    JOIN order_file f ON f.id = l.file_id
    WHERE l.person_id = ? AND (l.state = 'sent' OR l.state = 'composed' AND f.phase = 'publishing')`,
  close: 'UPDATE order_line SET state = ?, answered_by = ? WHERE id = ?',
  reopen: `UPDATE order_line SET state = 'sent', answered_by = NULL WHERE answered_by = ?`,
} as const;

type OpenLine = Pick<OrderLineView, 'id' | 'benefit' | 'kind'> & { readonly earlier: 0 | 1 };

export function orderLineWriter(db: WriteDb) {
  const insert = db.prepare<[number, string, string, string, string | null]>(
    'INSERT INTO order_line (person_id, kind, benefit, from_date, purpose) VALUES (?, ?, ?, ?, ?)',
  );
  const open = db.prepare<[string | null, number], OpenLine>(answerSql.open);
  const close = db.prepare<[string, number, number]>(answerSql.close);
  const reopen = db.prepare<[number]>(answerSql.reopen);
  return {
    addLine: (personId, { kind, benefit, from, purpose }: OrderLine) =>
      Number(insert.run(personId, kind, benefit, from, purpose).lastInsertRowid),
    closeLines: (personId, benefits, kinds, to, { delivery, createdAt }) => {
      const asked = open.all(createdAt, personId).filter(({ kind }) => kinds.includes(kind));
      for (const lines of Map.groupBy(asked, ({ benefit }) => benefit).values()) {
        if (benefits.includes(lines[0]?.benefit ?? ''))
          for (const { id } of seenByFk(lines)) close.run(to, delivery, id);
      }
    },
    reopenLines: (delivery) => {
      reopen.run(delivery);
    },
  } satisfies Partial<StoreWriter>;
}

/** A line sent after FK made the answer is answered by a later one, if others were sent before. */
const seenByFk = (lines: readonly OpenLine[]): readonly OpenLine[] =>
  lines.some(({ earlier }) => earlier === 1) ? lines.filter(({ earlier }) => earlier === 1) : lines;

const none: OrderListView['totals'] = { draft: 0, composed: 0, sent: 0, answered: 0, rejected: 0 };

function viewOf({ answered, night, ...line }: Row): OrderLineView {
  const answeredBy: DeliveryRef | null = answered === null ? null : { id: answered, night };
  return { ...line, answeredBy };
}

const lastPerBenefit = (lines: readonly AnsweredFrom[]): AnsweredFrom[] => [
  ...new Map(lines.map((line) => [line.benefit, line])).values(),
];
