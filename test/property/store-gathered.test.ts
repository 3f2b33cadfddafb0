/** Answers booked, and persons noted, many at once are found as if each had been when it came. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoreWriter } from '../../src/main/service/store-port.ts';
import type { OrderKind } from '../../src/shared/identifier.ts';
import { bareWriter } from '../support/bare-writer.ts';
import { applied, dateOf, personnummerOf, sealed } from '../support/store.ts';

const { db, effects, store } = bareWriter();

const [persons, benefits] = [
  [1, 2, 3],
  ['pension', 'sjukpenning', 'utbetalning'],
];
const states = ['ordered', 'active', 'ended', 'rejected'] as const;
const kinds: readonly (readonly OrderKind[])[] = [['new', 'refresh'], ['cancel'], ['new', 'refresh', 'cancel']];

const person = fc.constantFrom(...persons);
const some = fc.oneof(fc.constant('all' as const), fc.subarray(benefits, { minLength: 1 }));
const from = fc.constantFrom('2026-01-01', '2026-02-01').map(dateOf);
const line = fc.record({
  kind: fc.constantFrom('new' as const, 'refresh' as const, 'cancel' as const),
  benefit: fc.constantFrom(...benefits),
  from,
  purpose: fc.constant(null),
});
const held = fc
  .subarray(benefits)
  .chain((chosen) => fc.tuple(...chosen.map((benefit) => fc.record({ benefit: fc.constant(benefit), from }))))
  .map((all) => all.map((one) => ({ ...one, state: 'ordered' as const })));

/** What is done, and what is found by it. */
type Step = (tx: StoreWriter) => unknown;
const step = fc.oneof<fc.Arbitrary<Step>[]>(
  fc.tuple(person, some, fc.constantFrom(...states)).map(
    ([who, of, state]) =>
      (tx) =>
        tx.setSubscriptionStates(who, of, state),
  ),
  fc
    .tuple(
      person,
      some,
      fc.constantFrom(...kinds),
      fc.constantFrom('answered' as const, 'rejected' as const),
      fc.nat(1),
    )
    .map(
      ([who, of, by, to, one]) =>
        (tx) =>
          tx.closeLines(who, of, by, to, { delivery: 1 + one, createdAt: '2026-11-20T01:30:00Z' }),
    ),
  fc.tuple(person, held).map(
    ([who, ordered]) =>
      (tx) =>
        tx.setSubscriptions(who, ordered),
  ),
  fc.nat(1).map(
    (one): Step =>
      (tx) =>
        tx.reopenLines(1 + one),
  ),
  fc.tuple(person, fc.nat(1)).map(
    ([who, one]): Step =>
      (tx) =>
        tx.applyPlan(who, 1 + one, { close: [], insert: [sealed('a', '1')], unchanged: 0 }),
  ),
  fc.nat(1).map(
    (one): Step =>
      (tx) =>
        tx.touchedBy(1 + one, null),
  ),
  person.map(
    (who): Step =>
      (tx) =>
        tx.subscriptions(who),
  ),
  person.map(
    (who): Step =>
      (tx) => [...tx.orderedAfter(who)],
  ),
  person.map(
    (who): Step =>
      (tx) => [...tx.orderedFrom(who, benefits, { delivery: 1, createdAt: null })],
  ),
  fc.constant<Step>((tx) => tx.orderTotals()),
);

/** Everything that the steps found, and what stands in the tables in the end; nothing is left behind. */
function outcome(
  lines: readonly (readonly [number, object])[],
  steps: readonly Step[],
  afterEach: () => void,
): unknown {
  db.exec('BEGIN');
  effects.startOver();
  try {
    for (const who of persons) store.ensurePerson(personnummerOf(who));
    for (const _ of [1, 2]) applied(store);
    for (const [who, one] of lines) store.addLines(who, [one as never]);
    db.exec(`INSERT INTO order_file (name, sha256, bytes, lines, phase, composed_at, sent_at)
      VALUES ('x', '${'c'.repeat(64)}', 1, 0, 'sent', '', '2026-11-01T09:00:00Z');
      UPDATE order_fate SET state = 'sent', file_id = 1`);
    const found = steps.map((one) => {
      const seen = one(store);
      afterEach();
      return seen;
    });
    effects.end();
    const tables = ['order_line', 'subscription', 'subscription_count WHERE persons > 0', 'touched'];
    return [found, tables.map((table) => db.prepare(`SELECT * FROM ${table}`).raw().all())];
  } finally {
    db.exec('ROLLBACK');
  }
}

test('whatever is done and asked in whatever order', () => {
  const lines = fc.array(fc.tuple(person, line), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(lines, fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), (some, steps) => {
      expect(outcome(some, steps, () => undefined)).toEqual(outcome(some, steps, () => effects.end()));
    }),
    { numRuns: 1500 },
  );
});

test('a transaction that was rolled back leaves nothing to be booked in the next', () => {
  const rolledBack: Step = (tx) => {
    effects.startOver();
    tx.setSubscriptionStates(1, 'all', 'active');
    tx.closeLines(1, 'all', ['new'], 'answered', { delivery: 1, createdAt: '2026-11-20T01:30:00Z' });
    effects.startOver();
  };
  const ordered = { benefit: 'pension', from: dateOf('2026-01-01') };
  const steps: Step[] = [
    (tx) => tx.setSubscriptions(1, [{ ...ordered, state: 'ordered' }]),
    rolledBack,
    (tx) => tx.subscriptions(1).map(({ state }) => state),
    (tx) => tx.orderTotals(),
  ];
  const [found] = outcome([[1, { ...ordered, kind: 'new', purpose: null }]], steps, () => undefined) as [unknown[]];
  expect(found.slice(2)).toEqual([['ordered'], expect.objectContaining({ sent: 1, answered: 0 })]);
});
