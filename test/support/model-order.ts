/** The order in which deliveries count (format.md §4.5), whatever the order in which they came. */
import type { PersonXml } from './response-xml.ts';

export type ModelFile = {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  readonly number: number | null;
  readonly skapad: string;
  readonly night: string;
  readonly persons: readonly PersonXml[];
  /** `doubtful` can be read whole, but its envelope does not hold together: a person may release it. */
  readonly soundness: 'sound' | 'doubtful' | 'broken';
};

export type Counted = { readonly id: number; readonly file: ModelFile };

export type LogicalOrder<T extends Counted> = {
  readonly counting: readonly T[];
  /** Deliveries with the number of one that was made after them, and that one. */
  readonly superseded: ReadonlyMap<number, number>;
};

const older = (a: Counted, b: Counted): boolean =>
  a.file.skapad === b.file.skapad ? a.id < b.id : a.file.skapad < b.file.skapad;

const youngest = <T extends Counted>(runs: readonly T[]): T =>
  runs.reduce((found, run) => (older(found, run) ? run : found));

/** By number, the last made of each; those without a number behind the last numbered one that is not younger. */
export function logicalOrder<T extends Counted>(deliveries: readonly T[]): LogicalOrder<T> {
  const numbers = [...new Set(deliveries.flatMap(({ file }) => file.number ?? []))].sort((a, b) => a - b);
  const superseded = new Map<number, number>();
  const rulers = numbers.map((number) => {
    const runs = deliveries.filter(({ file }) => file.number === number);
    const ruler = youngest(runs);
    for (const { id } of runs) if (id !== ruler.id) superseded.set(id, ruler.id);
    return ruler;
  });
  const slots = new Map<number, T[]>();
  for (const loose of deliveries.filter(({ file }) => file.number === null)) {
    const slot = rulers.findLastIndex((ruler) => ruler.file.skapad <= loose.file.skapad);
    slots.set(slot, [...(slots.get(slot) ?? []), loose]);
  }
  const inSlot = (slot: number): T[] => (slots.get(slot) ?? []).sort((a, b) => (older(a, b) ? -1 : 1));
  return { counting: [...inSlot(-1), ...rulers.flatMap((ruler, slot) => [ruler, ...inSlot(slot)])], superseded };
}

/** Number and night contradict each other: older by number, and due after everything that has taken effect. */
export function contradicts({ number, night }: ModelFile, inEffect: readonly Counted[]): boolean {
  const isLate = number !== null && inEffect.some(({ file }) => file.number !== null && file.number > number);
  return isLate && inEffect.every(({ file }) => file.night < night);
}

/** Numbers missing between the lowest and the highest that took effect, inclusive. */
export function gapsAmong(inEffect: readonly Counted[]): { from: number; to: number }[] {
  const numbers = [...new Set(inEffect.flatMap(({ file }) => file.number ?? []))].sort((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1];
    return before === undefined || number === before + 1 ? [] : [{ from: before + 1, to: number - 1 }];
  });
}
