/** How the states of lines and files look. */
import type { OrderFileState } from '../../../shared/order-file-views.ts';
import type { OrderLineState, OrderLineView } from '../../../shared/views.ts';
import type { Tone } from '../../ui/sign.tsx';

export const lineTones: Readonly<Record<OrderLineView['state'], Tone>> = {
  draft: 'mute',
  composed: 'info',
  sent: 'info',
  answered: 'ok',
  rejected: 'bad',
  removed: 'mute',
  unanswered: 'bad',
};

export const lineStates: readonly OrderLineState[] = ['draft', 'composed', 'sent', 'answered', 'rejected', 'removed'];

export const fileTones: Readonly<Record<OrderFileState, Tone>> = {
  composed: 'warn',
  queued: 'info',
  sending: 'warn',
  sent: 'ok',
  recalled: 'mute',
};
