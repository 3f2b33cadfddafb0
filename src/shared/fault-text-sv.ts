/** The faults in Swedish: what happened, and what to do next. */
import { swedishIncidents, swedishIncidentsWords } from './fault-text-incident-sv.ts';
import { swedishMirror } from './fault-text-mirror-sv.ts';
import { swedishOrders, swedishOrdersWords } from './fault-text-order-sv.ts';
import { swedishRegister } from './fault-text-register-sv.ts';
import { swedishVolume } from './fault-text-volume-sv.ts';
import type { FaultTexts } from './fault-texts.ts';
import { orderCauseTexts } from './order-cause.ts';

export const swedish: FaultTexts = {
  texts: {
    ...swedishMirror,
    ...swedishVolume,
    ...swedishIncidents,
    ...swedishRegister,
    'response.not-well-formed':
      'Leveransen är skadad eller avklippt: den går inte att läsa längre än till[ rad {line}, tecken {column}| en viss plats]. Inget ur den har lästs in; be Försäkringskassan skicka den igen.',
    'response.encoding':
      'Leveransen har en teckenkodning som programmet inte kan läsa[ ({found})]. Inget ur den har lästs in; be Försäkringskassan skicka den som UTF-8.',
    'response.doctype':
      'Leveransen innehåller en dokumenttypsdeklaration (DOCTYPE), som av säkerhetsskäl inte läses. Inget ur den har lästs in; fråga Försäkringskassan hur den har kommit till.',
    'response.too-deep':
      'Leveransen har element i fler nivåer än någon riktig leverans[ ({found})]. Inget ur den har lästs in; fråga Försäkringskassan hur den har kommit till.',
    'response.too-large':
      'En del av leveransen är större än i någon riktig leverans[ ({found})]. Inget ur den har lästs in; fråga Försäkringskassan hur den har kommit till.',
    'response.unknown-root':
      'Filen är inget beställningssvar[: den börjar med {found}]. Inget ur den har lästs in; kontrollera att rätt fil har hämtats.',
    'response.start-missing':
      'Leveransen saknar startpost och går inte att lita på. Inget ur den har lästs in; be Försäkringskassan skicka den igen.',
    'response.end-missing':
      'Leveransen saknar slutpost och kan vara avklippt[ (antal personer fram till dess: {persons})]. Inget ur den har lästs in; be Försäkringskassan skicka den igen.',
    'response.count-mismatch':
      'Antalet personer stämmer inte[: slutposten säger {expected}, filen innehåller {counted}]. Inget ur leveransen har lästs in; be Försäkringskassan skicka den igen.',
    'response.record-repeated':
      'Leveransen har mer än en start- eller slutpost[: {found}], och det går inte att veta vilken som gäller. Inget ur den har lästs in; fråga Försäkringskassan hur den har kommit till.',
    'response.wrong-organisation':
      'Leveransen är ställd till ett annat organisationsnummer än ert. Inget ur den har lästs in; sprid den inte vidare och kontakta Försäkringskassan.',
    'response.person-unidentified':
      'En person i leveransen saknar ett läsbart personnummer[ (vid byte {byte})]. Inget ur leveransen har lästs in; kontakta Försäkringskassan.',
    'response.gap':
      'En eller flera leveranser har inte kommit[: löpnummer {from} till {to}]. Hämta igen, och be Försäkringskassan om dem som saknas.',
    'response.late':
      'Leveransen kom efter en som är nyare och har lagts in på sin plats i ordningen. Se vad den ändrade.',
    'response.rerun':
      'Samma löpnummer har kommit två gånger med olika innehåll[ (leverans {superseded} och {found})]. Den som skapades sist gäller nu i stället för den andra, och båda är kvar; se vad som skiljer.',
    'response.type-missing':
      'Leveransen säger inte om uppgifterna är fullständiga eller bara ändringar[ (antal personer: {persons})]. De har lästs in som ändringar; gör en heluppdatering vid tvekan.',
    'order.from-in-future':
      'Från-datumet ligger i framtiden[ ({date})], och då svarar Försäkringskassan aldrig. Välj dagens datum eller ett tidigare.',
    'order.bad-date':
      'Från-datumet är inget riktigt datum[ ({date})]. Skriv det som ÅÅÅÅ-MM-DD, till exempel 2026-01-31.',
    'order.bad-personnummer':
      'Personnumret går inte att använda[: {reason}]. Kontrollera numret och skriv det med tolv siffror.',
    'order.unknown-benefit':
      'Förmånen[ ”{benefit}”][ på plats {position}] finns inte i förmånslistan. Välj en förmån ur listan och kontrollera stavningen.',
    'order.unknown-kind':
      'Beställningens sort är inte känd. Välj ny (new), heluppdatering (refresh) eller avbeställning (cancel).',
    'order.bad-line': 'Beställningsraden går inte att använda[: {reason}]. Rätta raden och lägg in den igen.',
    'order.duplicate':
      'En likadan beställningsrad finns redan[ på rad {first} i filen| och väntar på svar]. Raden har hoppats över och inget behöver göras.',
    'order.rejected':
      'Försäkringskassan avvisar en bevakning[ av {benefit}][ med kundstatus {found}]. Kontrollera beställningen, eller fråga Försäkringskassan varför.',
    'order.unanswered':
      'Försäkringskassan har inte svarat på alla beställningsrader[ i {file}][, antal utan svar: {found}][, svar väntades natten {date}].[ {reason}| Kontrollera datum och förmåner i raderna, eller fråga Försäkringskassan.][ Incident {incident}.]',
    'order.schema':
      'Beställningsfilen följer inte Försäkringskassans schema[ ({reason})] och har inte sparats. Ingenting har skickats; rapportera felet till den som sköter programmet.',
    'order.nothing-to-do': 'Det finns inga nya beställningsrader att göra en fil av. Lägg till rader först.',
    ...swedishOrders,
    'transport.none':
      'Profilen säger inte hur filer ska nå Försäkringskassan. Ange en mapp eller en SFTP-server i profilens inställningar.',
    'transport.host-key':
      'Servern[ {host}] visade en annan nyckel[ ({actual})] än den som profilen litar på, så ingenting har skickats. Fråga Försäkringskassan om nyckeln är bytt innan du ändrar något.',
    'transport.offline':
      'Det gick inte att nå[ {host}| Försäkringskassans filarea], eller så bröts förbindelsen[ ({reason})]. Kontrollera nätet och försök igen; inget går förlorat.',
    'transport.denied':
      'Inloggningen eller åtkomsten nekades[ av {host}][ för {file}]. Kontrollera användare, nyckel och rättigheter.',
    'transport.secret':
      'Nyckeln eller lösenordet till förbindelsen går inte att använda[: {reason}]. Ange det på nytt i profilen.',
    'transport.missing':
      'Filen eller mappen[ {file}] finns inte hos mottagaren. Kontrollera mapparna i profilens inställningar och försök igen.',
    'transport.exists':
      'Det finns redan en fil med namnet[ {file}| som skulle användas] hos mottagaren, och den har inte skrivits över. Kontrollera vad den är innan du skickar igen.',
    'transport.incomplete':
      'Filen[ {file}] kom inte fram hel[ ({reason})]. Försök igen; den ofullständiga kopian används inte.',
    'transport.refused':
      'Mottagaren[ {host}] sade nej till det som skulle göras[ med {file}][ ({reason})]. Försök igen, och kontakta mottagarens support om det upprepas.',
    'store.from-the-future':
      'Databasen är gjord av en nyare version av programmet[ (version {version}, den här klarar {known})] och har inte öppnats. Installera den nyare versionen.',
    'store.busy': 'Databasen används just nu av ett annat jobb. Vänta en stund och försök igen.',
    'store.full': 'Disken är full. Frigör plats och försök igen; det som redan är sparat är oskadat.',
    'store.not-local':
      'Profilens mapp ligger på en nätverksplats eller i en synkad mapp[ ({reason})], där databasen kan skadas. Flytta den till datorns egen disk.',
    'store.unusable':
      'Databasen eller en fil som hör till den går inte att använda[: {file}][ ({reason})]. Kontrollera disken och rättigheterna, eller läs tillbaka en säkerhetskopia.',
    'profile.missing': 'Det finns ingen profil i mappen[ {directory}]. Skapa en med lefi init.',
    'profile.exists': 'Det finns redan en profil i mappen[ {directory}]. Använd den, eller välj en annan mapp.',
    'profile.invalid':
      'Profilens inställningar går inte att läsa[: felet gäller {field}]. Rätta filen profile.json i profilens mapp.',
    'schema.invalid':
      'Schemat som beskriver Försäkringskassans filer går inte att använda[: {file}][, {where}][: {reason}]. Rätta det, eller installera om programmet om felet gäller dess egna filer.',
    'mirror.no-such-delivery':
      'Det finns ingen leverans[ med nummer {found}| som motsvarar det]. Se vilka som finns med lefi deliveries.',
    'person.not-subscribed':
      'Leveransen innehåller en person som ni inte har beställt. Uppgifterna är lagda åt sidan; beställ personen, eller kontakta Försäkringskassan.',
    'person.benefit-not-ordered':
      'Leveransen innehåller en förmån som ni inte har beställt för personen[: {benefit}]. Den visas, men kontrollera beställningen.',
    'person.doubtful':
      'En sen leverans[, nummer {found},] om personen hålls och är inte inläst, så uppgifterna kan vara ofullständiga. Beställ en heluppdatering av personen.',
    'inbox.cancelled': 'Arbetet avbröts. Leveransen som lästes är orörd: den väntar, och kan läsas in när som helst.',
    'input.invalid':
      'Uppgiften[ ”{field}”] är inte rätt ifylld eller finns inte[: {reason}]. Rätta den och försök igen.',
    'input.unreadable':
      'Filen[ {file}] går inte att läsa[: {reason}]. Kontrollera att den finns och att du får läsa den.',
    'program.not-built': 'Vyn är inte byggd. Kör npm run build:view i programmets mapp och försök igen.',
    'program.unexpected':
      'Något oväntat hände[: {kind}]. Försök igen, och rapportera det till den som sköter programmet om det upprepas.',
  },
  words: {
    ...swedishOrdersWords,
    ...swedishIncidentsWords,
    ...orderCauseTexts('sv'),
    'sample-order': 'en beställning av allt som profilen har godkänns inte',
    'sample-response': 'ett enkelt svar enligt profilen godkänns inte',
    'not-in-xsd': 'elementet finns inte i svarets XSD',
    'other-namespace': 'namnrymden är inte profilens',
    'not-alone': 'en XSD får inte hänvisa till andra filer',
    'not-an-xsd': 'filen är inte en XSD',
    doctype: 'filen har en DOCTYPE',
    'too-large': 'filen är för stor för att vara ett schema',
    'other-xsd': 'samma profil är redan installerad med en annan XSD; ändra även profilen',
    changed: 'filen har ändrats sedan den installerades',
    form: 'det är inte skrivet som ett sådant nummer',
    spreadsheet: 'kalkylprogrammet har gjort om det till ett tal',
    'digits-lost': 'siffror saknas, kanske inledande nollor',
    'check-digit': 'kontrollsiffran stämmer inte',
    'third-digit': 'tredje siffran ska vara minst 2',
    date: 'födelsedatumet finns inte',
    'not-born-yet': 'födelsedatumet ligger i framtiden',
    'no-benefit': 'ingen förmån är angiven',
    'cannot-be-cancelled': 'förmånen går inte att avbeställa hos Försäkringskassan',
    header: 'rubrikraden personnummer;from;benefits;kind saknas',
    quotes: 'citattecknen går inte ihop',
    cells: 'raden har för få eller för många fält',
    size: 'storleken stämmer inte',
    sha256: 'innehållet stämmer inte',
    silent: 'inget svar',
    lost: 'förbindelsen bröts',
    'no-sftp': 'servern erbjuder inte SFTP',
    'order-xsd': 'beställningens XSD',
    name: 'filnamnet är inte tillåtet',
    'sftp-password': 'lösenordet är inte angivet',
    'key or passphrase': 'fel nyckelfil eller fel lösenfras',
    'readable by others': 'andra användare kan läsa filen',
    damaged: 'filen är skadad',
    unreadable: 'filen går inte att läsa',
    share: 'nätverksplats',
    'network-share': 'nätverksplats',
    'synced-folder': 'synkad mapp',
    'foreign-file': 'filen hör till ett annat program',
    'short read': 'filen är kortare än den var',
    'not a file': 'det är ingen fil',
    ENOENT: 'den finns inte',
    EACCES: 'åtkomst nekad',
    EPERM: 'åtkomst nekad',
    ECONNREFUSED: 'servern tog inte emot anslutningen',
    ENOTFOUND: 'servernamnet finns inte',
    ETIMEDOUT: 'inget svar',
    'service-unreachable': 'programmet bakom vyn svarar inte',
    'service-stopped': 'programmet bakom vyn har stannat',
    'to-before-from': 'den leveransen fick verkan före den första, byt plats på dem',
    'session-ended': 'vyns inloggning har gått ut, öppna den på nytt',
  },
};
