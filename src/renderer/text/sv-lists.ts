/** Swedish texts: lists of persons, work lists. */

export const svLists = {
  'search.found-more': 'Minst {count, number} träffar.',
  'search.none-narrowed': 'Ingen person passar in på allt som är valt.',
  'search.subscribed': '{count, plural, =0 {Inga förmåner bevakas} one {# förmån} other {# förmåner}}',
  'search.flags': '{count, plural, one {# flagga} other {# flaggor}}',

  'filters.label': 'Begränsa till',
  'filters.flag': 'Öppen flagga',
  'filters.any-flag': 'Någon öppen flagga',
  'filters.benefit': 'Bevakad förmån',
  'filters.delivery': 'Ändrad i leverans',
  'filters.number': 'Nummer',
  'filters.all': 'Alla',
  'filters.clear': 'Visa alla',

  'recent.title': 'Senast öppnade',

  'work.title': 'Arbetslista',
  'work.begin': 'Gå igenom en i taget',
  'work.persons': 'Gå igenom personerna',
  'work.nobody': 'Ingen person att gå igenom.',
  'work.at': '{at, number} av {of, number}',
  'work.next': 'Nästa',
  'work.previous': 'Föregående',
  'work.resume': 'Fortsätt med {at, number} av {of, number}',
  'work.done': 'Markera klar',
  'work.undo': 'Inte klar',
  'work.is-done': 'Klar',
  'work.finished': '{count, plural, =0 {Ingen klar} one {# klar} other {# klara}}',
  'work.end': 'Avsluta listan',
  'work.flag': 'öppen flagga {flag}',
  'work.benefit': 'bevakad förmån {benefit}',
  'work.delivery': 'ändrad i leverans {id}',
} as const;
