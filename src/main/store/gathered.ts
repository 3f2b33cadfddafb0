/** What is to be done to one person after the other is done to many at once: one by one it takes five times as long. */
import { eachTransaction } from './each-transaction.ts';
import type { Effects } from './effects.ts';

/** So many persons are kept in memory before it is done to them. */
const mostPersons = 512;

export type Gathered<Deed extends readonly unknown[]> = {
  /** Done to the person when somebody asks or the transaction ends; before, if the next person's is another deed. */
  add(person: number, ...deed: Deed): void;
  has(person: number): boolean;
  /** Does what is still to be done: called before anything could see that it is not done. */
  settle(): void;
};

/** Deeds are made of texts and numbers; doing one twice is doing it once. */
export function gathered<Deed extends readonly (string | number)[]>(
  effects: Effects,
  act: (persons: readonly number[], ...deed: Deed) => void,
): Gathered<Deed> {
  const waiting = eachTransaction(effects, () => new Set<number>());
  let deed: Deed | undefined;
  const settle = (): void => {
    const persons = waiting();
    if (persons.size === 0) return;
    const all = [...persons];
    persons.clear();
    act(all, ...(deed as Deed));
  };
  const isSame = (other: Deed): boolean => deed?.every((part, index) => part === other[index]) === true;
  effects.beforeEnd(settle);
  return {
    add(person, ...other) {
      if (!isSame(other)) settle();
      deed = other;
      if (waiting().add(person).size >= mostPersons) settle();
    },
    has: (person) => waiting().has(person),
    settle,
  };
}
