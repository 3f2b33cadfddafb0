/** Swedish texts: retention. */

export const svRetention = {
  'retention.title': 'Gallring',
  'retention.words':
    'En person kan gallras när alla bevakningar har upphört och så många månader har gått, både sedan dess och sedan den sista uppgiften slutade. Ingen gallras av sig självt.',
  'settings.retentionMonths': 'Månader som en person sparas',
  'settings.retentionMonths-hint':
    'Tom: ingen regel. Hur länge uppgifterna får sparas avgör ni, efter er grund för behandlingen. En uppgift utan slutdatum räknas från sin första dag.',
  'settings.retentionMonths-wrong': 'Skriv ett antal månader från 1 till 1200, eller lämna tomt.',
  'retention.due-title': 'Personer att gallra',
  'retention.no-rule':
    'Ingen regel är satt. Ange under Gallring hur länge en person sparas, så visas här vilka det gäller.',
  'retention.counting': 'Räknar … {due, number} hittills.',
  'retention.count':
    '{due, plural, =0 {Ingen person kan gallras} one {# person kan gallras} other {# personer kan gallras}}{hindered, plural, =0 {.} one {, # väntar på att något avgörs.} other {, # väntar på att något avgörs.}}',
  'retention.show': 'Visa vilka',
  'retention.shown': '{count, plural, one {# person visas} other {# personer visas}}',
  'retention.remove': 'Gallra {count, plural, one {# person} other {# personer}}',
  'retention.remove-title': 'Gallra {count, plural, one {# person} other {# personer}} ur spegeln?',
  'retention.remove-words':
    'Personnummer, uppgifter, flaggor, bevakningar och samtycken tas bort ur spegeln och kan inte hämtas tillbaka. Vem som gallrade, när och hur många antecknas. En ombyggnad ur arkivet återställer dem inte.',
  'retention.stays-words':
    'Kvar står numren i de arkiverade leveranserna, i beställningsfiler som redan har skickats, i åtkomstloggen och i tidigare säkerhetskopior. De är hela filer som underlag för andra personer vilar på, och måste gallras för sig.',
  'retention.removed':
    '{persons, plural, one {# person} other {# personer}} och {records} versioner av uppgifter är gallrade.',
  'retention.removed-person': 'gallrad person',
  'retention.ended': 'Bevakning slut',
  'retention.last-record': 'Sista uppgift',
  'retention.kept-until': 'Sparas t.o.m.',
  'retention.state': 'Läge',
  'retention.is-due': 'att gallra',
  'retention.is-flag': 'väntar: öppen flagga',
  'retention.is-order': 'väntar: beställning på väg',
  'retention.removals': 'Gjorda gallringar',
  'retention.of-persons': 'Personer',
  'retention.of-records': 'Versioner av uppgifter',
  'retention.of-months': 'Regel, månader',
} as const;
