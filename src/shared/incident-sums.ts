/** Adds up the pages in which the contract answers about incidents. */
import type { AffectedCounts, IncidentReportView } from './incident-views.ts';

export const noneAffected: AffectedCounts = {
  ...{ examined: 0, affected: 0, persons: 0, lines: 0 },
  ...{ byBenefit: [], leftOut: [] },
};

export const addAffected = (a: AffectedCounts, b: AffectedCounts): AffectedCounts => ({
  examined: a.examined + b.examined,
  affected: a.affected + b.affected,
  persons: a.persons + b.persons,
  lines: a.lines + b.lines,
  byBenefit: summed([...a.byBenefit, ...b.byBenefit], 'benefit'),
  leftOut: summed([...a.leftOut, ...b.leftOut], 'reason'),
});

type FoundTotals = Omit<IncidentReportView, 'persons' | 'next'>;
export const nothingFound: FoundTotals = { examined: 0, answered: 0, agreed: 0, byBenefit: [] };

export const addFound = (a: FoundTotals, b: FoundTotals): FoundTotals => ({
  examined: a.examined + b.examined,
  answered: a.answered + b.answered,
  agreed: a.agreed + b.agreed,
  byBenefit: summed([...a.byBenefit, ...b.byBenefit], 'benefit'),
});

/** One row per value of `by`, in the order of first appearance; every number is added up. */
export function summed<R extends object>(rows: readonly R[], by: keyof R): R[] {
  const found = new Map<unknown, R>();
  for (const row of rows) {
    const before = found.get(row[by]);
    found.set(row[by], before === undefined ? row : added(before, row));
  }
  return [...found.values()];
}

function added<R extends object>(a: R, b: R): R {
  const entries = Object.entries(a).map(([name, value]) => [
    name,
    typeof value === 'number' ? value + Number(b[name as keyof R]) : value,
  ]);
  return Object.fromEntries(entries);
}
