/** What an export chooses of the mirror: whom, which benefits, which days, and up to which delivery. */
import type { Part } from '../../../core/export/record-table.ts';
import { benefitCodes } from '../../../core/quality/benefit-codes.ts';
import { type Content, textsAt } from '../../../shared/content.ts';
import type { Input } from '../../../shared/contract.ts';
import { FaultError } from '../../../shared/fault.ts';
import type { BenefitName, Personnummer } from '../../../shared/identifier.ts';
import { type Interval, overlap } from '../../../shared/interval.ts';
import { type LocalDate, nextDay, parseLocalDate } from '../../../shared/local-date.ts';
import type { DeliveryRef } from '../../../shared/views.ts';
import type { Context } from '../context.ts';
import { readKnownAt, readNumber } from '../persons.ts';
import { readBenefit } from '../read-benefit.ts';
import type { StoredRecordView } from '../store-values.ts';

export type Selection = {
  /** Null: everybody. */
  readonly person: Personnummer | null;
  readonly moment: number;
  /** What was asked for; null: now. */
  readonly knownAt: DeliveryRef | null;
  /** Whether one of a record's rows is chosen. */
  readonly hasPart: (record: StoredRecordView, part: Part) => boolean;
  /** For the access log and the sheet that says what the file is: names, dates and numbers of deliveries. */
  readonly told: Readonly<Record<string, string>>;
};

/** Throws `input.invalid`, `order.bad-personnummer`, `mirror.no-such-delivery`. */
export function selectionOf(ctx: Context, input: Input<'export.file'>): Selection {
  const benefits = input.benefits?.map((name) => readBenefit(ctx, name)) ?? null;
  const days: Interval = { from: readDay(input.from, 'from'), to: dayAfterLast(input.to) };
  if (days.from !== null && days.to !== null && days.from >= days.to)
    throw new FaultError('input.invalid', { field: 'to' });
  const known = input.knownAt === undefined ? null : readKnownAt(ctx, input.knownAt);
  const isAllDays = days.from === null && days.to === null;
  const isBenefit = benefitTest(ctx, benefits);
  return {
    person: input.personnummer === undefined ? null : readNumber(ctx, input.personnummer),
    moment: known?.moment ?? ctx.store.read.lastMoment(),
    knownAt: known?.ref ?? null,
    hasPart: (record, { content, time }) => isBenefit(record, content) && (isAllDays || meets(time, days)),
    told: {
      ...(benefits === null ? {} : { benefits: benefits.join(',') }),
      ...(input.from === undefined ? {} : { from: input.from }),
      ...(input.to === undefined ? {} : { to: input.to }),
      ...(input.knownAt === undefined ? {} : { knownAt: input.knownAt }),
    },
  };
}

/** A payment's row counts as the benefit that its code names: all payments are records of one element. */
function benefitTest(ctx: Context, benefits: readonly BenefitName[] | null) {
  if (benefits === null) return () => true;
  const { payment } = ctx.schema.quality ?? {};
  const codes = ctx.schema.quality === undefined ? new Map() : benefitCodes(ctx.schema, ctx.schema.quality);
  return ({ benefit, kind }: StoredRecordView, content: Content): boolean => {
    if (benefits.includes(benefit)) return true;
    if (kind !== 'payment' || payment === undefined) return false;
    const named: readonly BenefitName[] = textsAt(content, [payment.benefit]).flatMap((code) => codes.get(code) ?? []);
    return named.some((name) => benefits.includes(name));
  };
}

/** Days that contradict each other (FK has stated such) are chosen when either side lies within. */
function meets(time: Interval, days: Interval): boolean {
  if (time.from !== null && time.to !== null && time.to <= time.from)
    return overlap({ from: time.from, to: nextDay(time.from) }, days);
  return overlap(time, days);
}

function readDay(text: string | undefined, field: string): LocalDate | null {
  if (text === undefined) return null;
  const day = parseLocalDate(text);
  if (day === undefined) throw new FaultError('input.invalid', { field });
  return day;
}

function dayAfterLast(text: string | undefined): LocalDate | null {
  const last = readDay(text, 'to');
  return last && nextDay(last);
}
