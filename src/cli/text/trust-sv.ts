/** Quarantine, disputes and evidence in Swedish; trust-en.ts must have exactly these. */

export const trustSv = {
  nothingStopped: 'Ingen leverans står i karantän eller hålls åt sidan.',
  released: (at: string, actor: string, reason: string) => `   släppt ${at} av ${actor}: ${reason}`,
  disputed: (at: string, reason: string) => `   IFRÅGASATT sedan ${at}: ${reason}`,
  disputeNote: (delivery: string, records: number, reason: string) =>
    `OBS: leverans ${delivery} är ifrågasatt, och ${records} av uppgifterna nedan vilar på den: ${reason}`,
  disputedMark: '[IFRÅGASATT]',
  isDisputed: (id: number) => `Leverans #${id} är ifrågasatt. Allt den förde med sig märks så tills det är utrett.`,
  isCleared: (id: number) => `Leverans #${id} är inte längre ifrågasatt.`,
  disputeUsage: 'error: ange --reason, eller --clear och --note',
  inspected: (encoding: string | null, persons: number) =>
    `   teckenkodning ${encoding ?? 'okänd'}, ${persons} hela ${persons === 1 ? 'person' : 'personer'} kan läsas`,
  start: (number: string, created: string) => `   startpost: löpnummer ${number}, skapad ${created}`,
  noStart: '   startpost saknas',
  end: (persons: number) => `   slutpost: ${persons} personer`,
  noEnd: '   slutpost saknas',
  place: (line: number, column: number, byte: number) => `   rad ${line}, kolumn ${column}, byte ${byte}:`,
  masked: '   Texten däromkring (bokstäver och siffror dolda, ▶ visar platsen):',
  sound: (id: number) => `   Filen går att läsa nu: lefi quarantine reread ${id}`,
  releasable: (id: number) => `   Den kan släppas: lefi quarantine release ${id} --reason …`,
  notReleasable: '   Den kan inte släppas: den går inte att läsa.',
};

export type TrustText = typeof trustSv;
