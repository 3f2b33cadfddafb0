/** Arbitrary lives of a mirror: what comes from FK, in which order, and what people do meanwhile. */
import fc from 'fast-check';
import type { PersonXml } from '../response-xml.ts';
import { blockOf, narrow, type Scene, wide } from './blocks.ts';

/** Numbers named `pick` choose among what there is when the step is taken; with nothing to choose the step is idle. */
export type Step =
  /** The next night's file is made: it comes, or is left lying at FK. */
  | { readonly is: 'night'; readonly persons: readonly PersonXml[]; readonly comes: boolean }
  /** The file of an earlier night is made once more with other content, under the same name or none of FK's. */
  | {
      readonly is: 'rerun';
      readonly pick: number;
      readonly persons: readonly PersonXml[];
      readonly comes: boolean;
      readonly named: boolean;
    }
  | { readonly is: 'unnumbered'; readonly persons: readonly PersonXml[]; readonly comes: boolean }
  /** The next night's file is made, and does not hold together. */
  | {
      readonly is: 'damaged';
      readonly persons: readonly PersonXml[];
      readonly how: 'cut' | 'miscounted' | 'endless';
      readonly share: number;
    }
  /** Some of the files left lying come, in one call. */
  | { readonly is: 'late'; readonly picks: readonly number[] }
  | { readonly is: 'again'; readonly pick: number }
  | { readonly is: 'release'; readonly pick: number }
  | { readonly is: 'reread'; readonly pick: number }
  | { readonly is: 'order'; readonly person: string; readonly benefits: readonly string[]; readonly from: string }
  | { readonly is: 'restart' }
  | { readonly is: 'rebuild' };

const pick = fc.nat(9);
const comes = fc.boolean();
const mostly = fc.constantFrom(true, true, true, false);
const is = <T extends Step['is']>(name: T): fc.Arbitrary<T> => fc.constant(name);

type Arbitraries = { readonly [K in Step['is']]: fc.Arbitrary<Extract<Step, { is: K }>> };

const arbitraries = ({ persons, benefits }: Scene): Arbitraries => {
  const about = blockOf({ persons, benefits });
  const given = fc.array(about, { maxLength: 4 });
  return {
    night: fc.record({ is: is('night'), persons: given, comes: mostly }),
    rerun: fc.record({ is: is('rerun'), pick, persons: given, comes, named: mostly }),
    unnumbered: fc.record({ is: is('unnumbered'), persons: given, comes }),
    damaged: fc.record({
      is: is('damaged'),
      persons: fc.array(about, { minLength: 1, maxLength: 2 }),
      how: fc.constantFrom('cut', 'miscounted', 'endless'),
      share: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    }),
    late: fc.record({ is: is('late'), picks: fc.array(pick, { minLength: 1, maxLength: 3 }) }),
    again: fc.record({ is: is('again'), pick }),
    release: fc.record({ is: is('release'), pick }),
    reread: fc.record({ is: is('reread'), pick }),
    order: fc.record({
      is: is('order'),
      person: fc.constantFrom(...persons),
      benefits: fc.subarray([...benefits], { minLength: 1 }),
      from: fc.constantFrom('2023-06-01', '2024-01-01', '2025-06-01'),
    }),
    restart: fc.record({ is: is('restart') }),
    rebuild: fc.record({ is: is('rebuild') }),
  };
};

export type Weights = Readonly<Partial<Record<Step['is'], number>>>;

export const usual: Weights = {
  night: 8,
  rerun: 3,
  unnumbered: 1,
  damaged: 1,
  late: 5,
  again: 1,
  release: 2,
  reread: 1,
  order: 2,
  restart: 1,
  rebuild: 1,
};

const life = (from: Arbitraries, weights: Weights, maxLength: number): fc.Arbitrary<Step[]> => {
  const weighted = Object.entries(weights).map(([name, weight]) => ({
    weight,
    arbitrary: from[name as Step['is']] as fc.Arbitrary<Step>,
  }));
  const all = (minLength: number): fc.Arbitrary<Step[]> =>
    fc.array(fc.oneof(...weighted), { minLength, maxLength, size: 'max' });
  // Mostly long ones; short ones are what they shrink to.
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: all(1) },
    { weight: 4, arbitrary: all(Math.ceil(maxLength / 2)) },
  );
};

/** A life about everything, or about little and so with more meetings. */
export const steps = (weights: Weights = usual, maxLength = 12): fc.Arbitrary<Step[]> =>
  fc.oneof(
    life(arbitraries(wide), weights, maxLength),
    life(arbitraries(narrow), { ...weights, order: 2 * (weights.order ?? 0) }, maxLength),
  );
