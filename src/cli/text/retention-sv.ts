/** Retention in Swedish; retention-en.ts must have exactly these. */
import type { DuePerson, Hindrance, RemovalView } from '../../shared/retention-views.ts';

const hindered: Record<Hindrance, string> = {
  flag: '  väntar: öppen flagga',
  order: '  väntar: beställning på väg',
};

export const retentionSv = {
  rule: (months: number | null) =>
    months === null
      ? 'Ingen regel för gallring är satt. Ingen kan gallras.'
      : `En person sparas i ${months} ${months === 1 ? 'månad' : 'månader'} efter sista bevakning och uppgift.`,
  person: ({ personnummer, ended, lastRecord, keptUntil, hindrance }: DuePerson) =>
    `${personnummer}  bevakning slut ${ended}  sista uppgift ${lastRecord ?? '–'}  sparad t.o.m. ${keptUntil}${hindrance === null ? '' : hindered[hindrance]}`,
  due: (due: number, waiting: number) =>
    `${due} ${due === 1 ? 'person' : 'personer'} att gallra${waiting === 0 ? '' : `, ${waiting} väntar på att något avgörs`}.`,
  apply: (due: number) => `Gallra: lefi retention apply --count ${due}`,
  removed: ({ persons, records }: RemovalView) =>
    `${persons} ${persons === 1 ? 'person' : 'personer'} och ${records} versioner av uppgifter är gallrade ur spegeln.`,
  stays:
    'Kvar är de arkiverade leveranserna, de skickade beställningsfilerna, åtkomstloggen och tidigare säkerhetskopior: där står numren än.',
};

export type RetentionText = typeof retentionSv;
