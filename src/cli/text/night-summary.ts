/** A night's work in one line, for logs and messages. */
import type { NightSummary } from '../../shared/night-views.ts';
import type { NightState } from '../../shared/views.ts';

const sv: Readonly<Record<NightState, string>> = {
  delivered: 'levererad',
  empty: 'tom: inget nytt om någon, och allt är som det ska',
  late: 'sen',
  missing: 'SAKNAS',
  due: 'väntas ännu',
  'not-expected': 'ingen leverans väntad',
};
const en: Readonly<Record<NightState, string>> = {
  delivered: 'delivered',
  empty: 'empty: no news of anybody, and all is well',
  late: 'late',
  missing: 'MISSING',
  due: 'still due',
  'not-expected': 'no delivery expected',
};

export const nightSummarySv = ({
  night,
  state,
  fetched,
  persons,
  stopped,
  missing,
  flags,
  gaps,
}: NightSummary): string =>
  `Natten ${night}: ${sv[state]}. Hämtade filer: ${fetched}, personer: ${persons}, stoppade filer: ${stopped}, nätter som saknas: ${missing}, luckor: ${gaps}, öppna flaggor: ${flags}.`;

export const nightSummaryEn = ({
  night,
  state,
  fetched,
  persons,
  stopped,
  missing,
  flags,
  gaps,
}: NightSummary): string =>
  `The night of ${night}: ${en[state]}. Files fetched: ${fetched}, persons: ${persons}, files stopped: ${stopped}, nights missing: ${missing}, gaps: ${gaps}, open flags: ${flags}.`;
