/** What changed, in Swedish; en.ts must have exactly these. */

export const sv = {
  yes: 'ja',
  no: 'nej',
  /** Stands where there is no value. */
  none: 'saknas',
  from: (day: string) => `från ${day}`,
  open: (day: string) => `${day} tills vidare`,
  unclear: 'utan läsbara datum',
  changed: (before: string, after: string) => `${before} → ${after}`,
  otherOrder: 'samma uppgifter i annan ordning',
  case: {
    new: (start: string) => `nytt ärende ${start}`,
    returned: (start: string) => `ärendet ${start} finns igen`,
    withdrawn: (start: string) => `ärendet ${start} borttaget`,
    about: (start: string) => `ärendet ${start}`,
    undated: 'utan startdatum',
  },
  payment: {
    net: (amount: string) => `${amount} netto`,
    for: (span: string) => `för ${span}`,
    new: 'ny',
    returned: 'finns igen',
    withdrawn: 'borttagen',
  },
  statement: { new: 'ny uppgift', returned: 'uppgiften finns igen', withdrawn: 'uppgiften borttagen' },
  period: {
    one: (span: string) => `period ${span}`,
    many: (count: number, span: string) => `${count} perioder ${span}`,
    new: (span: string) => `ny period ${span}`,
    removed: (span: string) => `perioden ${span} borttagen`,
    about: (span: string) => `perioden ${span}`,
    shortened: (before: string, after: string) => `perioden ${before} förkortad till ${after}`,
    lengthened: (before: string, after: string) => `perioden ${before} förlängd till ${after}`,
    moved: (before: string, after: string) => `perioden ${before} flyttad till ${after}`,
  },
  clawback: {
    new: (decided: string) => `nytt återkrav beslutat ${decided}`,
    removed: (decided: string) => `återkravet beslutat ${decided} borttaget`,
    about: (decided: string) => `återkravet beslutat ${decided}`,
  },
  /** The time that a payment, or a row of one, is for. */
  span: {
    shortened: (before: string, after: string) => `ersättningsperiod förkortad ${before} → ${after}`,
    lengthened: (before: string, after: string) => `ersättningsperiod förlängd ${before} → ${after}`,
    moved: (before: string, after: string) => `ersättningsperiod flyttad ${before} → ${after}`,
  },
  group: {
    added: (name: string) => `${name} tillkom`,
    removed: (name: string) => `${name} togs bort`,
    reordered: (name: string) => `${name} i annan ordning`,
    counts: (added: number, removed: number, changed: number) =>
      [
        ...(added > 0 ? [`${added} tillkom`] : []),
        ...(removed > 0 ? [`${removed} togs bort`] : []),
        ...(changed > 0 ? [`${changed} ändrades`] : []),
      ].join(', '),
  },
};

export type ChangeText = typeof sv;
