/** Lists and the register in Swedish; register-en.ts must have exactly these. */
import type { ImportNote } from '../../shared/import-views.ts';
import type {
  DifferenceKind,
  DifferenceView,
  ReconciliationView,
  RegisterCount,
  RegisterState,
} from '../../shared/register-views.ts';
import { registerWords } from '../../shared/register-words.ts';

const { states, kinds } = registerWords.sv;

function noteWords(note: ImportNote): string {
  switch (note.kind) {
    case 'no-header':
      return 'Filen har ingen rubrikrad; kolumnerna togs i vanlig ordning.';
    case 'rows-above':
      return `Rader ovanför rubrikraden som hoppades över: ${note.count}`;
    case 'header-repeated':
      return `Rubrikraden står en gång till på rad ${note.row}; den hoppades över.`;
    case 'unknown-columns':
      return `Kolumner som inte används: ${note.names.join(', ')}`;
    case 'first-sheet':
      return `Bladet ”${note.name}” lästes; andra blad i filen: ${note.others}`;
  }
}

export const registerSv = {
  note: noteWords,
  checkNeedsFile: '--check prövar en fil: ange --csv eller --xlsx.',
  checked: (rows: number, lines: number, persons: number, refused: number) =>
    `Prövat, inget är lagrat. Rader i filen: ${rows}. Beställningsrader: ${lines}, personer: ${persons}. Fel: ${refused}.`,
  state: (state: RegisterState) => states[state],
  nobody: 'Inga bevakningar.',
  goOn: (next: number) => `… det finns fler: --after ${next}`,
  count: ({ benefit, state, persons }: RegisterCount) => `${benefit}  ${states[state]}: ${persons}`,
  sums: ({ rows, listed, registered, answered, agreed, underWay }: ReconciliationView) =>
    `Rader i listan: ${rows}. Bevakningar i listan: ${listed}, i registret: ${registered}, som Försäkringskassan svarar för: ${answered}. Lika: ${agreed}, på väg: ${underWay}.`,
  kind: (kind: DifferenceKind, count: number) => `  ${kinds[kind]} (${kind}): ${count}`,
  difference: ({ personnummer, benefit, kind, row, listFrom, registerFrom }: DifferenceView) =>
    `  ${personnummer}  ${benefit}  ${kinds[kind]}${row === null ? '' : `, rad ${row}`}  [${listFrom ?? '–'} | ${registerFrom ?? '–'}]`,
  refused: (count: number) => `Rader som inte går att använda: ${count}`,
};
