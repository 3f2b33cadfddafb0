/** Invented order files that answer to sending, queueing and recalling, while FK is open or closed. */
import type { Handlers } from '../../../src/shared/contract.ts';
import { FaultError } from '../../../src/shared/fault.ts';
import type { OrderFileState, OrderFileView, UploadWindowView } from '../../../src/shared/order-file-views.ts';

declare global {
  interface Window {
    /** FK takes no files until the day after; set before this script runs. */
    readonly lefiClosed?: boolean;
  }
}

const windowNow = (): UploadWindowView =>
  window.lefiClosed
    ? { isOpen: false, goesAt: '2026-11-25T07:00:00Z', closesAt: '2026-11-25T16:30:00Z' }
    : { isOpen: true, goesAt: '2026-11-24T09:00:00Z', closesAt: '2026-11-24T16:30:00Z' };

const file = (id: number, state: OrderFileState): OrderFileView => ({
  id,
  name: `LEFI_BEST_5560360793_2026111${id}_001.xml`,
  sha256: `${id}ab41c29f`.padEnd(64, '3'),
  bytes: 48_211,
  lines: 31,
  state,
  composedAt: '2026-11-19T09:12:00Z',
  sentAt: state === 'sent' ? '2026-11-19T09:14:00Z' : null,
  goesAt: null,
  forced: null,
  recalled: null,
});

const at = '2026-11-24T19:00:00Z';
const act = { at, actor: 'eva.ek', note: null };

/** `left`: called when files have left, or when a recalled one's lines have come back. */
export function sampleOutbox(isFull: boolean, left: (to: 'sent' | 'draft') => void) {
  let files = isFull ? [file(9, 'composed'), file(8, 'sent')] : [];
  const waits = ({ state }: OrderFileView): boolean => state === 'composed' || state === 'queued';
  return {
    files: () => files,
    window: windowNow,
    compose: () => {
      files = [file(7, 'composed'), ...files];
      return files.slice(0, 1);
    },
    calls: {
      'order.send': async ({ force = false }) => {
        const { isOpen, goesAt } = windowNow();
        const sent = { state: 'sent', sentAt: at, goesAt: null, forced: isOpen ? null : act } as const;
        const next = isOpen || force ? sent : ({ state: 'queued', goesAt } as const);
        const ids = files.filter(waits).map(({ id }) => id);
        files = files.map((one) => (waits(one) ? { ...one, ...next } : one));
        if (next.state === 'sent') left('sent');
        return files.filter(({ id }) => ids.includes(id));
      },
      'order.recall': async ({ file: id }) => {
        const found = files.find((one) => one.id === id);
        if (found === undefined || !waits(found)) throw new FaultError('order.not-recallable');
        const recalled: OrderFileView = { ...found, state: 'recalled', goesAt: null, recalled: act };
        files = files.map((one) => (one === found ? recalled : one));
        left('draft');
        return recalled;
      },
    } satisfies Partial<Handlers>,
  };
}
