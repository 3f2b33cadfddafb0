/** The titles that a list of refused rows gets beside those of the list itself. */

export const importWords = {
  sv: { row: 'Rad i filen', reason: 'Orsak', cell: 'Cell' },
  en: { row: 'Row in the file', reason: 'Cause', cell: 'Cell' },
} as const;
