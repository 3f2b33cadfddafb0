/** Order lines from draft to answer. */
import type { OrderLine } from '../../core/order/line.ts';
import type { BenefitName } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { DeliveryRef, OrderLineView, OrderListView } from '../../shared/views.ts';
import type { StoreReader, StoreWriter } from '../service/store-port.ts';
import type { Answer } from '../service/store-values.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import type { Effects } from './effects.ts';
import { whileUnchanged } from './while-unchanged.ts';

type Row = Omit<OrderLineView, 'answeredBy'> & { readonly answered: number | null; readonly night: LocalDate | null };

const select = `SELECT l.id, l.kind, p.personnummer, l.benefit, l.from_date AS "from", l.purpose, l.state,
    f.name AS file, l.answered_by AS answered, d.night
  FROM order_line l JOIN person p ON p.id = l.person_id
    LEFT JOIN order_file f ON f.id = l.file_id LEFT JOIN delivery d ON d.id = l.answered_by`;

/** Of a line for what a delivery answers. SQLite takes the other columns from the row with the maximum. */
const strength = `l.id + (1 << 48) * CASE WHEN l.answered_by = :delivery THEN 3 WHEN f.sent_at < :createdAt THEN 2
  WHEN l.state = 'draft' THEN 0 ELSE 1 END`;

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const orderLineSql = {
  page: `${select} ORDER BY l.id DESC LIMIT ? OFFSET ?`,
  pageOfPerson: `${select} WHERE p.personnummer = ? ORDER BY l.id DESC LIMIT ? OFFSET ?`,
  drafts: `${select} WHERE l.state = 'draft' AND l.file_id IS NULL AND l.state <> 'answered' ORDER BY l.id`,
  /** Lines are never deleted, and numbered from 1 without gaps: what is neither open nor rejected has been answered. */
  totals: `WITH other AS (SELECT state, count(*) AS lines FROM order_line WHERE state <> 'answered' GROUP BY state)
    SELECT state, lines FROM other UNION ALL SELECT 'answered',
      ifnull((SELECT max(id) FROM order_line), 0) - ifnull((SELECT sum(lines) FROM other), 0)`,
  hasOpen: `SELECT EXISTS (SELECT 1 FROM order_line WHERE person_id = ? AND benefit = ? AND kind = ? AND from_date = ?
    AND state IN ('draft', 'composed', 'sent'))`,
  /**
   * The strongest evidence for each benefit, and the last where two are as strong. From the weakest: the register's own
   * date, drafts, what has left or is about to, what had left before FK made the answer, and what the delivery is booked
   * as answering. A rejection that came later does not count.
   */
  orderedFrom: `SELECT asked.value AS benefit, ifnull(
      (SELECT iif(max(${strength}) IS NULL, NULL, l.from_date)
        FROM order_line l LEFT JOIN order_file f ON f.id = l.file_id
        WHERE l.person_id = :person AND l.benefit = asked.value AND l.kind IN ('new', 'refresh')
          AND (l.state <> 'rejected' OR l.answered_by > :delivery)),
      (SELECT from_date FROM subscription, json_each(subscription.benefits) AS its
        WHERE person_id = :person AND its.value = asked.value)) AS "from"
    FROM json_each(:benefits) AS asked`,
} as const;

export function orderLineReader(db: ReadDb) {
  const page = db.prepare<[number, number], Row>(orderLineSql.page);
  const pageOfPerson = db.prepare<[string, number, number], Row>(orderLineSql.pageOfPerson);
  const drafts = db.prepare<[], Row>(orderLineSql.drafts);
  const totals = db.prepare<[], { state: OrderLineView['state']; lines: number }>(orderLineSql.totals);
  const hasOpen = db.prepare<[number, string, string, string], 0 | 1>(orderLineSql.hasOpen).pluck();
  const orderedFrom = db
    .prepare<[{ person: number; benefits: string } & Answer], [BenefitName, LocalDate | null]>(orderLineSql.orderedFrom)
    .raw();
  return {
    orderLines: ({ offset, limit, personnummer }) =>
      (personnummer === undefined ? page.all(limit, offset) : pageOfPerson.all(personnummer, limit, offset)).map(
        viewOf,
      ),
    // Before FK's first answer millions of lines can be open, and the start page asks for them each time.
    orderTotals: whileUnchanged(db, () => ({
      ...none,
      ...Object.fromEntries(totals.all().map(({ state, lines }) => [state, lines])),
    })),
    draftLines: () => drafts.all().map(viewOf),
    hasOpenLine: (personId, benefit, kind, from) => hasOpen.get(personId, benefit, kind, from) === 1,
    orderedFrom: (person, benefits, answer) =>
      new Map(orderedFrom.all({ person, benefits: JSON.stringify(benefits), ...answer })),
  } satisfies Partial<StoreReader>;
}

