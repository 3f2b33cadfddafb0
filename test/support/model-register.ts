/** What was ordered, and what a person's subscriptions and full statements follow from. */
import { applyToModel, type ModelPerson } from './model.ts';
import type { ModelFile } from './model-order.ts';

/** A delivery in effect; `moment` is null while it takes effect. */
export type Taken = { readonly id: number; readonly file: ModelFile; readonly moment: number | null };

/**
 * An answer given before a line was ordered does not answer it. Two readings of "before" are right where they differ:
 * the delivery had taken effect when the line was ordered, or FK had made it by then.
 */
export type Reading = 'in effect' | 'made';

type Line = {
  readonly from: string;
  /** The subscription begins anew with it. */
  readonly begins: boolean;
  /** Moments and wall clock at the order; nothing for a person's first, who is told all that was kept aside. */
  readonly moment: number;
  readonly at: string;
};

export type Order = {
  readonly person: string;
  readonly benefits: readonly string[];
  readonly from: string;
  readonly begins: (benefit: string) => boolean;
  readonly moment: number;
  readonly today: string;
};

export type ModelRegister = {
  knows(person: string): boolean;
  persons(): string[];
  /** True when it is the person's first. */
  order(order: Order): boolean;
  hasLine(person: string, benefit: string, from: string): boolean;
  /** The deliveries folded in their order. */
  fold(person: string, deliveries: readonly Taken[], reading: Reading): ModelPerson;
};

export function createRegister(): ModelRegister {
  const register = new Map<string, Map<string, Line[]>>();
  /** From which day each full statement was read to speak, when it was first read. */
  const asked = new Map<string, string>();
  const linesOf = (person: string, benefit: string): Line[] => register.get(person)?.get(benefit) ?? [];

  function fold(person: string, deliveries: readonly Taken[], reading: Reading): ModelPerson {
    const found: ModelPerson = { ordered: new Map(), held: new Map() };
    for (const [benefit, lines] of register.get(person) ?? []) {
      found.ordered.set(benefit, { from: lines.findLast(({ begins }) => begins)?.from ?? '', state: 'ordered' });
    }
    if (register.has(person)) for (const delivery of deliveries) take(found, person, delivery, reading);
    return found;
  }

  function take(found: ModelPerson, person: string, delivery: Taken, reading: Reading): void {
    const fromOf = (benefit: string): string => {
      const key = [delivery.id, person, benefit].join();
      const from = asked.get(key) ?? linesOf(person, benefit).at(-1)?.from ?? '';
      asked.set(key, from);
      return from;
    };
    const counts = (benefit: string): boolean => !isBefore(delivery, linesOf(person, benefit), reading);
    for (const block of delivery.file.persons) {
      if (block.personnummer === person) applyToModel(found, block, fromOf, counts);
    }
  }

  return {
    fold,
    knows: (person) => register.has(person),
    persons: () => [...register.keys()],
    hasLine: (person, benefit, from) => linesOf(person, benefit).some((line) => line.from === from),
    order({ person, benefits, from, begins, moment, today }) {
      const isFirst = !register.has(person);
      const lines = register.get(person) ?? new Map<string, Line[]>();
      register.set(person, lines);
      const when = isFirst ? { moment: -1, at: '' } : { moment, at: `${today}T12:00:00` };
      for (const benefit of benefits) {
        const line = { from, begins: begins(benefit), ...when };
        lines.set(benefit, [...(lines.get(benefit) ?? []), line]);
      }
      return isFirst;
    },
  };
}

function isBefore({ file, moment }: Taken, lines: readonly Line[], reading: Reading): boolean {
  const begun = lines.findLast(({ begins }) => begins);
  if (begun === undefined) return false;
  return reading === 'made' ? file.skapad < begun.at : moment !== null && moment < begun.moment;
}
