/** The order of values as JavaScript compares them: ISO dates by time, other texts by code unit. */

export const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
