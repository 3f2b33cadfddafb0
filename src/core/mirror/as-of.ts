/** Narrows records to what was valid on one day. */
import { type Content, groupsAt, textAt } from '../../shared/content.ts';
import { contains, dayAfter, firstDay } from '../../shared/interval.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { RecordView } from '../../shared/views.ts';

type Dated = Pick<RecordView, 'content' | 'validFrom' | 'validTo'>;

/** Case periods and records that cover `day`; a case without periods is valid from its start on. */
export function validOn<R extends Dated>(records: readonly R[], day: LocalDate): R[] {
  return records.flatMap((record) => {
    const periods = groupsAt(record.content, 'period');
    if (periods.length === 0) return covers(record, day) ? [record] : [];
    const covering = periods.filter((period) => coversDay(period, day));
    return covering.length === 0 ? [] : [{ ...record, content: { ...record.content, period: covering } }];
  });
}

const coversDay = (content: Content, day: LocalDate): boolean =>
  contains({ from: firstDay(textAt(content, 'from')), to: dayAfter(textAt(content, 'tom')) }, day);

const covers = (record: Dated, day: LocalDate): boolean =>
  contains({ from: record.validFrom, to: record.validTo }, day);
