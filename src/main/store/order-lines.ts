/** Order lines as they are asked for: pages, drafts, totals, and what a delivery answers. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { DeliveryRef, OrderLineView, OrderListView } from '../../shared/views.ts';
import type { StoreReader } from '../service/store-port.ts';
import type { Answer, Asked } from '../service/store-values.ts';
import type { ReadDb } from './connection.ts';
import { benefitsIn, type Chosen, chosenIn, membersIn } from './order-requests.ts';
import { whileUnchanged } from './while-unchanged.ts';

type Row = Omit<OrderLineView, 'benefit' | 'answeredBy'> &
  Chosen & {
    readonly answered: number | null;
    readonly night: LocalDate | null;
  };

const select = `SELECT r.id, r.kind, p.personnummer, b.benefits, t.members, r.from_date AS "from", r.purpose, r.consent, t.state,
    f.name AS file, t.answered_by AS answered, d.night
  FROM order_request r JOIN benefit_list b ON b.id = r.list JOIN order_fate t ON t.request_id = r.id
    JOIN person p ON p.id = r.person_id LEFT JOIN order_file f ON f.id = t.file_id
    LEFT JOIN delivery d ON d.id = t.answered_by`;

/** Of lines for what a delivery answers. */
const strength = `CASE WHEN t.answered_by = :delivery THEN 3 WHEN f.sent_at < :createdAt THEN 2
  WHEN t.state = 'draft' THEN 0 ELSE 1 END`;

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const orderLineSql = {
  last: 'SELECT id + lines - 1 FROM order_request ORDER BY id DESC LIMIT 1',
  /** The requests with the lines of two numbers and between. */
  between: `${select} WHERE r.id >= ifnull((SELECT max(id) FROM order_request WHERE id <= :first), 0) AND r.id <= :last
`,
  /** As many as were ordered for one person in all. */
  ofPerson: `${select} WHERE p.personnummer = ?`,
  drafts: `${select} WHERE t.state = 'draft' AND t.file_id IS NULL AND t.state <> 'answered' ORDER BY t.request_id`,
  /** Lines are never deleted, and numbered from 1 without gaps: what is neither open nor rejected has been answered. */
  totals: `WITH other AS (SELECT state, sum(lines) AS lines FROM order_fate WHERE state <> 'answered' GROUP BY state)
    SELECT state, lines FROM other UNION ALL SELECT 'answered',
      ifnull((SELECT id + lines - 1 FROM order_request ORDER BY id DESC LIMIT 1), 0)
        - ifnull((SELECT sum(lines) FROM other), 0)`,
  open: `SELECT b.benefits, t.members FROM order_request r JOIN benefit_list b ON b.id = r.list
      JOIN order_fate t ON t.request_id = r.id
    WHERE r.person_id = :person AND r.kind = :kind AND (:from IS NULL OR r.from_date = :from) AND t.state IN ('draft', 'composed', 'sent')
      AND NOT (t.state = 'sent' AND t.file_id IN (SELECT value FROM json_each(:except)))`,
  /**
   * The evidence about a person, the strongest last, and the last line last where two are as strong. From the weakest:
   * drafts, what has left or is about to, what had left before FK made the answer, and what the delivery is booked as
   * answering. A rejection that came later does not count.
   */
  evidence: `SELECT r.from_date AS "from", b.benefits, t.members
    FROM order_request r JOIN benefit_list b ON b.id = r.list JOIN order_fate t ON t.request_id = r.id
      LEFT JOIN order_file f ON f.id = t.file_id
    WHERE r.person_id = :person AND r.kind IN ('new', 'refresh') AND t.state <> 'removed'
      AND (t.state <> 'rejected' OR t.answered_by > :delivery)
    ORDER BY ${strength}, r.id`,
  /** The register's own dates, which are weaker than any line's. */
  register:
    'SELECT from_date AS "from", benefits FROM subscription s JOIN benefit_list b ON b.id = s.list WHERE person_id = ?',
} as const;

