/** Lines that share rows against lines that stand alone: whatever happens to some of them happens to no other. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OrderKind } from '../../src/shared/identifier.ts';
import { bareWriter } from '../support/bare-writer.ts';
import { modelLedger } from '../support/model-ledger.ts';
import { applied, dateOf, personnummerOf } from '../support/store.ts';

const { db, effects, store } = bareWriter();

const benefits = ['pension', 'barnbidrag', 'sjukpenning', 'bostadsbidrag'];
const kinds: readonly OrderKind[] = ['new', 'refresh', 'cancel'];
const days = ['2020-01-01', '2021-01-01'];
const people = [1, 2];
const instants = [1, 2, 3].map((hour) => `2026-11-20T0${hour}:00:00Z`);

const person = fc.constantFrom(...people);
const some = fc.record({
  kind: fc.constantFrom(...kinds),
  from: fc.constantFrom(...days),
  of: fc.shuffledSubarray(benefits),
});
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('add' as const), person, orders: fc.array(some, { maxLength: 3 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('compose' as const), leave: fc.array(fc.nat(20), { maxLength: 3 }) }),
  },
  fc.record({ do: fc.constant('publish' as const) }),
  fc.record({ do: fc.constant('recall' as const), file: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('remove' as const), line: fc.integer({ min: 1, max: 12 }) }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('send' as const), sentAt: fc.constantFrom(...instants) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      person,
      of: fc.oneof(fc.constant('all' as const), fc.subarray(benefits)),
      kinds: fc.subarray([...kinds], { minLength: 1 }),
      to: fc.constantFrom('answered' as const, 'rejected' as const),
      createdAt: fc.option(fc.constantFrom('2026-11-20T02:30:00Z', '2026-11-20T09:00:00Z'), { nil: null }),
    }),
  },
  fc.record({ do: fc.constant('reopen' as const), delivery: fc.integer({ min: 1, max: 5 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Model = ReturnType<typeof modelLedger>;

const act = { at: '', actor: 'test', host: 'cli', note: null };

function takeBack(one: Step, model: Model): void {
  if (one.do === 'recall') {
    const file = model.files[one.file - 1];
    expect(store.recallFile(one.file, act)).toBe(file !== undefined && model.recall(file));
  } else if (one.do === 'remove') {
    expect(store.removeLine(one.line, act)).toBe(model.remove(one.line));
  }
}

function take(one: Step, model: Model): void {
  const unsent = model.files.find(({ phase }) => phase !== 'sent' && phase !== 'recalled');
  if (one.do === 'add') {
    const ordered = one.orders.flatMap(({ kind, from, of }) => of.map((benefit) => ({ kind, benefit, from })));
    const before = model.lines.length;
    model.add(one.person, ordered);
    const lines = ordered.map((line) => ({
      ...line,
      ...{ personnummer: personnummerOf(one.person), from: dateOf(line.from), purpose: null },
    }));
    expect(store.addLines(one.person, lines)).toEqual(ordered.map((_, index) => before + 1 + index));
  } else if (one.do === 'compose') {
    const drafts = model.lines.filter(({ state }) => state === 'draft').map(({ id }) => id);
    const ids = drafts.filter((_, index) => !one.leave.includes(index));
    if (ids.length === 0) return;
    const name = `${model.files.length}.xml`;
    model.compose(ids);
    store.addOrderFile({ name, sha256: 'c'.repeat(64), bytes: 1, composedAt: '' }, ids.toReversed());
  } else if (one.do === 'publish' && unsent) {
    unsent.phase = 'publishing';
    store.setFilePhase(unsent.id, 'publishing');
  } else if (one.do === 'send' && unsent) {
    model.send(unsent, one.sentAt);
    store.markSent(unsent.id, one.sentAt);
  } else if (one.do === 'answer') {
    const answer = { delivery: applied(store), createdAt: one.createdAt };
    // Within a transaction files do not leave; here every step is one.
    effects.startOver();
    model.close(one.person, one.of === 'all' ? benefits : one.of, one.kinds, one.to, answer);
    store.closeLines(one.person, one.of, one.kinds, one.to, answer);
  } else if (one.do === 'reopen') {
    model.reopen(one.delivery);
    store.reopenLines(one.delivery);
  }
}

/** Every question about the lines, answered from the list. */
function expectAgreement({ lines, files }: Model): void {
  const told = lines.map(({ id, person: of, kind, benefit, from, state, file, by }) => ({
    ...{ id, kind, personnummer: personnummerOf(of), benefit, from, purpose: null, consent: null, state },
    ...{
      file: file === null ? null : `${file - 1}.xml`,
      answeredBy: by === null ? null : { id: by, night: '2026-11-20' },
    },
  }));
  const newest = told.toReversed();
  expect(store.orderLines({ offset: 0, limit: 1000 })).toEqual(newest);
  for (const offset of [1, 4, 11])
    expect(store.orderLines({ offset, limit: 3 })).toEqual(newest.slice(offset, offset + 3));
  expect(store.draftLines()).toEqual(told.filter(({ state }) => state === 'draft'));
  expect(store.orderLine(1)).toEqual(told[0]);
  const silent = files.map(({ id }) => lines.filter(({ state, file }) => state === 'sent' && file === id).length);
  expect(store.unansweredFiles().map(({ id, lines: many }) => [id, many])).toEqual(
    silent.flatMap((many, index) => (many > 0 && files[index]?.phase === 'sent' ? [[index + 1, many]] : [])),
  );
  for (const of of people) {
    const its = newest.filter(({ personnummer }) => personnummer === personnummerOf(of));
    expect(store.orderLines({ offset: 2, limit: 4, personnummer: personnummerOf(of) })).toEqual(its.slice(2, 6));
    const waiting = its.filter(
      ({ kind, from, state }) =>
        kind === 'new' && from === days[0] && (state === 'draft' || state === 'composed' || state === 'sent'),
    );
    expect(store.openBenefits(of, 'new', dateOf('2020-01-01'))).toEqual(new Set(waiting.map(({ benefit }) => benefit)));
  }
}

test('what becomes of some lines becomes of no others, and numbers stay', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 16 }), (steps) => {
      db.exec('BEGIN');
      try {
        for (const of of people) store.ensurePerson(personnummerOf(of));
        const model = modelLedger();
        for (const one of steps) {
          take(one, model);
          takeBack(one, model);
          expectAgreement(model);
        }
      } finally {
        db.exec('ROLLBACK');
      }
    }),
    { numRuns: 80 },
  );
});
