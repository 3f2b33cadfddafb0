/** What FK should be watching, person by person. */
import type { BenefitName } from '../../shared/identifier.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { SubscriptionState, SubscriptionView } from '../../shared/views.ts';
import type { StoreReader, StoreWriter } from '../service/store-port.ts';
import { benefitLists } from './benefit-lists.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import type { Effects } from './effects.ts';
import { type Gathered, gathered } from './gathered.ts';

/** The statements behind the reader, so that tests can ask SQLite how it would run them. */
export const subscriptionSql = {
  rows: `SELECT from_date AS "from", state, ordered_after AS after, benefits
    FROM subscription s JOIN benefit_list b ON b.id = s.list WHERE person_id = ?
    ORDER BY from_date, state, ordered_after`,
  /** Of these persons those with more than one row: turned alike, two might become one. */
  several: `SELECT person_id FROM subscription WHERE person_id IN (SELECT value FROM json_each(?))
    GROUP BY person_id HAVING count(*) > 1`,
  turn: `UPDATE subscription SET state = :to
    WHERE person_id IN (SELECT value FROM json_each(:persons)) AND +state <> :to`,
} as const;

/** `after`: the effect after which it was ordered (docs/adr/0008); below zero for a person's first order. */
type Subscription = SubscriptionView & { readonly after: number };
type Row = Omit<Subscription, 'benefit'> & { readonly benefits: string };

const byBenefit = (a: SubscriptionView, b: SubscriptionView): number => (a.benefit < b.benefit ? -1 : 1);

/** A delivery's persons have ordered much alike: what a row says is read once. We made it, so that it is never long. */
const rowsRead = new Map<string, readonly SubscriptionView[]>();
const mostRead = 500;

/** Shared by all whose row says the same. */
function viewsIn({ from, state, benefits }: Row): readonly SubscriptionView[] {
  const row = `${from} ${state} ${benefits}`;
  const known = rowsRead.get(row);
  if (known !== undefined) return known;
  const read = (JSON.parse(benefits) as BenefitName[]).map((benefit) => ({ benefit, from, state }));
  if (rowsRead.size >= mostRead) rowsRead.clear();
  rowsRead.set(row, read);
  return read;
}

function viewsOf(rows: readonly Row[]): readonly SubscriptionView[] {
  const [only] = rows;
  return only !== undefined && rows.length === 1 ? viewsIn(only) : rows.flatMap(viewsIn).sort(byBenefit);
}

const subscriptionsOf = (rows: readonly Row[]): Subscription[] =>
  rows.flatMap((row) => viewsIn(row).map((view) => ({ ...view, after: row.after }))).sort(byBenefit);

export function subscriptionReader(db: ReadDb) {
  const rows = db.prepare<[number], Row>(subscriptionSql.rows);
  return {
    subscriptions: (personId) => viewsOf(rows.all(personId)),
    orderedAfter: (personId) =>
      new Map(subscriptionsOf(rows.all(personId)).map(({ benefit, after }) => [benefit, after])),
  } satisfies Partial<StoreReader>;
}

export function subscriptionWriter(db: WriteDb, effects: Effects) {
  const rows = db.prepare<[number], Row>(subscriptionSql.rows);
  const { subscriptions } = subscriptionReader(db);
  const lastEffect = db.prepare<[], number>('SELECT ifnull(max(id), 0) FROM effect').pluck();
  const replace = replacer(db);
  const setStates = (person: number, benefits: readonly BenefitName[] | 'all', state: SubscriptionState): void => {
    const isMeant = ({ benefit }: Subscription): boolean => benefits === 'all' || benefits.includes(benefit);
    const before = subscriptionsOf(rows.all(person));
    replace(
      person,
      before.map((one) => (isMeant(one) ? { ...one, state } : one)),
    );
  };
  const turned = turner(db, effects, (person, state) => setStates(person, 'all', state));
  const writer = {
    subscriptions: (person) => {
      if (turned.has(person)) turned.settle();
      return subscriptions(person);
    },
    setSubscriptions: (person, ordered) => {
      const before = subscriptionsOf(rows.all(person));
      const last = lastEffect.get() as number;
      // A person's first order is answered by all that FK has ever said: it is told as below zero, by when it was made.
      const after = before.every((one) => one.after === -1 - last) ? -1 - last : last;
      const those = new Set(ordered.map(({ benefit }) => benefit));
      const others = before.filter(({ benefit }) => !those.has(benefit));
      replace(person, [...others, ...ordered.map((one) => ({ ...one, after }))]);
    },
    forgetSubscription: (person, benefit) => {
      const before = subscriptionsOf(rows.all(person));
      const kept = before.filter((one) => one.benefit !== benefit || one.state !== 'ordered');
      if (kept.length < before.length) replace(person, kept);
    },
    setSubscriptionStates: (person, benefits, state) => {
      if (benefits === 'all') return turned.add(person, state);
      turned.settle();
      setStates(person, benefits, state);
    },
  } satisfies Partial<StoreWriter>;
  return { writer, settle: turned.settle };
}

/** Sets the state of all that persons have: nearly always of one row each. */
function turner(
  db: WriteDb,
  effects: Effects,
  turnSeveral: (person: number, to: SubscriptionState) => void,
): Gathered<[to: SubscriptionState]> {
  const several = db.prepare<[string], number>(subscriptionSql.several).pluck();
  const turn = db.prepare<[{ to: SubscriptionState; persons: string }]>(subscriptionSql.turn);
  return gathered(effects, (persons, to) => {
    const apart = new Set(several.all(JSON.stringify(persons)));
    turn.run({ to, persons: JSON.stringify(persons.filter((person) => !apart.has(person))) });
    for (const person of apart) turnSeveral(person, to);
  });
}

function replacer(db: WriteDb): (person: number, subscriptions: readonly Subscription[]) => void {
  const remove = db.prepare<[number]>('DELETE FROM subscription WHERE person_id = ?');
  const insert = db.prepare<[number, LocalDate, SubscriptionState, number, list: number]>(
    'INSERT INTO subscription (person_id, from_date, state, ordered_after, list) VALUES (?, ?, ?, ?, ?)',
  );
  const listOf = benefitLists(db);
  return (person, subscriptions) => {
    remove.run(person);
    const alike = Map.groupBy(subscriptions, ({ from, state, after }) => `${from} ${state} ${after}`);
    for (const some of alike.values()) {
      const [{ from, state, after }] = some as [Subscription];
      insert.run(person, from, state, after, listOf(some.map(({ benefit }) => benefit).sort()));
    }
  };
}
