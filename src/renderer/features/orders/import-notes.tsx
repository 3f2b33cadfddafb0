/** What was noticed about a list that is no fault. */
import type { ImportNote } from '../../../shared/import-views.ts';
import { type Tell, useText } from '../../text/text.ts';

export function ImportNotes({ notes }: { readonly notes: readonly ImportNote[] }) {
  const t = useText();
  if (notes.length === 0) return null;
  return (
    <ul className="soft">
      {notes.map((note) => (
        <li key={note.kind}>{noteWords(t, note)}</li>
      ))}
    </ul>
  );
}

function noteWords(t: Tell, note: ImportNote): string {
  switch (note.kind) {
    case 'no-header':
      return t('import.no-header');
    case 'rows-above':
      return t('import.rows-above', { count: note.count });
    case 'header-repeated':
      return t('import.header-repeated', { row: note.row });
    case 'unknown-columns':
      return t('import.unknown-columns', { names: note.names.join(', ') });
    case 'first-sheet':
      return t('import.first-sheet', { name: note.name, others: note.others });
  }
}
