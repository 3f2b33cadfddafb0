/** Why an order line is likely to have no answer: a closed set of causes, each with what it means and what to do. */
import type { Label } from './schema-profile.ts';

const orderCauses = [
  'night-missing',
  'night-stopped',
  'night-lost',
  'future-date',
  'outside-window',
  'incident',
  'file-unread',
  'number-changed',
  'person-left-out',
  'life-certificate',
  'benefit-left-out',
] as const;
export type OrderCause = (typeof orderCauses)[number];

/** Sentences, each with what to do next as its last. */
export const orderCauseWords: Readonly<Record<OrderCause, Label>> = {
  'night-missing': {
    sv: 'Nattens leverans har inte kommit, så det är inte beställningens fel. Hämta igen, och be Försäkringskassan om filen.',
    en: 'The night’s delivery has not come, so it is not the order’s fault. Fetch again, and ask FK for the file.',
  },
  'night-stopped': {
    sv: 'Nattens leverans ligger i karantän eller hålls, och svaret kan stå i den. Ta hand om leveransen först.',
    en: 'The night’s delivery is quarantined or held, and the answer may be in it. See to the delivery first.',
  },
  'night-lost': {
    sv: 'Nattens leverans kom aldrig, och svaret kan ha funnits i den. Beställ raderna en gång till.',
    en: 'The night’s delivery never came, and the answer may have been in it. Order the lines once more.',
  },
  'future-date': {
    sv: 'Från-datumet låg inte före den dag då filen skickades; sådana rader tappar Försäkringskassan utan ett ord. Beställ igen nu, när dagen har varit.',
    en: 'The from-date was not before the day the file was sent; FK drops such lines without a word. Order again now that the day has passed.',
  },
  'outside-window': {
    sv: 'Filen skickades utanför helgfri måndag–fredag 08.00–17.30 och är kanske inte läst. Fråga Försäkringskassan, eller beställ igen inom tiden.',
    en: 'The file was sent outside non-holiday Monday–Friday 08.00–17.30 and may not have been read. Ask FK, or order again within the hours.',
  },
  incident: {
    sv: 'Försäkringskassan hade en incident den natten. Se incidenten, och beställ igen när felet är rättat.',
    en: 'FK had an incident that night. See the incident, and order again once it is mended.',
  },
  'file-unread': {
    sv: 'Ingen rad i filen är besvarad: Försäkringskassan har troligen inte läst den. Se om filen ligger kvar där den lades, och fråga Försäkringskassan.',
    en: 'No line of the file is answered: FK has probably not read it. See whether the file still lies where it was put, and ask FK.',
  },
  'number-changed': {
    sv: 'En person med samma födelsedag, som ingen har beställt, kom i stället: personen kan ha bytt personnummer. Jämför med den som lades åt sidan.',
    en: 'A person born the same day, whom nobody ordered, came instead: the personnummer may have changed. Compare with who was kept aside.',
  },
  'person-left-out': {
    sv: 'Hela personen saknas i svaret. Ett fel i levnadsintyg kan hindra en person en natt (incident I-06). Beställ personen en gång till.',
    en: 'The whole person is missing from the answer. A fault in life certificates can hold a person back for a night (incident I-06). Order the person once more.',
  },
  'life-certificate': {
    sv: 'Bara levnadsintyg är obesvarat; det går inte att slå av hos Försäkringskassan och bekräftas inte alltid. Inget behöver göras om intygen ändå kommer.',
    en: 'Only the life certificate is unanswered; FK cannot switch it off and does not always confirm it. Nothing need be done if certificates come all the same.',
  },
  'benefit-left-out': {
    sv: 'Personen är besvarad, men inte för den här förmånen. Ert avtal omfattar kanske inte förmånen: fråga Försäkringskassan.',
    en: 'The person is answered, but not for this benefit. Your agreement may not cover the benefit: ask FK.',
  },
};

export const orderCauseTexts = (language: 'sv' | 'en'): Record<string, string> =>
  Object.fromEntries(orderCauses.map((cause) => [cause, orderCauseWords[cause][language]]));