/** Benefits as the register keeps them. */
type Dated = { readonly from: LocalDate; readonly benefits: string };

export function orderLineReader(db: ReadDb) {
  const last = db.prepare<[], number>(orderLineSql.last).pluck();
  const between = db.prepare<[{ first: number; last: number }], Row>(orderLineSql.between);
  const ofPerson = db.prepare<[string], Row>(orderLineSql.ofPerson);
  const drafts = db.prepare<[], Row>(orderLineSql.drafts);
  const totals = db.prepare<[], { state: OrderLineView['state']; lines: number }>(orderLineSql.totals);
  const open = db.prepare<[{ person: number; kind: string; from: string | null; except: string }], Chosen>(
    orderLineSql.open,
  );
  // Numbers have no gaps: a page deep in the past is found by its numbers, not by counting to it.
  const page = (offset: number, limit: number): OrderLineView[] => {
    const newest = (last.get() ?? 0) - offset;
    const oldest = newest - limit + 1;
    return newestFirst(between.all({ first: oldest, last: newest })).filter(({ id }) => id >= oldest && id <= newest);
  };
  return {
    orderLines: ({ offset, limit, personnummer }) =>
      personnummer === undefined
        ? page(offset, limit)
        : newestFirst(ofPerson.all(personnummer)).slice(offset, offset + limit),
    // Before FK's first answer millions of lines can be open, and the start page asks for them each time.
    orderTotals: whileUnchanged(db, () => ({
      ...none,
      ...Object.fromEntries(totals.all().map(({ state, lines }) => [state, lines])),
    })),
    orderLine: (id) =>
      between
        .all({ first: id, last: id })
        .flatMap(linesOf)
        .find((line) => line.id === id),
    draftLines: () => inOrder(drafts.all().flatMap(linesOf)),
    openBenefits: (person, kind, from, except = []) =>
      new Set(open.all({ person, kind, from, except: JSON.stringify(except) }).flatMap(chosenIn)),
    orderedFrom: answeredFrom(db),
  } satisfies Partial<StoreReader>;
}

function answeredFrom(db: ReadDb): StoreReader['orderedFrom'] {
  const evidence = db.prepare<[{ person: number } & Answer], Dated & Chosen>(orderLineSql.evidence);
  const register = db.prepare<[number], Dated>(orderLineSql.register);
  return (person, benefits, answer) => {
    const ordered = dates(evidence.all({ person, ...answer }), chosenIn);
    const isMissing = (benefit: BenefitName): boolean => !ordered.has(benefit);
    const others: Asked = benefits.some(isMissing)
      ? dates(register.all(person), (row) => benefitsIn(row.benefits))
      : new Map();
    return new Map(benefits.map((benefit) => [benefit, ordered.get(benefit) ?? others.get(benefit) ?? null]));
  };
}

const none: OrderListView['totals'] = { draft: 0, composed: 0, sent: 0, answered: 0, rejected: 0, removed: 0 };

/** Where a benefit stands several times, the last counts. */
const dates = <R extends Dated>(rows: readonly R[], of: (row: R) => readonly BenefitName[]): Asked =>
  new Map(rows.flatMap((row) => of(row).map((benefit) => [benefit, row.from] as const)));

function linesOf({ id, benefits, members, answered, night, ...row }: Row): OrderLineView[] {
  const chosen = chosenIn({ benefits, members });
  const answeredBy: DeliveryRef | null = answered === null ? null : { id: answered, night };
  return membersIn(members).map((index, place) => ({
    ...{ id: id + index, ...row, benefit: chosen[place] as BenefitName },
    answeredBy,
  }));
}

const inOrder = (lines: OrderLineView[]): OrderLineView[] => lines.sort((a, b) => a.id - b.id);

const newestFirst = (rows: readonly Row[]): OrderLineView[] => inOrder(rows.flatMap(linesOf)).reverse();
