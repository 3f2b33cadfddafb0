/** Sets of persons' numbers as text, for what is true of nearly everybody in a delivery: `1025-1100,1107`. */

/** Persons whose numbers are this close share a row, so that none grows long. */
const personsPerPart = 1024;

export const partOf = (person: number): number => Math.floor(person / personsPerPart);

export function personsIn(text: string): number[] {
  return text.split(',').flatMap((run) => {
    const [first = 0, last = first] = run.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** Each person once, in the order of the numbers. There must be one. */
export function textOf(persons: Iterable<number>): string {
  const runs: [first: number, last: number][] = [];
  for (const person of [...new Set(persons)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === person - 1) run[1] = person;
    else runs.push([person, person]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

/** As personsIn(text).includes(person), which is asked for one person after the other. */
export const hasPerson = (text: string, person: number): boolean =>
  text.split(',').some((run) => {
    const [first = 0, last = first] = run.split('-').map(Number);
    return first <= person && person <= last;
  });
