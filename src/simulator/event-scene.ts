/** The place where an event happens in a life, and what it comes to. */
import type { BenefitName } from '../shared/identifier.ts';
import type { LocalDate } from '../shared/local-date.ts';
import { recipeOf } from './catalogue.ts';
import { addDays } from './days.ts';
import { type CaseFact, type Fact, type Life, withChanged, withFact } from './facts.ts';
import type { Random } from './random.ts';

/** Where an event happens: one life, the day before the night, and which benefits may be touched. */
export type Scene = {
  readonly life: Life;
  readonly day: LocalDate;
  readonly random: Random;
  /** True for a benefit in which the event may happen. */
  readonly in: (benefit: BenefitName) => boolean;
  /** True for a fact that the customer is told of, now or before. */
  readonly hears: (fact: Fact) => boolean;
  /** What the script says of a life certificate's status, and of a recalculation's reason. */
  readonly status?: string | undefined;
  readonly reason?: string | undefined;
};

/** The changed life and the ids of the facts that FK has news about; none when FK says nothing by itself. */
export type Outcome = { readonly life: Life; readonly told: readonly number[] };

export const added = (life: Life, fact: Parameters<typeof withFact>[1]): Outcome => {
  const next = withFact(life, fact);
  return { life: next, told: [next.lastId] };
};

export const replaced = (life: Life, fact: Fact): Outcome => ({ life: withChanged(life, fact), told: [fact.id] });

/** The latest case that the event may touch and that fits. */
export const caseWhere = (scene: Scene, fits: (fact: CaseFact) => boolean): CaseFact | undefined =>
  scene.life.facts.findLast((fact) => fact.kind === 'case' && scene.in(fact.benefit) && fits(fact)) as
    | CaseFact
    | undefined;

export const isDaily = (fact: CaseFact): boolean => recipeOf(fact.benefit).rhythm === 'daily';

/** The day after the event is the night on which FK tells of it, and the day on which money is paid. */
export const paidAfter = (day: LocalDate): LocalDate => addDays(day, 1);
