/** Raises the alarm for order files whose answer was due and did not come: FK drops a bad line in silence (format.md §1). */
import { answeringNight } from '../../../core/calendar/delivery-nights.ts';
import type { LocalDate } from '../../../shared/local-date.ts';
import { rulesOf } from '../calendar-rules.ts';
import type { Context } from '../context.ts';
import type { StoreWriter } from '../store-port.ts';
import type { UnansweredFile } from '../store-values.ts';

/** Looks at what has taken effect: silence counts from the first delivery that should have had the answer. */
export function flagUnanswered(ctx: Context, tx: StoreWriter): void {
  const reached = tx.placesInEffect().reduce((last: LocalDate | null, { night }) => later(last, night), null);
  const silent = tx.unansweredFiles().filter((file) => reached !== null && dueNight(ctx, file) <= reached);
  const subjects = new Set(silent.map(subjectOf));
  for (const file of silent) {
    const detail = { file: file.name, found: file.lines, date: dueNight(ctx, file) };
    const subject = subjectOf(file);
    tx.raiseFlag({ code: 'order.unanswered', personId: null, benefit: null, delivery: null, detail, subject });
  }
  for (const { detail } of tx.openFlagsOf('order.unanswered')) {
    const subject = `order-file:${detail.file}`;
    if (!subjects.has(subject)) tx.settleFlag('order.unanswered', subject, 'answered');
  }
}

const later = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null || (b !== null && b > a) ? b : a;

const dueNight = (ctx: Context, file: UnansweredFile) => answeringNight(file.sentAt, rulesOf(ctx));

const subjectOf = (file: UnansweredFile): string => `order-file:${file.name}`;
