/** Lists and the register in English. */
import type { ImportNote } from '../../shared/import-views.ts';
import { registerWords } from '../../shared/register-words.ts';
import type { registerSv } from './register-sv.ts';

const { states, kinds } = registerWords.en;

function noteWords(note: ImportNote): string {
  switch (note.kind) {
    case 'no-header':
      return 'The file has no header; its columns were taken in the usual order.';
    case 'rows-above':
      return `Rows above the header that were left out: ${note.count}`;
    case 'header-repeated':
      return `The header stands once more in row ${note.row}; it was left out.`;
    case 'unknown-columns':
      return `Columns that are not used: ${note.names.join(', ')}`;
    case 'first-sheet':
      return `The sheet “${note.name}” was read; other sheets in the file: ${note.others}`;
  }
}

export const registerEn: typeof registerSv = {
  note: noteWords,
  checkNeedsFile: '--check checks a file: give --csv or --xlsx.',
  checked: (rows, lines, persons, refused) =>
    `Checked, nothing is stored. Rows in the file: ${rows}. Order lines: ${lines}, persons: ${persons}. Faults: ${refused}.`,
  state: (state) => states[state],
  nobody: 'No subscriptions.',
  goOn: (next) => `… there are more: --after ${next}`,
  count: ({ benefit, state, persons }) => `${benefit}  ${states[state]}: ${persons}`,
  sums: ({ rows, listed, registered, answered, agreed, underWay }) =>
    `Rows in the list: ${rows}. Subscriptions in the list: ${listed}, in the register: ${registered}, that FK answers for: ${answered}. Alike: ${agreed}, on their way: ${underWay}.`,
  kind: (kind, count) => `  ${kinds[kind]} (${kind}): ${count}`,
  difference: ({ personnummer, benefit, kind, row, listFrom, registerFrom }) =>
    `  ${personnummer}  ${benefit}  ${kinds[kind]}${row === null ? '' : `, row ${row}`}  [${listFrom ?? '–'} | ${registerFrom ?? '–'}]`,
  refused: (count) => `Rows that cannot be used: ${count}`,
};
