/** Why there is no window: said before the profile, and with it the language, is known. Swedish first, English second. */

export const noWindowText = {
  display:
    'Här finns ingen skärm, så LEFI-spegeln visas i webbläsaren. / There is no display here, so LEFI-spegeln opens in a browser.',
  root: 'Skrivbordsappen körs inte som root, så LEFI-spegeln visas i webbläsaren. / The desktop app does not run as root, so LEFI-spegeln opens in a browser.',
  electron:
    'Electron finns inte här och kunde inte hämtas, så LEFI-spegeln visas i webbläsaren. / Electron is not here and could not be fetched, so LEFI-spegeln opens in a browser.',
} as const;

export const fetchingText = 'Hämtar Electron … / Fetching Electron …';
