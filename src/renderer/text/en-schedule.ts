/** English texts: running the night by itself, and how it last went. */

export const enSchedule = {
  'schedule.title': 'The night’s run in the app',
  'schedule.words':
    'The app and lefi serve fetch and read the night’s delivery by themselves, on the nights on which one is expected, for as long as they are open. When the machine has slept, the night is run as it wakes. Two programs on one profile never run the same night twice.',
  'schedule.on': 'Run the night automatically',
  'schedule.on-hint': 'Nothing is sent to Försäkringskassan: the run fetches, reads and flags.',
  'schedule.at': 'At',
  'schedule.at-hint':
    'Swedish time, HH:MM. When the delivery has not come by then the program tries again, until the hour from which it is late.',
  'schedule.at-wrong': 'Write a time like 07:05, from 00:00 to 23:59.',
  'schedule.background': 'Go on in the background when the window is closed',
  'schedule.background-hint':
    'For the desktop app while the night’s run is on. Its icon in the notification area shows how things stand; the app is quit there.',
  'schedule.server': 'On a server instead',
  'schedule.server-words':
    'Where nobody is logged in at night, the machine’s own scheduler is better. This prints what it needs, and installs nothing:',
  'schedule.last': 'Last run',
  'schedule.next': 'Next run',
  'schedule.none': 'No night has been run yet.',
  'schedule.off': 'Off. The night is run when somebody asks for it.',
  'schedule.running': 'Running now.',
  'schedule.elsewhere': '{at} (in the app or lefi serve)',
  'schedule.again': '{at}, try {tries, number}',
  'schedule.went':
    '{at}: {fetched, plural, =0 {no new files} one {# file} other {# files}}, {persons, plural, one {# person} other {# persons}}{stopped, plural, =0 {} one {, # file kept back} other {, # files kept back}}{raised, plural, =0 {} one {, # new flag} other {, # new flags}}.',
  'schedule.failed': 'Failed',
} as const;
