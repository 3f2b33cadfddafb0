/** What leaves the house, in English. */
import type { OrderFileState } from '../../shared/order-file-views.ts';
import { wallTime, wallWords } from '../../shared/wall-words.ts';
import type { OrderText } from './order-sv.ts';

const states: Record<OrderFileState, string> = {
  composed: 'made, not sent',
  queued: 'queued',
  sending: 'being sent',
  sent: 'sent',
  recalled: 'recalled',
};

const goes = (goesAt: string | null): string =>
  goesAt === null ? '' : `, leaves ${wallWords(Date.parse(goesAt), 'en')}`;

export const orderEn: OrderText = {
  file: ({ id, name, lines, state, goesAt }) =>
    `  #${id} ${name} (${lines === 1 ? '1 line' : `${lines} lines`}): ${states[state]}${goes(goesAt)}`,
  queued: (name, goesAt) => `${name} is queued${goes(goesAt)}: FK takes no files now (order.outside-window).`,
  queuedHelp: 'Queued files are sent by lefi order send, lefi night or the app once FK is open. Send now: --force',
  recalled: (name) => `${name} is recalled. Its lines are drafts again.`,
  removed: (line) => `Line ${line} is removed.`,
  window: ({ isOpen, goesAt, closesAt }) =>
    isOpen
      ? `FK takes files until ${wallTime(Date.parse(closesAt), 'en')} today.`
      : `FK takes files again ${wallWords(Date.parse(goesAt), 'en')}.`,
  drafts: 'Drafts',
  basis: ({ purpose, consent }) =>
    [purpose === null ? [] : purpose, consent === null ? [] : `consent ${consent}`].flat().join(', '),
};
