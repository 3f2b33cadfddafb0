/** The register of subscriptions: who is in it by state, how many there are, and the orders that wait for an answer. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { SubscriptionState } from '../../shared/views.ts';
import type { OpenLines, RegisterReader } from '../service/register-port.ts';
import type { PersonRow } from '../service/store-values.ts';
import type { ReadDb } from './connection.ts';
import { type Chosen, chosenIn } from './order-requests.ts';

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const registerSql = {
  all: `SELECT p.id, p.personnummer FROM person p WHERE p.id > :after
    AND EXISTS (SELECT 1 FROM subscription s WHERE s.person_id = p.id) ORDER BY p.id LIMIT :limit`,
  active: `SELECT p.id, p.personnummer FROM person p WHERE p.id > :after
    AND EXISTS (SELECT 1 FROM subscription s WHERE s.person_id = p.id AND s.state = 'active') ORDER BY p.id LIMIT :limit`,
  /** By the index of those that are not active. */
  other: `SELECT DISTINCT p.id, p.personnummer FROM subscription s CROSS JOIN person p ON p.id = s.person_id
    WHERE s.state = :state AND s.state <> 'active' AND s.person_id > :after ORDER BY s.person_id LIMIT :limit`,
  /** Some hundred rows, however many subscriptions there are. */
  counts: `SELECT c.state, its.value AS benefit, sum(c.persons) AS persons FROM subscription_count c
    JOIN benefit_list b ON b.id = c.list, json_each(b.benefits) its WHERE c.persons > 0 GROUP BY c.state, its.value`,
  open: `SELECT r.kind, b.benefits, t.members, t.state, t.file_id AS file FROM order_request r
    JOIN benefit_list b ON b.id = r.list JOIN order_fate t ON t.request_id = r.id
    WHERE r.person_id = ? AND t.state IN ('draft', 'composed', 'sent') ORDER BY r.id`,
} as const;

type Page = { readonly after: number; readonly limit: number };
type Count = { readonly state: SubscriptionState; readonly benefit: BenefitName; readonly persons: number };
type OpenRow = Omit<OpenLines, 'benefits'> & Chosen;

export function registerReader(db: ReadDb): RegisterReader {
  const all = db.prepare<[Page], PersonRow>(registerSql.all);
  const active = db.prepare<[Page], PersonRow>(registerSql.active);
  const other = db.prepare<[Page & { state: SubscriptionState }], PersonRow>(registerSql.other);
  const counts = db.prepare<[], Count>(registerSql.counts);
  return {
    subscribers: (state, after, limit) => {
      if (state === null) return all.all({ after, limit });
      return state === 'active' ? active.all({ after, limit }) : other.all({ state, after, limit });
    },
    subscriptionCounts: () => counts.all(),
    openLines: openLineReader(db),
  };
}

export function openLineReader(db: ReadDb): RegisterReader['openLines'] {
  const open = db.prepare<[number], OpenRow>(registerSql.open);
  return (personId) => open.all(personId).map(linesOf);
}

const linesOf = ({ kind, state, file, ...chosen }: OpenRow): OpenLines => ({
  ...{ kind, state, file },
  benefits: chosenIn(chosen),
});
