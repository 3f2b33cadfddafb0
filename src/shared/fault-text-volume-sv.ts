/** Faults of how much the nights tell, in Swedish. */
import type { SomeFaultTexts } from './fault-texts.ts';

export const swedishVolume = {
  'retention.no-rule':
    'Det finns ingen regel för gallring, så ingen kan gallras. Sätt retentionMonths i inställningarna först.',
  'retention.changed':
    'Ingen har gallrats, för det är inte längre lika många som kan gallras[: {found} nu, mot {expected}]. Se efter igen vilka det gäller, och gallra sedan just dem.',
  'night.running':
    'Nattens arbete pågår redan i ett annat program på den här profilen. Vänta tills det är klart; inget har hämtats två gånger.',
  'night.failed':
    'Den schemalagda nattkörningen misslyckades[ den {date}] och gavs upp.[ Felet är {fault}] Nästa körning gör om det; när en lyckas stängs flaggan.',
  'night.nothing-to-settle':
    'Det finns inget att avsluta[ för natten {date}][ för löpnummer {from} till {to}]: det saknas inte, eller är redan avslutat. Se lefi status.',
  'night.not-settled':
    'Ingen har avslutat[ natten {date}][ löpnummer {from} till {to}], så det finns inget att öppna igen. Se lefi status.',
  'volume.silent':
    'Nätterna för inte längre med sig nyheter om någon person[, sedan natten {date}][; omkring {expected} var att vänta]. Kontrollera Försäkringskassans driftinformation, och gör en heluppdatering när felet är rättat.',
  'volume.benefit-silent':
    'Det har blivit tyst om en förmån[: {benefit}][, sedan natten {date}][; nyheter om omkring {expected} personer var att vänta]. Kontrollera Försäkringskassans driftinformation; en heluppdatering av förmånen hämtar det som uteblivit.',
  'volume.cohort-silent':
    'Det har blivit tyst om en förmån för dem som är födda under vissa år[: {benefit}, födda {from}–{to}][, sedan natten {date}][; nyheter om omkring {expected} personer var att vänta]. Kontrollera Försäkringskassans driftinformation; en heluppdatering av just dem hämtar det som uteblivit.',
  'volume.watched-silent':
    'Det har blivit tyst om alla som bevakas för en viss förmån[: {benefit}][, sedan natten {date}][; nyheter om omkring {expected} personer var att vänta]. Kontrollera Försäkringskassans driftinformation; en heluppdatering av just dem hämtar det som uteblivit.',
  'volume.both-silent':
    'Det har blivit tyst om alla som bevakas för två förmåner samtidigt[: {benefit} och {other}][, sedan natten {date}][; nyheter om omkring {expected} personer var att vänta]. Kontrollera Försäkringskassans driftinformation; en heluppdatering av just dem hämtar det som uteblivit.',
  'volume.large':
    'En natt talar om ovanligt många personer[: {found}, mot omkring {expected} i vanliga fall][, natten {date}]. Det kan vara en massomräkning hos Försäkringskassan; kontrollera innan ni agerar på ändringarna.',
  'volume.benefit-large':
    'En förmån har ovanligt många nyheter[: {benefit}][, {found} personer mot omkring {expected} i vanliga fall][, natten {date}]. Det kan vara en massomräkning hos Försäkringskassan; kontrollera innan ni agerar på ändringarna.',
} as const satisfies SomeFaultTexts;
