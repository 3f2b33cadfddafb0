/** An order file that could not be sent by itself is flagged until it has gone. */
import { stockholm } from '../../../core/calendar/stockholm.ts';
import { faultOf } from '../../../shared/fault.ts';
import type { Context } from '../context.ts';
import type { StoreReader, StoreWriter } from '../store-port.ts';

/**
 * One flag for each file that waits, told anew when the fault is another. A person who has resolved it has done so for
 * that day. Never throws: what kept the file back may keep the flag back as well.
 */
export async function flagUnsent(
  { store, clock, events }: Pick<Context, 'store' | 'clock' | 'events'>,
  error: unknown,
): Promise<void> {
  const { code } = faultOf(error);
  const { date } = stockholm(clock.now());
  const raise = (tx: StoreWriter): void => {
    for (const { name, state } of tx.orderFilesToSend()) {
      if (state === 'composed' || openFor(tx, name).some(({ detail }) => detail.fault === code)) continue;
      settleUnsent(tx, name, 'told anew');
      const about = { personId: null, benefit: null, delivery: null };
      tx.raiseFlag({
        ...{ code: 'order.not-sent', ...about, subject: subjectOf(name, date) },
        detail: { file: name, date, fault: code },
      });
    }
  };
  await store.write(raise).catch(() => undefined);
  events.emit('changed', { topics: ['flags'] });
}

/** The file has gone, or is taken back. */
export function settleUnsent(tx: StoreWriter, file: string, note: string): void {
  for (const { detail } of openFor(tx, file))
    tx.settleFlag('order.not-sent', subjectOf(file, String(detail.date)), note);
}

const subjectOf = (file: string, date: string): string => `order-file:${file}:${date}`;

const openFor = (read: StoreReader, file: string) =>
  read.openFlagsOf('order.not-sent').filter(({ detail }) => detail.file === file);
