/** The words of the tray icon and of notices. Swedish first, English second. Never a person, a file or an amount. */

const clock = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
});

/** An instant as Swedes write it, `2026-11-20 07:05`, Swedish time. */
export const written = (instant: string): string => clock.format(new Date(instant));

export const trayText = {
  sv: {
    name: 'LEFI-spegeln',
    ok: 'allt är i ordning',
    running: 'natten körs',
    attention: (count: number) => (count === 1 ? 'en sak väntar på någon' : `${count} saker väntar på någon`),
    open: 'Öppna LEFI-spegeln',
    toStart: (count: number) => (count === 1 ? 'Visa det som väntar (1)' : `Visa det som väntar (${count})`),
    run: 'Kör natten nu',
    isRunning: 'Natten körs …',
    next: (at: string) => `Nästa körning: ${at}`,
    again: (at: string) => `Försöker igen: ${at}`,
    off: 'Natten körs inte automatiskt',
    quit: 'Avsluta',
    failedTitle: 'Natten kunde inte köras',
    failed: 'Öppna LEFI-spegeln och se vad som står i vägen.',
    missingTitle: 'Nattens leverans har inte kommit',
    missing: 'Öppna LEFI-spegeln och se vad som ska göras.',
    warningTitle: 'Nattens leverans har inte kommit än',
    warning: 'Programmet försöker igen, till den tid då leveransen räknas som sen.',
    lookTitle: 'Nattens leverans behöver en person',
    look: 'Något hålls kvar eller är flaggat. Öppna LEFI-spegeln.',
    backgroundTitle: 'LEFI-spegeln fortsätter i bakgrunden',
    background:
      'Fönstret är stängt, men natten körs ändå på sin tid. Ikonen i aktivitetsfältet öppnar fönstret och avslutar programmet. Under Inställningar kan du välja att programmet i stället avslutas med fönstret.',
  },
  en: {
    name: 'LEFI Mirror',
    ok: 'all is well',
    running: 'the night is being run',
    attention: (count: number) => (count === 1 ? 'one thing waits for somebody' : `${count} things wait for somebody`),
    open: 'Open LEFI Mirror',
    toStart: (count: number) => `Show what waits (${count})`,
    run: 'Run the night now',
    isRunning: 'Running the night …',
    next: (at: string) => `Next run: ${at}`,
    again: (at: string) => `Next try: ${at}`,
    off: 'The night is not run automatically',
    quit: 'Quit',
    failedTitle: 'The night could not be run',
    failed: 'Open LEFI Mirror and see what stands in the way.',
    missingTitle: 'The night’s delivery has not come',
    missing: 'Open LEFI Mirror and see what to do.',
    warningTitle: 'The night’s delivery has not come yet',
    warning: 'The program tries again, until the hour from which the delivery is late.',
    lookTitle: 'The night’s delivery needs a person',
    look: 'Something is kept back or flagged. Open LEFI Mirror.',
    backgroundTitle: 'LEFI Mirror goes on in the background',
    background:
      'The window is closed, but the night is run at its time all the same. The icon in the notification area opens the window and quits the program. In the settings you can choose that the program ends with its window instead.',
  },
} as const;

export type TrayWords = (typeof trayText)['sv' | 'en'];