const isOpen = (line: string): string => `(${line}.state = 'sent' OR ${line}.state = 'composed'
  AND (SELECT phase FROM order_file WHERE id = ${line}.file_id) = 'publishing')`;
const isEarlier = (line: string): string => `(SELECT sent_at < :createdAt FROM order_file WHERE id = ${line}.file_id)`;

/** The statements behind the answering of orders, so that tests can ask SQLite how it would run them. */
export const answerSql = {
  /** A line sent after FK made the answer is answered by a later one, if others were sent before. */
  close: `UPDATE order_line AS l SET state = :to, answered_by = :delivery
    WHERE person_id = :person AND ${isOpen('l')} AND instr(:kinds, kind) > 0
      AND (:benefits IS NULL OR benefit IN (SELECT value FROM json_each(:benefits)))
      AND (${isEarlier('l')} OR NOT EXISTS (SELECT 1 FROM order_line AS o
        WHERE o.person_id = l.person_id AND o.benefit = l.benefit
          AND instr(:kinds, o.kind) > 0 AND ${isOpen('o')} AND ${isEarlier('o')}))`,
  /** The same where every file had left before FK made the answer: nearly always. */
  closeSent: `UPDATE order_line SET state = :to, answered_by = :delivery
    WHERE person_id = :person AND state = 'sent' AND instr(:kinds, kind) > 0
      AND (:benefits IS NULL OR benefit IN (SELECT value FROM json_each(:benefits)))`,
  /** A file that left when FK had made the answer, or of which we do not know whether it has. */
  hasLater: `SELECT EXISTS (SELECT 1 FROM order_file WHERE phase = 'publishing')
    OR EXISTS (SELECT 1 FROM order_file WHERE phase = 'sent' AND ifnull(sent_at >= :createdAt, true))`,
  reopen: `UPDATE order_line SET state = 'sent', answered_by = NULL WHERE answered_by = ?`,
} as const;

type Closing = { person: number; benefits: string | null; kinds: string; to: string } & Answer;

export function orderLineWriter(db: WriteDb, effects: Effects) {
  const insert = db.prepare<[number, string, string, string, string | null]>(
    'INSERT INTO order_line (person_id, kind, benefit, from_date, purpose) VALUES (?, ?, ?, ?, ?)',
  );
  const closing = { any: db.prepare<[Closing]>(answerSql.close), sent: db.prepare<[Closing]>(answerSql.closeSent) };
  const hasLater = db.prepare<[Answer], 0 | 1>(answerSql.hasLater).pluck();
  let asked = '';
  let close = closing.any;
  /** Files do not leave while a transaction lasts. */
  const closeFor = (answer: Answer) => {
    const about = `${effects.transaction()} ${answer.createdAt}`;
    if (about !== asked) close = hasLater.get(answer) === 1 ? closing.any : closing.sent;
    asked = about;
    return close;
  };
  const reopen = db.prepare<[number]>(answerSql.reopen);
  return {
    addLine: (personId, { kind, benefit, from, purpose }: OrderLine) =>
      Number(insert.run(personId, kind, benefit, from, purpose).lastInsertRowid),
    closeLines: (person, benefits, kinds, to, answer) => {
      const of = benefits === 'all' ? null : JSON.stringify(benefits);
      closeFor(answer).run({ person, benefits: of, kinds: JSON.stringify(kinds), to, ...answer });
    },
    reopenLines: (delivery) => {
      reopen.run(delivery);
    },
  } satisfies Partial<StoreWriter>;
}

const none: OrderListView['totals'] = { draft: 0, composed: 0, sent: 0, answered: 0, rejected: 0 };

function viewOf({ answered, night, ...line }: Row): OrderLineView {
  const answeredBy: DeliveryRef | null = answered === null ? null : { id: answered, night };
  return { ...line, answeredBy };
}
