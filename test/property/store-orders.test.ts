/** What SQL says of a person's order lines against the same rules in plain words: what closes, what counts, since when. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/main/service/store-values.ts';
import type { OrderKind } from '../../src/shared/identifier.ts';
import { bareWriter } from '../support/bare-writer.ts';
import { applied, dateOf, personnummerOf } from '../support/store.ts';

const { db, effects, store } = bareWriter();

const instants = [1, 2, 3].map((hour) => `2026-11-20T0${hour}:00:00Z`);
/** Order files by number, from 1; the last has just been composed, the one before it is being published. */
const files = [...instants.map((sentAt) => ({ phase: 'sent', sentAt })), { phase: 'publishing', sentAt: null }].concat({
  phase: 'composed',
  sentAt: null,
});
const benefits = ['pension', 'barnbidrag', 'sjukpenning'];
const kinds: readonly OrderKind[] = ['new', 'refresh', 'cancel'];
const days = ['2020-01-01', '2021-01-01', '2022-01-01'];

type Line = {
  readonly id: number;
  readonly kind: OrderKind;
  readonly benefit: string;
  readonly from: string;
  readonly state: 'draft' | 'composed' | 'sent' | 'answered' | 'rejected';
  readonly file: number | null;
  readonly by: number | null;
};

const fate = fc.oneof(
  fc.constant({ state: 'draft' as const, file: null, by: null }),
  fc.record({ state: fc.constant('composed' as const), file: fc.constantFrom(4, 5), by: fc.constant(null) }),
  fc.record({ state: fc.constant('sent' as const), file: fc.constantFrom(1, 2, 3), by: fc.constant(null) }),
  fc.record({
    state: fc.constantFrom('answered' as const, 'rejected' as const),
    file: fc.constantFrom(1, 2, 3, 4),
    by: fc.constantFrom(1, 2, 3),
  }),
);
/** Lines that share a row: alike but for the benefit. */
const asked = fc.record({
  kind: fc.constantFrom(...kinds),
  benefits: fc.shuffledSubarray(benefits, { minLength: 1 }),
  from: fc.constantFrom(...days),
});
type Shared = Omit<Line, 'benefit'> & { readonly benefits: readonly string[] };
const ledger = fc.array(fc.tuple(asked, fate), { maxLength: 8 }).map((rows) => {
  let next = 1;
  return rows.map(([order, end]): Shared => {
    const id = next;
    next += order.benefits.length;
    return { id, ...order, ...end };
  });
});
const linesIn = (rows: readonly Shared[]): Line[] =>
  rows.flatMap(({ id, benefits: some, ...row }) => some.map((benefit, index) => ({ id: id + index, ...row, benefit })));
const answer = fc.record({
  delivery: fc.constantFrom(1, 2, 3),
  createdAt: fc.option(fc.constantFrom(...instants, '2026-11-20T01:30:00Z', '2026-11-20T09:00:00Z'), { nil: null }),
});

/** Fills the ledger, asks, and leaves nothing behind. */
function within<T>(rows: readonly Shared[], ask: () => T, isPublishing = true): T {
  db.exec('BEGIN');
  effects.startOver();
  try {
    store.ensurePerson(personnummerOf(1));
    for (let delivery = 1; delivery <= 3; delivery += 1) applied(store);
    const file = db.prepare(`INSERT INTO order_file (name, sha256, bytes, lines, phase, composed_at, sent_at)
      VALUES (hex(randomblob(8)), '${'c'.repeat(64)}', 1, 0, ?, '', ?)`);
    for (const { phase, sentAt } of files)
      file.run(phase === 'publishing' && !isPublishing ? 'composed' : phase, sentAt);
    const request = db.prepare(`INSERT INTO order_request (id, person_id, kind, from_date, lines, list)
      SELECT @id, 1, @kind, @from, length, id FROM benefit_list WHERE benefits = @json`);
    const list = db.prepare('INSERT OR IGNORE INTO benefit_list (benefits, length) VALUES (?, ?)');
    const fated = db.prepare(`INSERT INTO order_fate (request_id, members, lines, state, file_id, answered_by)
      VALUES (@id, (1 << @lines) - 1, @lines, @state, @file, @by)`);
    for (const { benefits: some, ...one } of rows) {
      list.run(JSON.stringify(some), some.length);
      request.run({ ...one, json: JSON.stringify(some) });
      fated.run({ ...one, lines: some.length });
    }
    return ask();
  } finally {
    db.exec('ROLLBACK');
  }
}

