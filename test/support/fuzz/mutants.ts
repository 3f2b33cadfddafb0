/** An endless supply of spoiled documents: the same number always gives the same one. */
import { attributeMutations } from './attributes.ts';
import { byteMutations } from './bytes.ts';
import { type Dice, diceOf } from './dice.ts';
import { documentMutations } from './documents.ts';
import { elementMutations } from './elements.ts';
import { type Binary, bytesOf, type Mutation } from './places.ts';
import { type Seeds, seeds } from './seeds.ts';
import { tagMutations } from './tags.ts';
import { textMutations } from './texts.ts';

export type Mutant = {
  readonly number: number;
  readonly document: Buffer;
  /** What was done to a sound document, in this order. */
  readonly steps: readonly string[];
  /** Dice for whatever the test of this document has to choose. */
  readonly dice: Dice;
};

/** For a person who looks for the fault: `mutants(1, number)` makes the document again. */
export const described = ({ number, steps }: Mutant): string => `document ${number}, ${steps.join(', ')}`;

/** How often each group is chosen: often enough what leaves the document sound, for else nothing is read and compared. */
const groups: readonly (readonly [share: number, mutations: Readonly<Record<string, Mutation>>])[] = [
  [8, elementMutations],
  [6, textMutations],
  [3, attributeMutations],
  [2, tagMutations],
  [2, byteMutations],
  [1, documentMutations],
];

const chances = groups.flatMap(([share, mutations]) => Array.from({ length: share }, () => Object.entries(mutations)));

/** All there are. */
export const mutationNames: readonly string[] = groups.flatMap(([, mutations]) => Object.keys(mutations));

/** One half of the documents is spoiled once, and few five times. */
const depths = [1, 1, 1, 1, 1, 1, 2, 2, 3, 3, 4, 5];

function origin({ real, small, unusual }: Seeds, dice: Dice): Binary {
  if (dice.oneIn(30)) return dice.pick(unusual);
  return dice.pick(dice.oneIn(4) ? small : real);
}

/** The documents from number `first` on, `count` of them. */
export function* mutants(count: number, first = 0): Generator<Mutant> {
  const sound = seeds();
  for (let number = first; number < first + count; number += 1) {
    const dice = diceOf(number);
    let document = origin(sound, dice);
    const steps = Array.from({ length: dice.pick(depths) }, () => {
      const [name, mutate] = dice.pick(dice.pick(chances));
      document = mutate(document, dice);
      return name;
    });
    yield { number, document: bytesOf(document), steps, dice };
  }
}
