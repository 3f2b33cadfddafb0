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

/** What is left of a claim after a set-off: half, in whole kronor; small claims are settled at once. */
const lowered = (claim: Clawback): Clawback => {
  const remaining = claim.remaining > 50_000 ? Math.floor(claim.remaining / 200) * 100 : 0;
  return { ...claim, remaining, status: remaining === 0 ? 'SLUTBETALT' : claim.status };
};

/** A claim is lowered by a set-off against the payment of the case's latest period, when that is still to be paid. */
export function clawbackLowered(scene: Scene): Outcome | undefined {
  const found = caseWhere(scene, (fact) => fact.clawbacks.some((claim) => claim.remaining > 0));
  const claim = found?.clawbacks.find(({ remaining }) => remaining > 0);
  const last = found?.periods.at(-1);
  if (found === undefined || claim === undefined || last?.to == null) return undefined;
  const next = lowered(claim);
  const clawbacks = found.clawbacks.map((each) => (each === claim ? next : each));
  const outcome = replaced(scene.life, { ...found, clawbacks });
  const setOff = claim.remaining - next.remaining;
  const made = dailyPayment(found.benefit, last, last.to, paidAfter(scene.day), setOff);
  if (!scene.in('utbetalning') || isPaid(scene, made)) return outcome;
  const withPayment = added(outcome.life, made);
  return { life: withPayment.life, told: [...outcome.told, ...withPayment.told] };
}