const sentAt = ({ file }: Line): string | null => files[(file ?? 0) - 1]?.sentAt ?? null;
const isEarlier = (line: Line, { createdAt }: Answer): boolean =>
  createdAt !== null && (sentAt(line) ?? '9') < createdAt;
const isOpen = (line: Line, isPublishing: boolean): boolean =>
  line.state === 'sent' || (line.state === 'composed' && line.file === 4 && isPublishing);

type Case = { readonly of: readonly string[]; readonly by: readonly OrderKind[]; readonly given: Answer };

function closed(lines: readonly Line[], { of, by, given }: Case, isPublishing: boolean): number[] {
  const open = lines.filter(
    (line) => isOpen(line, isPublishing) && by.includes(line.kind) && of.includes(line.benefit),
  );
  return [...Map.groupBy(open, ({ benefit }) => benefit).values()]
    .flatMap((some) => {
      const earlier = some.filter((line) => isEarlier(line, given));
      return earlier.length > 0 ? earlier : some;
    })
    .map(({ id }) => id)
    .sort((a, b) => a - b);
}

test('an answer closes the lines that FK had seen, and of a benefit all others only when it had seen none', () => {
  const some = fc.record({ of: fc.subarray(benefits), by: fc.subarray([...kinds]), given: answer });
  fc.assert(
    fc.property(ledger, some, fc.boolean(), (rows, { of, by, given }, isPublishing) => {
      const lines = linesIn(rows);
      const found = within(
        rows,
        () => {
          store.closeLines(1, of.length === benefits.length ? 'all' : of, by, 'answered', given);
          effects.end();
          return db.prepare<[], Line>('SELECT id, state, answered_by AS "by" FROM order_line ORDER BY id').all();
        },
        isPublishing,
      );
      const expected = new Set(closed(lines, { of, by, given }, isPublishing));
      expect(found).toEqual(
        lines.map(({ id, ...line }) =>
          expected.has(id) ? { id, state: 'answered', by: given.delivery } : { id, state: line.state, by: line.by },
        ),
      );
    }),
    { numRuns: 300 },
  );
});

function strength(line: Line, given: Answer): number {
  if (line.by === given.delivery) return 4;
  if (isEarlier(line, given)) return 3;
  return line.state === 'draft' ? 1 : 2;
}

test('the from-date of a benefit is that of the strongest evidence, and of the last where two are as strong', () => {
  const register = fc.dictionary(fc.constantFrom(...benefits), fc.constantFrom(...days));
  fc.assert(
    fc.property(ledger, register, answer, (rows, subscribed, given) => {
      const lines = linesIn(rows);
      const found = within(rows, () => {
        for (const [benefit, from] of Object.entries(subscribed)) {
          store.setSubscriptions(1, [{ benefit, from: dateOf(from), state: 'active' }]);
        }
        return store.orderedFrom(1, benefits, given);
      });
      for (const benefit of benefits) {
        const counted = lines.filter(
          (line) =>
            line.benefit === benefit &&
            line.kind !== 'cancel' &&
            (line.state !== 'rejected' || (line.by ?? 0) > given.delivery),
        );
        const strongest = counted.toSorted((a, b) => strength(a, given) - strength(b, given) || a.id - b.id).at(-1);
        expect(found.get(benefit) ?? null).toBe(strongest?.from ?? subscribed[benefit] ?? null);
      }
    }),
    { numRuns: 300 },
  );
});

test('totals count every line once', () => {
  fc.assert(
    fc.property(ledger, (rows) => {
      const totals = { draft: 0, composed: 0, sent: 0, answered: 0, rejected: 0, removed: 0 };
      for (const { state } of linesIn(rows)) totals[state] += 1;
      expect(within(rows, () => store.orderTotals())).toEqual(totals);
    }),
    { numRuns: 100 },
  );
});
