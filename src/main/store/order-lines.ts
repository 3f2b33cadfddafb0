/** Order lines as they are asked for: pages, drafts, totals, and what a delivery answers. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { DeliveryRef, OrderLineView, OrderListView } from '../../shared/views.ts';
import type { StoreReader } from '../service/store-port.ts';
import type { Answer, Asked } from '../service/store-values.ts';
import type { ReadDb } from './connection.ts';
import { benefitsIn } from './order-requests.ts';
import { whileUnchanged } from './while-unchanged.ts';

type Row = Omit<OrderLineView, 'benefit' | 'answeredBy'> & {
  readonly benefits: string;
  readonly answered: number | null;
  readonly night: LocalDate | null;
};

const select = `SELECT r.id, r.kind, p.personnummer, r.benefits, r.from_date AS "from", r.purpose, r.state,
    f.name AS file, r.answered_by AS answered, d.night
  FROM order_request r JOIN person p ON p.id = r.person_id
    LEFT JOIN order_file f ON f.id = r.file_id LEFT JOIN delivery d ON d.id = r.answered_by`;

/** Of a line for what a delivery answers. */
const strength = `CASE WHEN r.answered_by = :delivery THEN 3 WHEN f.sent_at < :createdAt THEN 2
  WHEN r.state = 'draft' THEN 0 ELSE 1 END`;

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const orderLineSql = {
  last: 'SELECT id + lines - 1 FROM order_request ORDER BY id DESC LIMIT 1',
  /** The rows with the lines of two numbers and between. */
  between: `${select} WHERE r.id >= ifnull((SELECT max(id) FROM order_request WHERE id <= :first), 0) AND r.id <= :last
    ORDER BY r.id DESC`,
  newestOfPerson: `${select} WHERE p.personnummer = ? ORDER BY r.id DESC LIMIT ?`,
  drafts: `${select} WHERE r.state = 'draft' AND r.file_id IS NULL AND r.state <> 'answered' ORDER BY r.id`,
  /** Lines are never deleted, and numbered from 1 without gaps: what is neither open nor rejected has been answered. */
  totals: `WITH other AS (SELECT state, sum(lines) AS lines FROM order_request WHERE state <> 'answered' GROUP BY state)
    SELECT state, lines FROM other UNION ALL SELECT 'answered',
      ifnull((SELECT id + lines - 1 FROM order_request ORDER BY id DESC LIMIT 1), 0)
        - ifnull((SELECT sum(lines) FROM other), 0)`,
  open: `SELECT benefits FROM order_request WHERE person_id = ? AND kind = ? AND from_date = ?
    AND state IN ('draft', 'composed', 'sent')`,
  /**
   * The evidence about a person, the strongest last, and the last line last where two are as strong. From the weakest:
   * drafts, what has left or is about to, what had left before FK made the answer, and what the delivery is booked as
   * answering. A rejection that came later does not count.
   */
  evidence: `SELECT r.from_date AS "from", r.benefits FROM order_request r LEFT JOIN order_file f ON f.id = r.file_id
    WHERE r.person_id = :person AND r.kind IN ('new', 'refresh') AND (r.state <> 'rejected' OR r.answered_by > :delivery)
    ORDER BY ${strength}, r.id`,
  /** The register's own dates, which are weaker than any line's. */
  register: 'SELECT from_date AS "from", benefits FROM subscription WHERE person_id = ?',
} as const;

type Dated = { readonly from: LocalDate; readonly benefits: string };

export function orderLineReader(db: ReadDb) {
  const last = db.prepare<[], number>(orderLineSql.last).pluck();
  const between = db.prepare<[{ first: number; last: number }], Row>(orderLineSql.between);
  const newestOfPerson = db.prepare<[string, number], Row>(orderLineSql.newestOfPerson);
  const drafts = db.prepare<[], Row>(orderLineSql.drafts);
  const totals = db.prepare<[], { state: OrderLineView['state']; lines: number }>(orderLineSql.totals);
  const open = db.prepare<[number, string, string], string>(orderLineSql.open).pluck();
  // Numbers have no gaps: a page deep in the past is found by its numbers, not by counting to it.
  const page = (offset: number, limit: number): OrderLineView[] => {
    const newest = (last.get() ?? 0) - offset;
    const oldest = newest - limit + 1;
    return between
      .all({ first: oldest, last: newest })
      .flatMap((row) => linesOf(row).reverse())
      .filter(({ id }) => id >= oldest && id <= newest);
  };
  return {
    orderLines: ({ offset, limit, personnummer }) =>
      personnummer === undefined
        ? page(offset, limit)
        : newestOfPerson
            .all(personnummer, offset + limit)
            .flatMap((row) => linesOf(row).reverse())
            .slice(offset, offset + limit),
    // Before FK's first answer millions of lines can be open, and the start page asks for them each time.
    orderTotals: whileUnchanged(db, () => ({
      ...none,
      ...Object.fromEntries(totals.all().map(({ state, lines }) => [state, lines])),
    })),
    draftLines: () => drafts.all().flatMap(linesOf),
    openBenefits: (personId, kind, from) => new Set(open.all(personId, kind, from).flatMap(benefitsIn)),
    orderedFrom: answeredFrom(db),
  } satisfies Partial<StoreReader>;
}

function answeredFrom(db: ReadDb): StoreReader['orderedFrom'] {
  const evidence = db.prepare<[{ person: number } & Answer], Dated>(orderLineSql.evidence);
  const register = db.prepare<[number], Dated>(orderLineSql.register);
  const datesIn = (rows: readonly Dated[]): Asked =>
    new Map(rows.flatMap(({ from, benefits }) => benefitsIn(benefits).map((benefit) => [benefit, from] as const)));
  return (person, benefits, answer) => {
    const ordered = datesIn(evidence.all({ person, ...answer }));
    const isMissing = (benefit: BenefitName): boolean => !ordered.has(benefit);
    const others: Asked = benefits.some(isMissing) ? datesIn(register.all(person)) : new Map();
    return new Map(benefits.map((benefit) => [benefit, ordered.get(benefit) ?? others.get(benefit) ?? null]));
  };
}

const none: OrderListView['totals'] = { draft: 0, composed: 0, sent: 0, answered: 0, rejected: 0 };

/** The lines of a row, by number. */
function linesOf({ id, benefits, answered, night, ...row }: Row): OrderLineView[] {
  const answeredBy: DeliveryRef | null = answered === null ? null : { id: answered, night };
  return benefitsIn(benefits).map((benefit, index) => ({ id: id + index, ...row, benefit, answeredBy }));
}
