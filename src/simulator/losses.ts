/** What FK leaves out of a night's file or gets wrong in it, as its known incidents did: in the file only, never in the lives. */
import type { BenefitName } from '../shared/identifier.ts';
import type { LocalDate } from '../shared/local-date.ts';
import type { Cohort } from './cohort.ts';
import { addDays, monthDay } from './days.ts';
import type { CaseFact, Fact, PaymentFact } from './facts.ts';
import type { PersonAnswer } from './write-response.ts';

/**
 * - `person`: the whole person, answers to orders included.
 * - `benefit`: everything of the benefits.
 * - `clawbacks`: claims for money back in cases of the benefits.
 * - `retroactive-payments`: payments of type 3 for the benefits.
 * - `ended-cases`: cases of the benefits that run no longer.
 * - `first-periods`: of a case of the benefits, the periods before its last; of a single one, the first half of its days.
 * - `compensated-days`: payments for the benefits are said to cover the whole payment period, from the 21st to the 20th.
 */
export type Lost =
  | 'person'
  | 'benefit'
  | 'clawbacks'
  | 'retroactive-payments'
  | 'ended-cases'
  | 'first-periods'
  | 'compensated-days';

export type Loss = {
  readonly lost: Lost;
  /** `news`: complete information is right. `everything`: it is wrong as well. */
  readonly from: 'news' | 'everything';
  /** None given means all. */
  readonly benefits?: readonly BenefitName[];
  readonly of?: Cohort;
};

type Spoil = (fact: Fact) => Fact | undefined;

const ofCase =
  (spoil: (fact: CaseFact) => Fact | undefined): Spoil =>
  (fact) =>
    fact.kind === 'case' ? spoil(fact) : fact;
const ofPayment =
  (spoil: (fact: PaymentFact) => Fact | undefined): Spoil =>
  (fact) =>
    fact.kind === 'payment' ? spoil(fact) : fact;

function withoutFirstPeriods(fact: CaseFact): CaseFact {
  const last = fact.periods.at(-1);
  if (last === undefined || fact.periods.length > 1) return { ...fact, periods: fact.periods.slice(-1) };
  return { ...fact, periods: [{ ...last, from: halfway(last.from, last.to) }] };
}

function halfway(from: LocalDate, to: LocalDate | null): LocalDate {
  if (to === null) return from;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return addDays(from, Math.ceil(days / 2));
}

/** The 21st on or before the day, and the 20th on or after it. */
const periodStart = (day: LocalDate): LocalDate => monthDay(day, day.slice(8) >= '21' ? 0 : -1, 21);
const periodEnd = (day: LocalDate): LocalDate => monthDay(day, day.slice(8) > '20' ? 1 : 0, 20);

function overWholePeriod(fact: PaymentFact): PaymentFact {
  const [from, to] = [periodStart(fact.from), periodEnd(fact.to)];
  const rows = fact.rows.map((row) => (row.from === undefined ? row : { ...row, from, to }));
  return { ...fact, from, to, rows };
}

const spoils: Readonly<Record<Exclude<Lost, 'person'>, Spoil>> = {
  benefit: () => undefined,
  clawbacks: ofCase((fact) => ({ ...fact, clawbacks: [] })),
  'retroactive-payments': ofPayment((fact) => (fact.type === '3' ? undefined : fact)),
  'ended-cases': ofCase((fact) => (fact.active ? fact : undefined)),
  'first-periods': ofCase(withoutFirstPeriods),
  'compensated-days': ofPayment(overWholePeriod),
};

/** A payment is hit by what happens to the benefit that it is for. */
function concerns({ benefits, lost }: Loss, fact: Fact): boolean {
  if (benefits === undefined) return true;
  return benefits.includes(lost !== 'benefit' && fact.kind === 'payment' ? fact.about : fact.benefit);
}

function spoilOne(answer: PersonAnswer, loss: Loss): PersonAnswer | undefined {
  const { lost } = loss;
  if (loss.from === 'news' && answer.informationType === 0) return answer;
  if (lost === 'person') return undefined;
  const facts = answer.facts.flatMap((fact) => (concerns(loss, fact) ? (spoils[lost](fact) ?? []) : fact));
  const isNews = answer.status === undefined;
  return isNews && facts.length === 0 ? undefined : { ...answer, facts };
}

/** What is left of one person's block; undefined when nothing of it is sent. `losses`: those that hit the person. */
export function spoiled(answer: PersonAnswer, losses: readonly Loss[]): PersonAnswer | undefined {
  let left: PersonAnswer | undefined = answer;
  for (const loss of losses) left = left && spoilOne(left, loss);
  return left;
}
