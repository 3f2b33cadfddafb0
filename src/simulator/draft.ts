/** A life while it is being made up: cases with their periods, and the payments that follow from them. */
import type { BenefitName, Personnummer } from '../shared/identifier.ts';
import type { LocalDate } from '../shared/local-date.ts';
import { recipeOf } from './catalogue.ts';
import { addDays, earliest, monthDay } from './days.ts';
import type { CaseFact, Clawback, Fact, Life, Node, PaymentFact, Period, StatementFact } from './facts.ts';
import { clawbackOf, dailyPayment, monthlyPayment, paidOn, retroactive } from './payments.ts';
import type { Random } from './random.ts';

type NewFact = Omit<CaseFact, 'id'> | Omit<PaymentFact, 'id'> | Omit<StatementFact, 'id'>;

export type Draft = {
  readonly personnummer: Personnummer;
  readonly born: LocalDate;
  readonly random: Random;
  /** The last day that FK knows anything of. */
  readonly upTo: LocalDate;
  readonly facts: Fact[];
};

export const add = (draft: Draft, fact: NewFact): void => {
  const started = fact.kind === 'case' ? { started: freeStart(draft, fact.benefit, fact.started) } : {};
  draft.facts.push({ ...fact, ...started, id: draft.facts.length + 1 } as Fact);
};

/** Two cases of one benefit never start on the same day here, so that a delta can tell them apart. */
function freeStart(draft: Draft, benefit: BenefitName, wished: LocalDate): LocalDate {
  const taken = draft.facts.some((fact) => fact.kind === 'case' && fact.benefit === benefit && fact.started === wished);
  return taken ? freeStart(draft, benefit, addDays(wished, -1)) : wished;
}

export const state = (draft: Draft, benefit: BenefitName, node: Node, group: string | null = null): void =>
  add(draft, { kind: 'statement', benefit, group, node });

export const finished = (draft: Draft): Life => ({
  personnummer: draft.personnummer,
  facts: draft.facts,
  lastId: draft.facts.length,
});

/** Öre per day or month at an extent, in whole kronor. */
export function rateOf(benefit: BenefitName, random: Random, extent: string): number {
  const [least, most] = recipeOf(benefit).amount;
  return Math.round(random.between(least, most) * Number(extent)) * 100;
}

const grantedCode = (benefit: BenefitName): string => recipeOf(benefit).granted ?? 'BEVILJAN';

export type DailyPlan = {
  /** Days before `upTo` on which the first period begins, at least and at most. */
  readonly ago: readonly [number, number];
  readonly periods: readonly [number, number];
  readonly days: readonly [number, number];
  readonly extents?: readonly string[];
  readonly karens?: boolean;
  readonly children?: readonly Personnummer[];
};

function dailyPeriods(draft: Draft, benefit: BenefitName, plan: DailyPlan): Period[] {
  const { random, upTo } = draft;
  const periods: Period[] = [];
  const compensation = random.pick(recipeOf(benefit).compensations);
  let from = addDays(upTo, -random.between(...plan.ago));
  for (let left = random.between(...plan.periods); left > 0; left -= 1) {
    const decided = addDays(from, random.between(2, 9));
    if (decided > upTo) break;
    const extent = random.pick(plan.extents ?? ['1.00']);
    const rate = rateOf(benefit, random, extent);
    const to = addDays(from, random.between(...plan.days) - 1);
    const karens = plan.karens === true && periods.length === 0 ? Math.min(rate, 80_000) : 0;
    periods.push({
      from,
      to,
      decided,
      definitive: true,
      outcome: grantedCode(benefit),
      compensation,
      extent,
      rate,
      karens,
    });
    from = addDays(to, random.chance(0.8) ? 1 : random.between(5, 40));
  }
  return periods;
}

