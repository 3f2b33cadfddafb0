/** Faults about what an order rests on and about order files on their way, in Swedish. */
import type { SomeFaultTexts } from './fault-texts.ts';

export const swedishOrders = {
  'order.purpose-missing':
    '[Heluppdateringen för incident {incident}|Beställningen] saknar ändamål, och det kräver inställningarna.[ Omgångarna väntar: beställ {incident} en gång till med ett ändamål.| Ange varför ni beställer.][ Det gäller {drafts} utkast: ta bort dem och lägg in dem på nytt.]',
  'order.consent-missing':
    'Ändamålet[ {purpose}] bygger på den enskildes samtycke, och inställningarna kräver att det är antecknat. Ange datum och referens.[ Det gäller {drafts} utkast: ta bort dem och lägg in dem på nytt.]',
  'order.outside-window':
    'Försäkringskassan tar inte emot filer just nu, så[ {file}| filen] är köad[ och går {opens}]. Den kan återkallas tills dess, eller skickas ändå nu.',
  'order.not-sent':
    'Beställningsfilen[ {file}] kunde inte skickas automatiskt[ den {date}] och väntar kvar.[ Felet är {fault}] Den försöks igen; när den har gått stängs flaggan.',
  'order.not-recallable':
    'Beställningsfilen[ {file}] går inte att återkalla[: {reason}]. Avbeställ i stället det som inte längre ska bevakas.',
  'order.not-removable':
    'Beställningsraden[ {line}] går inte att ta bort[: {reason}]. Bara utkast kan tas bort; återkalla filen om den inte har börjat skickas.',
} as const satisfies SomeFaultTexts;

export const swedishOrdersWords = {
  purpose: 'ändamålet är inget av samordning, riskbedomning, pensionsprognos och skadereglering',
  consent: 'samtycket ska vara ett datum och en referens, högst 100 tecken och utan personnummer',
  'file-sending': 'överföringen har börjat',
  'file-sent': 'den är skickad',
  'file-recalled': 'den är redan återkallad',
  'file-unknown': 'den finns inte',
  'line-composed': 'den ligger i en fil',
  'line-sent': 'den är skickad',
  'line-answered': 'den är besvarad',
  'line-rejected': 'den är avvisad',
  'line-removed': 'den är redan borttagen',
  'line-unknown': 'den finns inte',
} as const;
