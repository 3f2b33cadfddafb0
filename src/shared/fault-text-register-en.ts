/** Faults of lists and the register, in English. */
import type { SomeFaultTexts } from './fault-texts.ts';

export const englishRegister = {
  'import.not-a-workbook':
    'The file is no workbook that can be read. Save it as an Excel workbook (xlsx) without a password, or as CSV, and try again.',
  'import.too-large':
    'The workbook is larger than what is read at once[ ({limit} rows at the most)]. Save it as CSV, or split it.',
  'register.not-there':
    'The reconciliation is gone: a newer one has taken its place, or the program was restarted. Read the list again.',
  'register.bad-rows':
    'Nothing is cancelled by a list with rows that cannot be used[ (number: {found})]: what looks like too much may stand in them. Correct the rows and read the list again.',
} as const satisfies SomeFaultTexts;