/** For one case in twelve of the benefits that have them: half of the first period's money is claimed back. */
function clawbacksOn(draft: Draft, benefit: BenefitName, periods: readonly Period[]): Clawback[] {
  const { random, upTo } = draft;
  const [period] = periods;
  if (recipeOf(benefit).clawbacks !== true || !random.chance(1 / 12) || period?.to == null) return [];
  const decided = addDays(period.to, random.between(20, 60));
  return decided > upTo ? [] : [clawbackOf(period, period.to, decided)];
}

/** A case of a daily benefit with consecutive periods, and a payment for each that was due by now. */
export function addDailyCase(draft: Draft, benefit: BenefitName, plan: DailyPlan): void {
  const { upTo, random } = draft;
  const periods = dailyPeriods(draft, benefit, plan);
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last?.to == null) return;
  const active = last.to >= addDays(upTo, -30);
  const started = addDays(first.from, random.between(0, 3));
  const clawbacks = clawbacksOn(draft, benefit, periods);
  add(draft, { kind: 'case', benefit, started, active, children: plan.children ?? [], periods, clawbacks });
  for (const period of periods) {
    const to = period.to ?? upTo;
    const paid = paidOn(to);
    if (paid > upTo) continue;
    const payment = dailyPayment(benefit, period, to, paid);
    add(draft, payment);
    const again = addDays(paid, random.between(30, 90));
    if (again <= upTo && random.chance(0.05)) add(draft, retroactive(payment, period.rate, again));
  }
}

export type MonthlyPlan = {
  /** Months before `upTo` in which the case begins, at least and at most. */
  readonly ago: readonly [number, number];
  /** Months after which it ended; none when it still runs. */
  readonly lasted?: number;
  readonly extents?: readonly string[];
  readonly children?: readonly Personnummer[];
  readonly housing?: CaseFact['housing'];
  /** The latest months whose payments FK still shows. */
  readonly paidMonths?: number;
};

function monthlyPeriods(draft: Draft, benefit: BenefitName, plan: MonthlyPlan): Period[] {
  const { random, upTo } = draft;
  const began = monthDay(upTo, -random.between(...plan.ago), 1);
  const compensation = random.pick(recipeOf(benefit).compensations);
  const ends = plan.lasted === undefined ? null : addDays(monthDay(began, plan.lasted, 1), -1);
  const turn = monthDay(began, random.between(3, 12), 1);
  const starts = turn < upTo && (ends === null || turn < ends) ? [began, turn] : [began];
  return starts.map((from, index) => {
    const next = starts[index + 1];
    const extent = random.pick(plan.extents ?? ['1.00']);
    return {
      from,
      to: next === undefined ? ends : addDays(next, -1),
      decided: earliest(upTo, addDays(from, random.between(-20, 25))),
      definitive: true,
      outcome: grantedCode(benefit),
      compensation,
      extent,
      rate: rateOf(benefit, random, extent),
      karens: 0,
    };
  });
}

/** A case of a monthly benefit, changed once on its way, and the payments of its latest months. */
export function addMonthlyCase(draft: Draft, benefit: BenefitName, plan: MonthlyPlan): void {
  const { upTo } = draft;
  const periods = monthlyPeriods(draft, benefit, plan);
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return;
  const active = last.to === null || last.to >= upTo;
  const started = addDays(first.from, -draft.random.between(10, 60));
  const housing = plan.housing === undefined ? {} : { housing: plan.housing };
  add(draft, {
    kind: 'case',
    benefit,
    started,
    active,
    children: plan.children ?? [],
    periods,
    clawbacks: [],
    ...housing,
  });
  for (let back = plan.paidMonths ?? 4; back >= 0; back -= 1) {
    const month = monthDay(upTo, -back, 1);
    const paid = monthDay(month, 0, 20);
    const period = periods.find(({ from, to }) => from <= month && (to === null || to >= month));
    if (period !== undefined && paid <= upTo) add(draft, monthlyPayment(benefit, period.rate, month, paid));
  }
}
