/** What leaves the house, in Swedish; order-en.ts must have exactly these. */
import type { Purpose } from '../../shared/identifier.ts';
import type { OrderFileState, OrderFileView, UploadWindowView } from '../../shared/order-file-views.ts';
import type { OrderLineView } from '../../shared/views.ts';
import { wallTime, wallWords } from '../../shared/wall-words.ts';

const states: Record<OrderFileState, string> = {
  composed: 'skapad, inte skickad',
  queued: 'köad',
  sending: 'skickas',
  sent: 'skickad',
  recalled: 'återkallad',
};
const purposes: Record<Purpose, string> = {
  samordning: 'samordning',
  riskbedomning: 'riskbedömning',
  pensionsprognos: 'pensionsprognos',
  skadereglering: 'skadereglering',
};

const goes = (goesAt: string | null): string => (goesAt === null ? '' : `, går ${wallWords(Date.parse(goesAt), 'sv')}`);

export const orderSv = {
  file: ({ id, name, lines, state, goesAt }: OrderFileView): string =>
    `  #${id} ${name} (${lines === 1 ? '1 rad' : `${lines} rader`}): ${states[state]}${goes(goesAt)}`,
  queued: (name: string, goesAt: string): string =>
    `${name} är köad${goes(goesAt)}: Försäkringskassan tar inte emot filer nu (order.outside-window).`,
  queuedHelp: 'Köade filer skickas av lefi order send, lefi night eller appen när det är öppet. Skicka ändå: --force',
  recalled: (name: string): string => `${name} är återkallad. Raderna är utkast igen.`,
  removed: (line: number): string => `Rad ${line} är borttagen.`,
  window: ({ isOpen, goesAt, closesAt }: UploadWindowView): string =>
    isOpen
      ? `Försäkringskassan tar emot filer till ${wallTime(Date.parse(closesAt), 'sv')} i dag.`
      : `Försäkringskassan tar emot filer igen ${wallWords(Date.parse(goesAt), 'sv')}.`,
  drafts: 'Utkast',
  basis: ({ purpose, consent }: Pick<OrderLineView, 'purpose' | 'consent'>): string =>
    [purpose === null ? [] : purposes[purpose], consent === null ? [] : `samtycke ${consent}`].flat().join(', '),
};

export type OrderText = typeof orderSv;
