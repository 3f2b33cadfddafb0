/** When FK takes files, and how an order file stands towards that. */
import { stockholm } from '../../../core/calendar/stockholm.ts';
import { uploadWindow } from '../../../core/calendar/upload-window.ts';
import type { OrderFileView, UploadWindowView } from '../../../shared/order-file-views.ts';
import { rulesOf } from '../calendar-rules.ts';
import type { Context } from '../context.ts';
import type { StoredOrderFile } from '../store-values.ts';

type Timed = Pick<Context, 'clock' | 'settings'>;

export const windowNow = (ctx: Timed): UploadWindowView => uploadWindow(ctx.clock.now(), rulesOf(ctx));

/** By the settings of now: what waits follows them when they change. */
export function tellFiles(ctx: Timed, files: readonly StoredOrderFile[]): OrderFileView[] {
  const { isOpen, goesAt } = windowNow(ctx);
  const waits = ({ state }: StoredOrderFile): boolean => state === 'queued' || (state === 'sending' && !isOpen);
  return files.map((file) => ({ ...file, goesAt: waits(file) ? goesAt : null }));
}

/** Sweden's date and time of day at an instant, `YYYY-MM-DD HH:MM`. */
export function onTheWall(instant: string): string {
  const { date, time } = stockholm(instant);
  return `${date} ${time}`;
}
