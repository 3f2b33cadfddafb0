/** An invented population: whom FK knows and what of them, the same for the same seed, each person on its own. */
import type { BenefitName, Personnummer } from '../shared/identifier.ts';
import type { LocalDate } from '../shared/local-date.ts';
import { type Archetype, archetypes } from './archetypes.ts';
import { inDocumentOrder } from './catalogue.ts';
import { dateOfDay, dayNumber } from './days.ts';
import { type Draft, finished } from './draft.ts';
import type { Life } from './facts.ts';
import { firstTestSerial, personnummerOf } from './numbers.ts';
import { randomFrom, seedOf } from './random.ts';
import { statePerson } from './statements.ts';

export type PopulationOptions = {
  readonly seed: number;
  /** How many persons, at most `largestPopulation`. */
  readonly size: number;
  /** The last day that FK knows anything of. */
  readonly upTo: LocalDate;
};

const slots: readonly Archetype[] = archetypes.flatMap((archetype) =>
  Array<Archetype>(archetype.share).fill(archetype),
);
const block = slots.length;
const birthdaysOf = (archetype: Archetype): number => Math.floor(archetype.born.days / block) - 1;
/** Each birthday of a slot can serve ten persons: so many birth numbers of each sex are kept for test persons. */
export const largestPopulation = 10 * Math.min(...archetypes.map(birthdaysOf)) * block;
/** A prime beyond every number of birthdays, so that walking by it visits each birthday once. */
const stride = 7919;

type Identity = { readonly personnummer: Personnummer; readonly born: LocalDate; readonly archetype: Archetype };

/**
 * Who the person at an index is. Birthdays of one slot are 40 days apart and no two slots share a day, so numbers
 * never repeat and any person can be made without making the others.
 */
export function identityAt({ seed, size }: Omit<PopulationOptions, 'upTo'>, index: number): Identity {
  if (size > largestPopulation || index >= size) throw new RangeError(`no person ${index} of ${size}`);
  const slot = index % block;
  const turn = Math.floor(index / block);
  const archetype = slots[slot] as Archetype;
  const birthdays = birthdaysOf(archetype);
  const offset = seedOf(seed, 'births');
  const start = Math.ceil(dayNumber(archetype.born.first) / block) * block;
  const born = dateOfDay(start + ((turn * stride + offset) % birthdays) * block + slot);
  const man = archetype.women === true ? 0 : seedOf(seed, 'sex', index) & 1;
  const serial = firstTestSerial + ((Math.floor(turn / birthdays) + offset) % 10) * 2 + man;
  return { personnummer: personnummerOf(born, serial, slot % 20 === 7), born, archetype };
}

/** The life at an index: a pure function of the options and the index. */
export function lifeAt(options: PopulationOptions, index: number): Life {
  const { personnummer, born, archetype } = identityAt(options, index);
  const random = randomFrom(options.seed, 'life', index);
  const draft: Draft = { personnummer, born, random, upTo: options.upTo, facts: [] };
  archetype.live(draft);
  statePerson(draft, { isProtected: index % 97 === 11, abroad: archetype.abroad === true });
  return finished(draft);
}

/** The population one by one: nobody is kept, so size costs no memory. */
export function* lives(options: PopulationOptions): Generator<Life> {
  for (let index = 0; index < options.size; index += 1) yield lifeAt(options, index);
}

/** The whole population at once. */
export const population = (options: PopulationOptions): readonly Life[] => [...lives(options)];

/** The benefits that FK has anything about, in document order. */
export const benefitsOf = (life: Life): BenefitName[] => inDocumentOrder(life.facts.map((fact) => fact.benefit));
