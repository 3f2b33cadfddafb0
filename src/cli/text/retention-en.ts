/** Retention in English. */
import type { RetentionText } from './retention-sv.ts';

const hindered = { flag: '  waits: an open flag', order: '  waits: an order on its way' } as const;

export const retentionEn: RetentionText = {
  rule: (months) =>
    months === null
      ? 'No rule of retention is set. Nobody is due.'
      : `A person is kept for ${months} ${months === 1 ? 'month' : 'months'} after the last subscription and record.`,
  person: ({ personnummer, ended, lastRecord, keptUntil, hindrance }) =>
    `${personnummer}  subscription ended ${ended}  last record ${lastRecord ?? '–'}  kept until ${keptUntil}${hindrance === null ? '' : hindered[hindrance]}`,
  due: (due, waiting) =>
    `${due} ${due === 1 ? 'person' : 'persons'} to remove${waiting === 0 ? '' : `, ${waiting} wait until something is settled`}.`,
  apply: (due) => `Remove them: lefi retention apply --count ${due}`,
  removed: ({ persons, records }) =>
    `${persons} ${persons === 1 ? 'person' : 'persons'} and ${records} versions of records are removed from the mirror.`,
  stays:
    'What stays: the archived deliveries, the order files that were sent, the access log and earlier backups. The numbers still stand there.',
};
