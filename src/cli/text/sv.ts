/** The command line's words in Swedish; en.ts must have exactly these. */
import type { MissedView } from '../../shared/change-views.ts';
import type { RebuildView } from '../../shared/trust-views.ts';
import type { NightState, OrderLineState, SubscriptionState } from '../../shared/views.ts';
import { incidentSv } from './incident-sv.ts';
import { nightSummarySv } from './night-summary.ts';
import { nightWordsSv } from './night-words.ts';
import { orderSv } from './order-sv.ts';
import { registerSv } from './register-sv.ts';
import { retentionSv } from './retention-sv.ts';
import { trustSv } from './trust-sv.ts';

const states: Record<string, string> = {
  archived: 'arkiverad',
  applied: 'inläst',
  empty: 'tom natt',
  duplicate: 'dubblett',
  quarantined: 'karantän',
  held: 'hålls',
};
const nights: Record<NightState, string> = {
  delivered: 'levererad',
  empty: 'tom natt',
  late: 'sen',
  missing: 'SAKNAS',
  due: 'väntas',
  'not-expected': 'ingen leverans',
};
const lines: Record<OrderLineState, string> = {
  draft: 'utkast',
  composed: 'i fil',
  sent: 'skickad',
  answered: 'besvarad',
  rejected: 'avvisad',
  removed: 'borttagen',
};
const subscriptions: Record<SubscriptionState, string> = {
  ordered: 'beställd',
  active: 'bevakas',
  ended: 'avslutad',
  rejected: 'avvisad',
};

const many = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

