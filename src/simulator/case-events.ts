/** Events in cases: new ones, new periods, shortened ones, ends. */
import { addDays, daysFromTo, monthDay } from './days.ts';
import { rateOf } from './draft.ts';
import { added, caseWhere, isDaily, type Outcome, replaced, type Scene } from './event-scene.ts';
import type { CaseFact } from './facts.ts';

export function newCase({ life, day, random, in: allowed }: Scene): Outcome | undefined {
  const before = life.facts.findLast((fact) => fact.kind === 'case' && isDaily(fact) && allowed(fact.benefit));
  if (before?.kind !== 'case' || before.active) return undefined;
  const { benefit, children } = before;
  const from = addDays(day, -random.between(3, 12));
  const latest = before.periods.at(-1);
  if (latest?.to == null || latest.to >= from || before.started >= from) return undefined;
  const period = { ...latest, from, to: addDays(day, random.between(5, 20)), decided: day, karens: 0 };
  const rate = rateOf(benefit, random, period.extent);
  return added(life, {
    kind: 'case',
    benefit,
    started: from,
    active: true,
    children,
    periods: [{ ...period, rate }],
    clawbacks: [],
  });
}

export function newPeriod(scene: Scene): Outcome | undefined {
  const { life, day, random } = scene;
  const found = caseWhere(scene, (fact) => fact.active && isDaily(fact) && fact.periods.at(-1)?.to != null);
  const last = found?.periods.at(-1);
  if (found === undefined || last?.to == null) return undefined;
  const from = addDays(last.to, 1);
  const to = addDays(from, random.between(7, 20));
  const extent = random.pick(['1.00', '0.75', '0.50', '0.25']);
  const period = { ...last, from, to, decided: day, extent, rate: rateOf(found.benefit, random, extent), karens: 0 };
  return replaced(life, { ...found, periods: [...found.periods, period] });
}

export function shortenedPeriod(scene: Scene): Outcome | undefined {
  const fits = (fact: CaseFact): boolean => {
    const last = fact.periods.at(-1);
    return isDaily(fact) && last?.to != null && daysFromTo(last.from, last.to) > 4;
  };
  const found = caseWhere(scene, fits);
  const last = found?.periods.at(-1);
  if (found === undefined || last?.to == null) return undefined;
  const to = addDays(last.from, Math.floor(daysFromTo(last.from, last.to) / 2) - 1);
  const periods = [...found.periods.slice(0, -1), { ...last, to, decided: scene.day }];
  return replaced(scene.life, { ...found, periods });
}

export function endedCase(scene: Scene): Outcome | undefined {
  const found = caseWhere(scene, (fact) => fact.active);
  const last = found?.periods.at(-1);
  if (found === undefined || last === undefined) return undefined;
  const end = last.from > scene.day ? last.from : scene.day;
  const to = last.to === null || last.to > end ? end : last.to;
  return replaced(scene.life, { ...found, active: false, periods: [...found.periods.slice(0, -1), { ...last, to }] });
}

/**
 * A monthly benefit is decided anew from the next month on, one part in fifty higher: a mass recalculation (facts.md
 * §7, I-01).
 */
export function recalculated(scene: Scene): Outcome | undefined {
  const found = caseWhere(scene, (fact) => fact.active && !isDaily(fact) && fact.periods.at(-1)?.to === null);
  const last = found?.periods.at(-1);
  const from = monthDay(scene.day, 1, 1);
  if (found === undefined || last === undefined || last.from >= from) return undefined;
  const rate = Math.round((last.rate * 1.02) / 100) * 100;
  const reason = scene.reason === undefined ? {} : { reason: scene.reason };
  const next = { ...last, from, decided: scene.day, rate, ...reason };
  const periods = [...found.periods.slice(0, -1), { ...last, to: addDays(from, -1) }, next];
  return replaced(scene.life, { ...found, periods });
}
