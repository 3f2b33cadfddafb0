/** Faults of the mirror, its keeping and its quality, in Swedish. */
import type { SomeFaultTexts } from './fault-texts.ts';

export const swedishMirror = {
  'response.out-of-order':
    'Leveransens löpnummer och dess natt säger emot varandra, så det går inte att veta var den hör hemma. Den hålls åt sidan; fråga Försäkringskassan, och släpp den sedan eller gör en heluppdatering.',
  'response.drift':
    'Leveranser innehåller något som schemaprofilen inte känner till[: {found}]. Det är sparat och visas, men inte tolkat; kontrollera om Försäkringskassan har en ny schemaversion.',
  'delivery.disputed':
    'Leveransen är ifrågasatt: det den förde med sig kan vara fel tills det är utrett. Inget är borttaget.',
  'dispute.open':
    'Leveransen[ {found}] är redan ifrågasatt. Det avslutas med en notering på själva ifrågasättandet, inte på flaggan.',
  'dispute.not-there': 'Leveransen[ {found}] är inte ifrågasatt. Kontrollera numret i listan över leveranser.',
  'quarantine.not-there':
    'Leveransen[ {found}] står inte i karantän och hålls inte åt sidan. Kontrollera numret i listan över leveranser.',
  'quarantine.not-releasable':
    'Leveransen går inte att läsa och kan därför inte släppas[ ({reason})]. Be Försäkringskassan om en ny fil, eller läs om den efter en uppdatering av program eller schema.',
  'person.life-certificate':
    'Förmåner är spärrade därför att levnadsintyg saknas (status 5)[, uppdaterat {date}]. Kontrollera innan en utbetalning stoppas: sådana händelser har varit fel förr.',
  'person.protected':
    'Personen har skyddade personuppgifter. Följ era rutiner: visa, skriv ut och lämna inte vidare mer än vad som behövs.',
  'person.deceased-paid':
    'Personen är avliden[ ({date})] men har utbetalningar eller pågående ersättning därefter. Kontrollera med Försäkringskassan.',
  'quality.period-overlap':
    'Perioder för samma ersättning överlappar varandra[ från och med {from}][ till och med {to}]. Kontrollera ärendet; en heluppdatering visar om Försäkringskassan har rättat det.',
  'quality.period-inverted':
    'En period slutar innan den börjar[: {from}–{to}]. Perioden visas som den kom; fråga Försäkringskassan.',
  'quality.payment-without-case':
    'En utbetalning[ {date}][ för {from}–{to}] faller utanför ärendets perioder. Kontrollera den; ersättning för karens saknar med rätta ärende.',
  'quality.net-mismatch':
    'Nettobeloppet är inte brutto minus avdrag[ ({found} i stället för {expected} kr)][, utbetalning {date}]. Kontrollera utbetalningen.',
  'quality.rows-mismatch':
    'Utbetalningens rader ger inte dess belopp[ ({found} i stället för {expected} kr)][, utbetalning {date}]. Kontrollera utbetalningen.',
  'mirror.refresh-differs':
    'En heluppdatering visade sådant som nätternas leveranser inte hade fört med sig[: {new} nya, {changed} ändrade och {withdrawn} återtagna uppgifter]. Se vad som skiljer och vilka utbetalningar det rör.',
  'mirror.no-such-record': 'Uppgiften[ {found}] finns inte. Ta numret ur personens uppgifter.',
  'mirror.damaged':
    'Kontrollen hittade skador i spegeln eller arkivet[ (antal: {found})][: {thing}]. Ändra ingenting; bygg om spegeln ur arkivet eller återställ en säkerhetskopia.',
  'archive.missing': 'En arkiverad leverans saknas på disken[ ({file})]. Återställ den ur en säkerhetskopia.',
  'archive.damaged': 'En arkiverad leverans är skadad på disken[ ({file})]. Återställ den ur en säkerhetskopia.',
  'backup.exists': 'Säkerhetskopian skrivs aldrig över: filen finns redan[ ({file})]. Välj ett annat namn.',
  'export.exists': 'En export skriver aldrig över: filen finns redan[ ({file})]. Välj ett annat namn.',
  'export.too-many-rows':
    'Så många rader blir ingen Excelfil här[ (högst {limit})]. Exportera som CSV, eller gör urvalet mindre.',
  'backup.damaged':
    'Säkerhetskopian är skadad eller ofullständig[ ({file})] och har inte återställts. Ta en äldre kopia.',
  'schema.not-installed': 'Schemaprofilen[ {version}] som en leverans lästes med finns inte här. Lägg till den igen.',
  'schema.profile-missing':
    'En XSD säger inte vad elementen betyder: den behöver en schemaprofil, profile_*.json, och just en i mappen[ (här finns {found})]. Utgå från den nuvarande profilen, eller be leverantören om en.',
  'store.read-only':
    'Programmet får inte skriva på disken[ ({file})]. Ingenting har ändrats; kontrollera rättigheter och att disken inte är skrivskyddad.',
} as const satisfies SomeFaultTexts;
