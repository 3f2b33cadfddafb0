/** What an order line's view has only where there is something to say: how it ended, and why it has not. */
import type { LocalDate } from './local-date.ts';
import type { OrderCause } from './order-cause.ts';

/** What an answer said: FK's kundStatus, and whether it had anything to tell of the benefit. */
export type LineAnswer = {
  readonly status: 'active' | 'ended' | 'rejected';
  /** The code that means it; null where it is not known any more. */
  readonly kundStatus: string | null;
  /** Null where nothing is told: a cancel, a rejection. */
  readonly told: 'complete' | 'nothing' | null;
};

export type LineDetails = {
  /** Of a line that was sent: the night that answers it. */
  readonly due?: LocalDate;
  /** Why it is unanswered, or what keeps its answer back. */
  readonly cause?: OrderCause;
  /** The incident that is the cause. */
  readonly incident?: string;
  readonly answer?: LineAnswer;
};

/** Of a flag `order.unanswered`. */
export type FlagCause = Pick<LineDetails, 'cause' | 'incident'>;
