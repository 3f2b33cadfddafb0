/** Words about nights for a terminal: what each mark means, what a person has settled, and how much came. */
import { type OrderCause, orderCauseWords } from '../../shared/order-cause.ts';
import type { NightMark, Settlement } from '../../shared/settlement.ts';
import type { EndRecord, StartRecord } from '../../shared/views.ts';

const marksSv: Readonly<Record<NightMark, string>> = {
  rerun: 'omkörd',
  several: 'flera filer',
  'late-file': 'en fil kom sent',
  quarantined: 'fil i karantän',
  held: 'fil hålls',
  contained: 'innehållet kom troligen med nästa leverans',
  'came-after-all': 'kom till sist, fast natten var avslutad',
};
const marksEn: Readonly<Record<NightMark, string>> = {
  rerun: 'run again',
  several: 'several files',
  'late-file': 'a file came late',
  quarantined: 'a file in quarantine',
  held: 'a file is held',
  contained: 'its content most likely came with the next delivery',
  'came-after-all': 'came in the end, though the night was settled',
};

export const nightWordsSv = {
  mark: marksSv,
  warning: 'väntas snart: har inte kommit än',
  contained: (delivery: number) => `i #${delivery}`,
  explained: (incident: string) => `enligt incident ${incident} gjordes inga filer, inget larm`,
  settled: ({ note, actor, at, containedIn }: Settlement) =>
    `avslutad av ${actor} ${at.slice(0, 10)}${containedIn === null ? '' : `, innehållet i #${containedIn}`}: ${note}`,
  envelope: (start: StartRecord | null, end: EndRecord | null) =>
    `   startpost: ${start === null ? 'SAKNAS' : `löpnummer ${start.lopnummer ?? '–'}, skapad ${start.skapad}`}; slutpost: ${end === null ? 'SAKNAS' : `antal personer ${end.antalPersoner}`}`,
  silent: (count: number) => `  varav obesvarade: ${count}`,
  noVolume: 'Ingen natt har kommit än.',
  volumeOf: (benefit: string | null) => `Oombedda nyheter natt för natt: ${benefit ?? 'alla förmåner'}`,
  volumeHead: { night: 'natt', persons: 'personer', records: 'poster', bytes: 'byte' },
  cause: (cause: OrderCause) => orderCauseWords[cause].sv,
  unanswered: (count: number, file: string, due: string) => `  utan svar: ${count} i ${file}, väntades natten ${due}`,
};

export const nightWordsEn: typeof nightWordsSv = {
  mark: marksEn,
  warning: 'due soon: has not come yet',
  contained: (delivery) => `in #${delivery}`,
  explained: (incident) => `by incident ${incident} no files were made, no alarm`,
  settled: ({ note, actor, at, containedIn }) =>
    `settled by ${actor} ${at.slice(0, 10)}${containedIn === null ? '' : `, its content in #${containedIn}`}: ${note}`,
  envelope: (start, end) =>
    `   start record: ${start === null ? 'MISSING' : `number ${start.lopnummer ?? '–'}, created ${start.skapad}`}; end record: ${end === null ? 'MISSING' : `persons ${end.antalPersoner}`}`,
  silent: (count) => `  of them unanswered: ${count}`,
  noVolume: 'No night has come yet.',
  volumeOf: (benefit) => `Unasked news, night by night: ${benefit ?? 'all benefits'}`,
  volumeHead: { night: 'night', persons: 'persons', records: 'records', bytes: 'bytes' },
  cause: (cause) => orderCauseWords[cause].en,
  unanswered: (count, file, due) => `  unanswered: ${count} in ${file}, due on the night of ${due}`,
};
