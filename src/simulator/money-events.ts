/** Events about money: payments, late payments for past days, claims for money back. */
import type { LocalDate } from '../shared/local-date.ts';
import { recipeOf } from './catalogue.ts';
import { monthDay } from './days.ts';
import { added, caseWhere, isDaily, type Outcome, paidAfter, replaced, type Scene } from './event-scene.ts';
import type { CaseFact, Clawback, PaymentFact } from './facts.ts';
import { clawbackOf, dailyPayment, monthlyPayment, type Payment, retroactive, totalsOf } from './payments.ts';

const paymentWhere = (scene: Scene, fits: (fact: PaymentFact) => boolean): PaymentFact | undefined =>
  scene.life.facts.find(
    (fact) => fact.kind === 'payment' && scene.in('utbetalning') && scene.in(fact.about) && fits(fact),
  ) as PaymentFact | undefined;

const isPaid = (scene: Scene, made: Payment): boolean =>
  paymentWhere(scene, ({ about, from, to }) => about === made.about && from === made.from && to === made.to) !==
  undefined;

export function payment(scene: Scene): Outcome | undefined {
  const { life, day } = scene;
  const found = caseWhere(scene, (fact) => fact.periods.length > 0);
  const last = found?.periods.at(-1);
  if (found === undefined || last === undefined || !scene.in('utbetalning')) return undefined;
  const paid = paidAfter(day);
  const made = isDaily(found)
    ? dailyPayment(found.benefit, last, last.to ?? day, paid)
    : monthlyPayment(found.benefit, last.rate, monthDay(day, 0, 1), paid);
  return isPaid(scene, made) ? undefined : added(life, made);
}

export function retroactivePayment(scene: Scene): Outcome | undefined {
  const found = paymentWhere(scene, (fact) => fact.type !== '3' && fact.about !== 'pension');
  if (found === undefined) return undefined;
  const gross = Math.max(100, Math.floor(totalsOf(found).gross / 1000) * 100);
  return added(scene.life, retroactive(found, gross, paidAfter(scene.day)));
}

export function clawback(scene: Scene): Outcome | undefined {
  const endedBefore = (to: LocalDate | null): to is LocalDate => to !== null && to < scene.day;
  const fits = (fact: CaseFact): boolean =>
    recipeOf(fact.benefit).clawbacks === true && fact.periods.some(({ to }) => endedBefore(to));
  const found = caseWhere(scene, fits);
  const period = found?.periods.findLast(({ to }) => endedBefore(to));
  if (found === undefined || period?.to == null) return undefined;
  const claim = clawbackOf(period, period.to, scene.day);
  return replaced(scene.life, { ...found, clawbacks: [...found.clawbacks, claim] });
}

/** Half of a claim in whole kronor; a small one in full. */
const instalment = ({ remaining }: Clawback): number =>
  remaining > 50_000 ? remaining - Math.floor(remaining / 200) * 100 : remaining;

function withLowered(found: CaseFact, claim: Clawback, by: number): CaseFact {
  const remaining = claim.remaining - by;
  const next = { ...claim, remaining, status: remaining === 0 ? 'SLUTBETALT' : claim.status };
  return { ...found, clawbacks: found.clawbacks.map((each) => (each === claim ? next : each)) };
}

/**
 * A claim is lowered: by a set-off against the payment of the case's latest period when that is still to be paid, and
 * then by no more than the payment has left after tax; else because the person has paid.
 */
export function clawbackLowered(scene: Scene): Outcome | undefined {
  const found = caseWhere(scene, (fact) => fact.clawbacks.some((claim) => claim.remaining > 0));
  const claim = found?.clawbacks.find(({ remaining }) => remaining > 0);
  const last = found?.periods.at(-1);
  if (found === undefined || claim === undefined || last?.to == null) return undefined;
  const made = dailyPayment(found.benefit, last, last.to, paidAfter(scene.day), instalment(claim));
  if (!scene.in('utbetalning') || isPaid(scene, made)) {
    return replaced(scene.life, withLowered(found, claim, instalment(claim)));
  }
  const { tax, deduction } = totalsOf(made);
  const outcome = replaced(scene.life, withLowered(found, claim, deduction - tax));
  const withPayment = added(outcome.life, made);
  return { life: withPayment.life, told: [...outcome.told, ...withPayment.told] };
}
