/** What each event does to a life. */
import { expect, test } from 'vitest';
import { recipes } from '../../src/simulator/catalogue.ts';
import type { Outcome } from '../../src/simulator/event-scene.ts';
import { type EventKind, eventKinds, happen } from '../../src/simulator/events.ts';
import type { CaseFact, Fact, Life, PaymentFact } from '../../src/simulator/facts.ts';
import { totalsOf } from '../../src/simulator/payments.ts';
import { population } from '../../src/simulator/population.ts';
import { randomFrom } from '../../src/simulator/random.ts';
import { date } from '../support/simulator.ts';

const day = date('2026-11-16');
const people = population({ seed: 7, size: 200, upTo: date('2026-11-13') });

type Change = { readonly before: Life; readonly outcome: Outcome; readonly told: readonly Fact[] };

/** The event in every life that has a place for it. */
function changesBy(kind: EventKind, lives: readonly Life[] = people): Change[] {
  return lives.flatMap((before) => {
    const scene = {
      life: before,
      day,
      random: randomFrom('test', before.personnummer),
      in: () => true,
      hears: () => true,
    };
    const outcome = happen(kind, scene);
    if (outcome === undefined) return [];
    return [{ before, outcome, told: outcome.life.facts.filter(({ id }) => outcome.told.includes(id)) }];
  });
}

const was = (change: Change, fact: Fact): CaseFact => change.before.facts.find(({ id }) => id === fact.id) as CaseFact;

/** Each told fact as a case, with the case it was before. */
const cases = (changes: readonly Change[]): { now: CaseFact; old: CaseFact }[] =>
  changes.flatMap((change) =>
    change.told.flatMap((fact) => (fact.kind === 'case' ? [{ now: fact, old: was(change, fact) }] : [])),
  );

const payments = (changes: readonly Change[]): PaymentFact[] =>
  changes.flatMap(({ told }) => told.filter((fact) => fact.kind === 'payment'));

test('every event finds a place in some of 200 lives and leaves all other facts as they were', () => {
  for (const kind of eventKinds.filter((name) => name !== 'withdrawal')) {
    const changes = changesBy(kind);
    expect(changes.length, kind).toBeGreaterThan(0);
    for (const { before, outcome } of changes) {
      const untouched = before.facts.filter(({ id }) => !outcome.told.includes(id));
      expect(outcome.life.facts.filter(({ id }) => !outcome.told.includes(id))).toEqual(untouched);
    }
  }
});

test('a new period follows the last one without a gap and keeps the others', () => {
  for (const { now, old } of cases(changesBy('new-period'))) {
    expect(now.periods.slice(0, -1)).toEqual(old.periods);
    const gap = Date.parse(now.periods.at(-1)?.from ?? '') - Date.parse(old.periods.at(-1)?.to ?? '');
    expect(gap).toBe(86_400_000);
  }
});

test('a shortened period ends earlier but not before it begins', () => {
  for (const { now, old } of cases(changesBy('shortened-period'))) {
    const [next, last] = [now.periods.at(-1), old.periods.at(-1)];
    expect(next?.from).toBe(last?.from);
    expect((next?.to ?? '') < (last?.to ?? '')).toBe(true);
    expect((next?.to ?? '') >= (next?.from ?? '')).toBe(true);
  }
});

test('an ended case is no longer active and has no open period', () => {
  for (const { now } of cases(changesBy('ended-case'))) {
    expect(now.active).toBe(false);
    expect(now.periods.at(-1)?.to).not.toBeNull();
  }
});

test('a payment is dated the night and is not made for days already paid', () => {
  for (const change of changesBy('payment')) {
    const [made] = payments([change]);
    expect(made?.paid).toBe('2026-11-17');
    const same = change.before.facts.filter(
      (fact) => fact.kind === 'payment' && fact.about === made?.about && fact.from === made.from && fact.to === made.to,
    );
    expect(same).toEqual([]);
  }
});

test('a retroactive payment has type 3 and covers days that were paid before', () => {
  for (const made of payments(changesBy('retroactive-payment'))) {
    expect(made.type).toBe('3');
    expect(made.to < made.paid).toBe(true);
  }
});

test('claw-backs come only on the seven benefits that have them', () => {
  const touched = cases(changesBy('clawback'));
  const allowed = Object.keys(recipes).filter((benefit) => recipes[benefit]?.clawbacks === true);
  expect(allowed).toHaveLength(7);
  for (const { now, old } of touched) {
    expect(allowed).toContain(now.benefit);
    expect(now.clawbacks).toHaveLength(old.clawbacks.length + 1);
  }
});

test('a lowered claw-back is set off in a payment by as much as it is lowered', () => {
  const claimed = changesBy('clawback').map(({ outcome }) => outcome.life);
  const changes = changesBy('clawback-lowered', claimed);
  const withPayment = changes.filter((change) => payments([change]).length > 0);
  expect(withPayment.length).toBeGreaterThan(0);
  const left = (fact: CaseFact): number => fact.clawbacks.reduce((sum, { remaining }) => sum + remaining, 0);
  for (const { now, old } of cases(changes)) expect(left(now)).toBeLessThan(left(old));
  for (const change of withPayment) {
    const [{ now, old }, made] = [cases([change])[0] as { now: CaseFact; old: CaseFact }, payments([change])[0]];
    const { gross, tax, deduction } = totalsOf(made as PaymentFact);
    expect(deduction - tax).toBe(left(old) - left(now));
    expect(deduction).toBeLessThanOrEqual(gross);
  }
});

test('a life certificate goes on from its last status', () => {
  const next: Record<string, string[]> = { '0': ['1'], '1': ['2', '3', '5'], '2': ['0'] };
  const statusOf = (fact: Fact | undefined): string =>
    fact?.kind === 'statement' && typeof fact.node[1] !== 'string' ? String(fact.node[1].at(-1)?.[1]) : '';
  for (const { before, told } of changesBy('life-certificate')) {
    const last = before.facts.findLast((fact) => fact.benefit === 'levnadsintyg');
    expect(next[statusOf(last)]).toContain(statusOf(told[0]));
  }
});

test('a withdrawal removes one case or payment and tells nobody', () => {
  for (const { before, outcome } of changesBy('withdrawal')) {
    expect(outcome.told).toEqual([]);
    expect(outcome.life.facts).toHaveLength(before.facts.length - 1);
  }
});