export const sv = {
  trust: trustSv,
  register: registerSv,
  retention: retentionSv,
  incident: incidentSv,
  order: orderSv,
  rebuilt: ({ effects, records, identical }: RebuildView) =>
    `Spegeln är ombyggd ur arkivet: ${many(effects, 'inläsning', 'inläsningar')}, ${many(records, 'version', 'versioner')}. ${identical ? 'Den är byte för byte som förut.' : 'Den skiljer sig från den förra: kör lefi verify och ta reda på varför.'}`,
  nightSummary: nightSummarySv,
  webhookFailed: 'Webhooken tog inte emot sammanfattningen.',
  thenFailed: 'Kommandot efter natten slutade med fel.',
  fault: (message: string, code: string) => `Fel: ${message} (${code})`,
  made: (directory: string) => `Profilen är skapad i ${directory}.`,
  secretStored: (name: string) => `${name} är sparad.`,
  ordersAdded: (added: number, refused: number) =>
    `${many(added, 'beställningsrad tillagd', 'beställningsrader tillagda')}${refused > 0 ? `, ${many(refused, 'rad avvisad', 'rader avvisade')}:` : '.'}`,
  incompleteOrder: 'error: ange --kind, --person, --benefit och --from (inte vid avbeställning), eller --csv',
  row: (row: number, message: string) => `  rad ${row}: ${message}`,
  more: (count: number) => `  … och ${count} till`,
  nothingToCompose: 'Det finns inga utkast att komponera.',
  composed: (name: string, lineCount: number, path: string) =>
    `${name}: ${many(lineCount, 'rad', 'rader')}, sparad i ${path}`,
  nothingToSend: 'Det finns inga beställningsfiler att skicka.',
  sent: (name: string, sha256: string) => `${name} är skickad (SHA-256 ${sha256.slice(0, 12)}…).`,
  orderTotals: 'Beställningsrader',
  orderFiles: 'Beställningsfiler',
  noOrders: 'Inga beställningar än. Lägg till med: lefi order add --kind new --person … --benefit … --from …',
  kind: { new: 'ny', refresh: 'heluppdatering', cancel: 'avbeställning' },
  line: lines,
  fetched: (count: number) =>
    count === 0 ? 'Inget nytt att hämta.' : `${many(count, 'fil hämtad', 'filer hämtade')}.`,
  nothingToRead: 'Inget väntar på att läsas in.',
  noDeliveries: 'Inga leveranser än. Hämta med: lefi night',
  deliveryState: (state: string) => states[state] ?? state,
  delivery: (id: number, file: string, state: string, persons: number) =>
    `#${id} ${file}: ${state}, ${many(persons, 'person', 'personer')}`,
  changes: (c: { new: number; changed: number; withdrawn: number; unchanged: number }) =>
    `   ${many(c.new, 'ny', 'nya')}, ${many(c.changed, 'ändrad', 'ändrade')}, ${many(c.withdrawn, 'borttagen', 'borttagna')}, ${many(c.unchanged, 'oförändrad', 'oförändrade')}`,
  counts: (c: { cases: number; payments: number; clawbacks: number; statements: number }) =>
    `   ${many(c.cases, 'ärende', 'ärenden')}, ${many(c.payments, 'utbetalning', 'utbetalningar')}, ${c.clawbacks} återkrav, ${many(c.statements, 'uppgift', 'uppgifter')}`,
  aside: (count: number) => `   ${many(count, 'person', 'personer')} lades åt sidan: ingen har beställt dem`,
  drift: (path: string, count: number) => `   okänt för schemat: ${path} (${many(count, 'gång', 'gånger')})`,
  night: nights,
  nightWords: nightWordsSv,
  flags: (count: number) => (count === 0 ? 'Inga öppna flaggor.' : `Öppna flaggor: ${count}`),
  flag: (id: number, message: string, who: string) => `  #${id}${who} ${message}`,
  flagResolved: (id: number) => `Flagga #${id} är avslutad.`,
  gap: (from: number, to: number) => `Löpnummer saknas: ${from === to ? from : `${from}–${to}`}`,
  noChanges: 'Inget ändrades.',
  changesMore: (offset: number) =>
    `… och fler. Fortsätt med --offset ${offset}, eller begränsa med --person eller --benefit.`,
  refreshMissed: 'Heluppdateringen visade det här, som nätternas leveranser inte hade fört med sig:',
  refreshAgreed: 'Heluppdateringen stämde med det som nätternas leveranser hade fört med sig.',
  missed: ({ benefit, new: added, changed, withdrawn }: MissedView) =>
    `  ${benefit}: ${added} ${added === 1 ? 'ny' : 'nya'}, ${changed} ${changed === 1 ? 'ändrad' : 'ändrade'}, ${withdrawn} ${withdrawn === 1 ? 'borttagen' : 'borttagna'}`,
  refreshMark: '[heluppdatering]',
  examples: 'Till exempel:',
  verified: 'Allt stämmer.',
  notVerified: 'Något stämmer inte. Det är flaggat; ändra ingenting i profilens mapp.',
  unnamed: (count: number) => `    ${many(count, 'arkiverad fil', 'arkiverade filer')} som ingen leverans nämner`,
  exported: (file: string, rows: number, persons: number) =>
    `${file}: ${rows} rader om ${persons} ${persons === 1 ? 'person' : 'personer'}. Uttaget står i åtkomstloggen.`,
  backedUp: (file: string, parts: number, bytes: number) =>
    `Säkerhetskopian är skriven: ${file} (${many(parts, 'del', 'delar')}, ${bytes} byte).`,
  withoutSecrets:
    'Hemligheter (secrets.json) är inte med. Kopian innehåller personuppgifter: förvara den lika skyddad som profilen.',
  missingPart: (name: string) => `SAKNAS: ${name} fanns inte i profilen`,
  restored: (profile: string, createdAt: string) => `Profilen är återställd i ${profile}, som den var ${createdAt}.`,
  setAgain: (name: string) => `Hemligheter är inte med i kopian. Sätt dem på nytt: lefi secret set ${name}`,
  keyElsewhere: (path: string) => `Profilen använder den privata nyckeln ${path}; den är inte med i kopian.`,
  verifyNext: 'Kontrollera med: lefi verify',
  nobody: 'Det finns inget om personen i spegeln.',
  subscription: (benefit: string, from: string, state: SubscriptionState) =>
    `${benefit} från ${from}: ${subscriptions[state]}`,
  subscriptions: 'Bevakningar',
  cases: 'Ärenden',
  payments: 'Utbetalningar',
  statements: 'Uppgifter',
  withdrawn: 'borttagen',
  asOf: (what: string) => `OBS: visas ${what}`,
  knownAt: (night: string) => `som vi visste natten ${night}`,
  validAt: (date: string) => `det som gällde ${date}`,
  schemaAdded: (version: string) => `Schema ${version} är prövat och installerat.`,
  schemaThere: (version: string) => `Samma schema ${version} är redan installerat. Ingenting har ändrats.`,
  schemaRules: 'Det gäller från och med nästa leverans och nästa beställning.',
  schemaRulesNot: 'OBS: ett annat schema gäller. Se lefi schema list, och byt med lefi schema use.',
  schemaUnknown: (names: string) => `Svarets XSD har element som profilen inte känner: ${names}`,
  schemaSource: { program: 'programmets', added: 'tillagt' },
  schemaChosen: 'Det gällande schemat är valt. Låt den högsta versionen gälla igen med: lefi schema use newest',
  protectedIdentity: 'SKYDDAD IDENTITET',
  serving: (url: string) => `LEFI-spegeln visas på ${url}\nLänken gäller en gång. Avsluta med Ctrl+C.`,
  firstStart: (directory: string) =>
    `Det finns ingen profil i ${directory} än. Appen hjälper dig att göra en; lefi init gör det härifrån.`,
  notBuilt: 'Vyn är inte byggd. Kör npm run build:view i projektets mapp först.',
  simulating: (url: string, fingerprint: string, key: string) =>
    `FK:s simulator: ${url}\nVärdnyckel: ${fingerprint}\nNyckel att logga in med: ${key}\nAvsluta med Ctrl+C.`,
  simulatedNight: (night: string, file: string | null, persons: number) =>
    file === null ? `Natten ${night}: ingen fil.` : `Natten ${night}: ${file}, ${persons} personer.`,
  demo: {
    started: (url: string, fingerprint: string, profile: string) =>
      `Försäkringskassans simulator svarar på ${url}\n  värdnyckel ${fingerprint}\nTillfällig profil: ${profile}\n`,
    ordered: (persons: number, added: number, refused: number) =>
      `Beställer för ${persons} personer: ${added} beställningsrader${refused > 0 ? `, ${refused} avvisade` : ''}.`,
    night: (night: string) => `\n── Natten ${night} ──`,
  },
  task: {
    incident: 'Söker bland',
    demo: 'Spelar natten',
    ...{ fetch: 'Hämtar', ingest: 'Läser in', compose: 'Komponerar', send: 'Skickar' },
    ...{
      verify: 'Kontrollerar',
      backup: 'Säkerhetskopierar',
      restore: 'Återställer',
      rebuild: 'Bygger om',
      try: 'Prövar',
    },
  },
};

export type Text = typeof sv;
