/** Swedish texts: running the night by itself, and how it last went. */

export const svSchedule = {
  'schedule.title': 'Nattkörning i appen',
  'schedule.words':
    'Appen och lefi serve hämtar och läser in nattens leverans själva, de nätter då en väntas, så länge de är i gång. Har datorn sovit körs natten när den vaknar. Två program på samma profil kör aldrig samma natt två gånger.',
  'schedule.on': 'Kör natten automatiskt',
  'schedule.on-hint': 'Inget skickas till Försäkringskassan: körningen hämtar, läser in och flaggar.',
  'schedule.at': 'Klockan',
  'schedule.at-hint':
    'Svensk tid, TT:MM. Har leveransen inte kommit då försöker programmet igen, till den tid då den räknas som sen.',
  'schedule.at-wrong': 'Skriv en tid som 07:05, från 00:00 till 23:59.',
  'schedule.background': 'Fortsätt i bakgrunden när fönstret stängs',
  'schedule.background-hint':
    'Gäller skrivbordsappen medan nattkörningen är på. Ikonen i aktivitetsfältet visar läget; där avslutas appen.',
  'schedule.server': 'På en server i stället',
  'schedule.server-words':
    'Är ingen inloggad på natten är maskinens egen schemaläggare bättre. Kommandot skriver ut det den behöver och installerar inget:',
  'schedule.last': 'Senaste körning',
  'schedule.next': 'Nästa körning',
  'schedule.none': 'Ingen natt har körts än.',
  'schedule.off': 'Av. Natten körs när någon ber om det.',
  'schedule.running': 'Pågår nu.',
  'schedule.elsewhere': '{at} (i appen eller lefi serve)',
  'schedule.again': '{at}, försök {tries, number}',
  'schedule.went':
    '{at}: {fetched, plural, =0 {inga nya filer} one {# fil} other {# filer}}, {persons, plural, one {# person} other {# personer}}{stopped, plural, =0 {} one {, # fil stoppad} other {, # filer stoppade}}{raised, plural, =0 {} one {, # ny flagga} other {, # nya flaggor}}.',
  'schedule.failed': 'Misslyckades',
} as const;
