/** Incidents in Swedish; incident-en.ts must have exactly these. */
import type { RefreshNeed } from '../../shared/incident.ts';
import type { BatchView, LeftOutReason, RefreshFound } from '../../shared/incident-views.ts';

const needs: Record<RefreshNeed, string> = {
  required: 'heluppdatering krävs',
  maybe: 'heluppdatering kan behövas',
  no: 'ingen heluppdatering',
  unknown: 'oklart om heluppdatering behövs',
};
const reasons: Record<LeftOutReason, string> = {
  ended: 'bevakningen är avslutad eller avvisad',
  unanswered: 'första svaret har inte kommit, och blir komplett',
  open: 'en sådan heluppdatering väntar redan på svar',
  planned: 'väntar redan i en omgång',
  answered: 'heluppdateringen för incidenten är redan besvarad',
  'no-consent': 'inget samtycke är registrerat för ändamålet',
  'not-subscribed': 'inget av det som ska uppdateras bevakas',
};
const many = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;
const sek = (ore: number): string => `${(ore / 100).toFixed(2).replace('.', ',')} kr`;

export const incidentSv = {
  none: 'Inga incidenter.',
  need: (need: RefreshNeed) => needs[need],
  row: (id: string, published: string, title: string, need: string) =>
    `${id.padEnd(5)} ${published}  ${title} (${need})`,
  criterion: (text: string) => `Vilka: ${text}`,
  nobody: 'Vilka: kan inte sägas av registret',
  of: (benefits: string) => `Uppdatering av: ${benefits}`,
  everything: 'allt som bevakas',
  window: (from: string | null, to: string | null) => `Fel: ${from ?? 'okänt'} – ${to ?? 'okänt'}`,
  fixed: (day: string | null) => (day === null ? 'Rättat: inte känt' : `Rättat: ${day}`),
  todo: (text: string) => `Att göra: ${text}`,
  source: (text: string) => `Källa: ${text}`,
  closed: (at: string, note: string) => `Stängd ${at}: ${note}`,
  affected: (affected: number, persons: number, lines: number) =>
    `${many(affected, 'person', 'personer')} berörs; ${many(persons, 'person', 'personer')} och ${many(lines, 'beställningsrad', 'beställningsrader')} att heluppdatera.`,
  benefit: (name: string, persons: number) => `   ${name}: ${persons}`,
  leftOut: (reason: LeftOutReason, persons: number) =>
    `   utelämnat: ${reasons[reason]} (${many(persons, 'person', 'personer')})`,
  nights: (count: number, perNight: number) =>
    `${many(count, 'natt', 'nätter')} med högst ${many(perNight, 'person', 'personer')} per natt:`,
  night: (upload: string, night: string, persons: number) =>
    `   skickas senast ${upload} 17.30, besvaras natten ${night}: ${many(persons, 'person', 'personer')}`,
  person: (number: string, benefits: string, why: string, leftOut: readonly LeftOutReason[]) =>
    `${number}  ${benefits}${why === '' ? '' : `  (${why})`}${leftOut.map((one) => `; utelämnat: ${reasons[one]}`).join('')}`,
  nothingLeft: 'inget',
  more: (count: number) => `… och ${count} till; alla finns med --json.`,
  planned: (persons: number, lines: number, batches: number) =>
    `${many(persons, 'person', 'personer')} och ${many(lines, 'rad', 'rader')} planerade i ${many(batches, 'omgång', 'omgångar')}.`,
  ordered: (incident: string, number: number, lines: number, night: string) =>
    `${incident}: omgång ${number} är beställd, ${many(lines, 'rad', 'rader')}. Skapa och skicka filen: lefi order compose, lefi order send. Besvaras natten ${night}.`,
  noneOrdered: 'Ingen omgång på tur: nästa natt har redan en, eller allt är beställt.',
  unfinished: 'Planeringen avbröts. Ge samma order igen, så går den vidare.',
  noBatches: 'Inget är beställt.',
  batch: (number: number, night: string, persons: number, lines: number) =>
    `Omgång ${number}, natten ${night}: ${many(persons, 'person', 'personer')}, ${many(lines, 'rad', 'rader')}`,
  states: ({ answered, open, unanswered, rejected, leftOut }: BatchView) =>
    `   besvarade ${answered}, väntar ${open - unanswered}, obesvarade ${unanswered}, avvisade ${rejected}${
      leftOut === 0 ? '' : `; ${many(leftOut, 'person utelämnad', 'personer utelämnade')}: bevakningen har avslutats`
    }`,
  unanswered: (id: string) => `Obesvarade beställs på nytt med lefi incident order ${id}: bara de planeras då.`,
  waiting: '   väntar på sin natt',
  answered: (answered: number, agreed: number, examined: number) =>
    `${answered} av ${examined} beställda personer är besvarade; hos ${agreed} stämde allt.`,
  found: ({ new: fresh, changed, withdrawn, more, less }: RefreshFound) =>
    `${fresh} nya, ${changed} ändrade, ${withdrawn} återtagna; ${sek(more)} mer, ${sek(less)} mindre`,
  look: 'Personer att titta på:',
  added: (id: string) => `${id} är tillagd.`,
  isClosed: (id: string) => `${id} är stängd.`,
  columns: ['personnummer', 'omgang', 'forman', 'nya', 'andrade', 'atertagna', 'mer_kr', 'mindre_kr', 'leveranser'],
};

export type IncidentText = typeof incidentSv;
