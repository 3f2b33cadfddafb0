/** What a group of flags is about, in few words and in both languages; what one flag says is its message. */
import type { FaultCode } from '../../shared/fault.ts';
import type { Label } from '../../shared/schema-profile.ts';

export const flagTitles: { readonly [code in FaultCode]?: Label } = {
  'order.unanswered': { sv: 'Beställningar utan svar', en: 'Orders without an answer' },
  'order.rejected': { sv: 'Beställningar som FK har avvisat', en: 'Orders that FK has rejected' },
  'response.gap': { sv: 'Leveranser saknas i nummerföljden', en: 'Deliveries missing in the numbering' },
  'response.late': { sv: 'Leveranser som kom i efterhand', en: 'Deliveries that came after the fact' },
  'response.rerun': { sv: 'Omkörda leveranser', en: 'Deliveries that FK ran again' },
  'response.drift': { sv: 'Sådant som schemat inte känner till', en: 'Things that the schema does not know' },
  'response.type-missing': { sv: 'Leveranser utan informationstyp', en: 'Deliveries without an information type' },
  'response.out-of-order': { sv: 'Leveranser i vänteläge', en: 'Deliveries on hold' },
  'response.end-missing': { sv: 'Leveranser utan slutpost', en: 'Deliveries without an end record' },
  'response.not-well-formed': { sv: 'Skadade leveranser', en: 'Damaged deliveries' },
  'response.count-mismatch': { sv: 'Leveranser med fel antal personer', en: 'Deliveries with a wrong count' },
  'person.not-subscribed': { sv: 'Personer som inte är beställda', en: 'Persons who are not ordered' },
  'person.benefit-not-ordered': { sv: 'Förmåner som inte är beställda', en: 'Benefits that are not ordered' },
  'person.doubtful': { sv: 'Personer i en leverans som hålls kvar', en: 'Persons in a delivery that is held' },
  'person.life-certificate': { sv: 'Levnadsintyg som spärrar', en: 'Life certificates that block' },
  'person.protected': { sv: 'Skyddade personuppgifter', en: 'Protected identities' },
  'person.deceased-paid': { sv: 'Utbetalningar efter dödsfall', en: 'Payments after death' },
  'quality.period-overlap': { sv: 'Perioder som överlappar', en: 'Periods that overlap' },
  'quality.period-inverted': { sv: 'Perioder som slutar före sin början', en: 'Periods that end before they begin' },
  'quality.payment-without-case': { sv: 'Utbetalningar utan ärende', en: 'Payments without a case' },
  'quality.net-mismatch': { sv: 'Nettobelopp som inte stämmer', en: 'Net amounts that do not add up' },
  'quality.rows-mismatch': { sv: 'Utbetalningsrader som inte stämmer', en: 'Payment rows that do not add up' },
  'mirror.refresh-differs': { sv: 'Heluppdateringar som fann skillnader', en: 'Refreshes that found differences' },
  'mirror.damaged': { sv: 'Fel i spegeln', en: 'Damage in the mirror' },
  'archive.missing': { sv: 'Filer som saknas i arkivet', en: 'Files missing in the archive' },
  'archive.damaged': { sv: 'Skadade filer i arkivet', en: 'Damaged files in the archive' },
  'delivery.disputed': { sv: 'Ifrågasatta leveranser', en: 'Disputed deliveries' },
};
