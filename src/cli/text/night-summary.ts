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

export const nightSummarySv = (of: NightSummary): string =>
  `Natten ${of.night}: ${sv[of.state]}. Hämtade filer: ${of.fetched}, personer: ${of.persons}, stoppade filer: ${of.stopped}, nätter som saknas: ${of.missing}, luckor: ${of.gaps}, öppna flaggor: ${of.flags}.`;

export const nightSummaryEn = (of: NightSummary): string =>
  `The night of ${of.night}: ${en[of.state]}. Files fetched: ${of.fetched}, persons: ${of.persons}, files stopped: ${of.stopped}, nights missing: ${of.missing}, gaps: ${of.gaps}, open flags: ${of.flags}.`;
