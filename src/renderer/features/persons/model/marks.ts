/** What stands on the timeline: periods in a lane per benefit, payments and claw-backs in lanes of their own. */
import { parseOre } from '../../../../shared/amount.ts';
import { compare } from '../../../../shared/compare.ts';
import { textAt } from '../../../../shared/content.ts';
import { dayAfter, firstDay } from '../../../../shared/interval.ts';
import type { LocalDate } from '../../../../shared/local-date.ts';
import type { PaidOutsideView } from '../../../../shared/paid-outside-view.ts';
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import { extentField, ruleOf } from './known-fields.ts';
import type { DetailRow, PersonRows } from './person-rows.ts';

export type MarkKind = 'period' | 'statement' | 'payment' | 'clawback';

export type Mark = {
  readonly id: string;
  readonly kind: MarkKind;
  readonly benefit: string;
  /** The day of payment or decision; null for periods. */
  readonly at: LocalDate | null;
  readonly from: LocalDate | null;
  /** First day no longer covered; null is open. */
  readonly to: LocalDate | null;
  /** 0–1, or null when not stated. */
  readonly extent: number | null;
  /** In öre. */
  readonly amount: number | null;
  readonly withdrawn: boolean;
  /** A disputed delivery is behind it. */
  readonly disputed: boolean;
  /** Days that a payment was for and that no period covers, for the benefits of each stretch. */
  readonly outside: readonly PaidOutsideView[];
};

export type Lane = {
  readonly key: string;
  readonly kind: MarkKind;
  readonly marks: readonly Mark[];
  /** For a lane of periods: days that were paid all the same. */
  readonly paid: readonly PaidOutsideView[];
};

/** Lanes in the catalogue's order, then payments and claw-backs; empty lanes are left out. */
export function lanesOf(profile: SchemaProfile, rows: PersonRows, outside: readonly PaidOutsideView[] = []): Lane[] {
  const periods = rows.periods.map((row) => periodMark(profile, row));
  const statements = rows.statements.map(statementMark);
  const benefits = profile.benefits.map(({ element }) => element);
  const others = periods.map(({ benefit }) => benefit).filter((benefit) => !benefits.includes(benefit));
  const lanes: readonly Omit<Lane, 'paid'>[] = [
    ...[...benefits, ...new Set(others)].flatMap((benefit): Omit<Lane, 'paid'>[] => [
      { key: benefit, kind: 'period', marks: periods.filter((mark) => mark.benefit === benefit) },
      { key: `${benefit} statement`, kind: 'statement', marks: statements.filter((mark) => mark.benefit === benefit) },
    ]),
    { key: 'payments', kind: 'payment', marks: rows.payments.map((row) => paymentMark(profile, row, outside)) },
    { key: 'clawbacks', kind: 'clawback', marks: rows.clawbacks.map((row) => clawbackMark(profile, row)) },
  ];
  return lanes
    .map((lane) => ({
      ...lane,
      marks: lane.marks.filter(isDated).sort(byDate),
      paid: lane.kind === 'period' ? outside.filter(({ benefits: paid }) => paid.includes(lane.key)) : [],
    }))
    .filter((lane) => lane.marks.length > 0);
}

const isDated = (mark: Mark): boolean => mark.from !== null || mark.at !== null;

const startOf = (mark: Mark): string => mark.at ?? mark.from ?? '';
const byDate = (a: Mark, b: Mark): number => compare(startOf(a), startOf(b));

const markOf = (row: DetailRow, kind: MarkKind, part: Partial<Mark>): Mark => ({
  id: row.id,
  kind,
  benefit: row.record.benefit,
  withdrawn: row.record.withdrawn !== null,
  disputed: row.record.disputed,
  at: null,
  from: null,
  to: null,
  extent: null,
  amount: null,
  outside: [],
  ...part,
});

function periodMark(profile: SchemaProfile, row: DetailRow): Mark {
  const { overFrom = '', overTo = '' } = ruleOf(profile, row.record)?.validity ?? {};
  const extent = Number(textAt(row.content, extentField) ?? Number.NaN);
  return markOf(row, 'period', {
    from: firstDay(textAt(row.content, overFrom)) ?? firstDay(row.date),
    to: dayAfter(textAt(row.content, overTo)),
    extent: extent > 0 && extent <= 1 ? extent : null,
  });
}

const statementMark = (row: DetailRow): Mark =>
  markOf(row, 'statement', { at: row.record.validFrom ?? firstDay(row.date) });

/** At its day, with the time it is about: what the validity's dates say beside that day. */
export function paymentMark(profile: SchemaProfile, row: DetailRow, outside: readonly PaidOutsideView[]): Mark {
  const rule = ruleOf(profile, row.record);
  const at = firstDay(row.date);
  return markOf(row, 'payment', {
    at,
    ...about(row, rule?.validity.from[0], rule?.validity.to[0]),
    amount: amountAt(row, rule?.amount),
    outside: outside.filter(({ record }) => record === row.record.id),
  });
}

/** The dates after the first in its key are the time it is about; its first amount is what is claimed. */
export function clawbackMark(profile: SchemaProfile, row: DetailRow): Mark {
  const rule = ruleOf(profile, row.record);
  const key = rule?.clawbacks === undefined ? [] : (rule.fields[rule.clawbacks]?.key ?? []);
  const amount = Object.entries(row.fields).find(([, field]) => field.type === 'amount')?.[0];
  return markOf(row, 'clawback', {
    at: firstDay(textAt(row.content, key[0] ?? '')),
    ...about(row, key[1], rule?.validity.overTo),
    amount: amountAt(row, amount),
  });
}

const about = (row: DetailRow, from: string | undefined, to: string | undefined) => ({
  from: firstDay(textAt(row.content, from ?? '')),
  to: dayAfter(textAt(row.content, to ?? '')),
});

const amountAt = (row: DetailRow, path: string | undefined): number | null =>
  path === undefined ? null : (parseOre(textAt(row.content, path)) ?? null);
