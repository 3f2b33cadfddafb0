/** Events about money: payments, late payments for past days, claims for money back. */
import type { LocalDate } from '../shared/local-date.ts';
import { recipeOf } from './catalogue.ts';
import { monthDay } from './days.ts';
import { added, caseWhere, isDaily, type Outcome, paidAfter, replaced, type Scene } from './event-scene.ts';
import type { CaseFact, PaymentFact } from './facts.ts';
import { clawbackOf, dailyPayment, monthlyPayment, retroactive, totalsOf } from './payments.ts';

export function payment(scene: Scene): Outcome | undefined {
  const { life, day } = scene;
  const found = caseWhere(scene, (fact) => fact.periods.length > 0);
  const last = found?.periods.at(-1);
  if (found === undefined || last === undefined || !scene.in('utbetalning')) return undefined;
  const paid = paidAfter(day);
  const made = isDaily(found)
    ? dailyPayment(found.benefit, last, last.to ?? day, paid)
    : monthlyPayment(found.benefit, last.rate, monthDay(day, 0, 1), paid);
  const already = paymentWhere(
    scene,
    ({ about, from, to }) => about === made.about && from === made.from && to === made.to,
  );
  return already === undefined ? added(life, made) : undefined;
}

const paymentWhere = (scene: Scene, fits: (fact: PaymentFact) => boolean): PaymentFact | undefined =>
  scene.life.facts.find(
    (fact) => fact.kind === 'payment' && scene.in('utbetalning') && scene.in(fact.about) && fits(fact),
  ) as PaymentFact | undefined;

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

export function clawbackLowered(scene: Scene): Outcome | undefined {
  const found = caseWhere(scene, (fact) => fact.clawbacks.some((claim) => claim.remaining > 0));
  if (found === undefined) return undefined;
  const at = found.clawbacks.findIndex((claim) => claim.remaining > 0);
  const clawbacks = found.clawbacks.map((claim, index) => {
    if (index !== at) return claim;
    const remaining = claim.remaining > 50_000 ? Math.floor(claim.remaining / 200) * 100 : 0;
    return { ...claim, remaining, status: remaining === 0 ? 'SLUTBETALT' : claim.status };
  });
  return replaced(scene.life, { ...found, clawbacks });
}
