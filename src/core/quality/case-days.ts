/** The days that a case covers, as text that is kept with the record: cases are held against payments unread. */
import type { Interval } from '../../shared/interval.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import type { StoredRecord } from '../mirror/records.ts';
import { type CaseDays, caseDaysIn, daysOf } from './covers.ts';
import { merged } from './days.ts';
import type { LiveRecord } from './finding.ts';
import { kindRules } from './kind-rule.ts';

/** What is known of a record's days without its content. */
export type Dated = Pick<StoredRecord, 'validFrom' | 'validTo' | 'covered'>;

export type DatedRecord = Dated & Pick<StoredRecord, 'benefit' | 'kind'>;

/** A record that holds now, with its content and what is kept of its days. */
export type HeldRecord = LiveRecord & Dated;

/** Nearly all cases cover all days from the first to the last: null, and so for all that is no case. */
export function caseDaysWriter(
  profile: SchemaProfile,
): (record: LiveRecord & Pick<StoredRecord, 'validFrom' | 'validTo'>) => string | null {
  const kindOf = kindRules(profile);
  return (record) => {
    const kind = record.kind === 'case' ? kindOf(record) : undefined;
    if (kind === undefined) return null;
    const days = merged(daysOf({ record, kind }));
    const [only] = days;
    if (days.length === 1 && only?.from === record.validFrom && only.to === record.validTo) return null;
    return days.map(({ from, to }) => `${from ?? ''}/${to ?? ''}`).join(',');
  };
}

/** As they are kept with the records. */
export function keptCaseDays(records: readonly DatedRecord[]): CaseDays {
  const cases = records.filter(({ kind }) => kind === 'case');
  return caseDaysIn(cases, ({ benefit }) => benefit, keptDays);
}

function keptDays({ validFrom, validTo, covered }: Dated): readonly Interval[] {
  if (covered === null) return [{ from: validFrom, to: validTo }];
  return covered === '' ? [] : covered.split(',').map(interval);
}

function interval(text: string): Interval {
  const [from, to] = text.split('/') as [LocalDate | '', LocalDate | ''];
  return { from: from || null, to: to || null };
}
