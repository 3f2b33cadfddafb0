/** Changes as they are read: person by person, and where the next page begins. */
import type { RecordChangeView } from '../../../../shared/change-views.ts';
import type { Personnummer } from '../../../../shared/identifier.ts';

export type PersonChanges = { readonly personnummer: Personnummer; readonly changes: readonly RecordChangeView[] };

/** Where to read on: from this person, after so many of their changes. */
export type Cursor = { readonly start?: Personnummer; readonly offset?: number };

/** In the order given; changes of one person stand together. */
export const byPerson = (changes: readonly RecordChangeView[]): PersonChanges[] =>
  [...Map.groupBy(changes, ({ personnummer }) => personnummer)].map(([personnummer, own]) => ({
    personnummer,
    changes: own,
  }));

/** The page after one that began at `before` and held these changes. */
export function nextPage(before: Cursor, changes: readonly RecordChangeView[]): Cursor {
  const start = changes.at(-1)?.personnummer;
  if (start === undefined) return before;
  const seen = changes.filter(({ personnummer }) => personnummer === start).length;
  return { start, offset: seen + (before.start === start ? (before.offset ?? 0) : 0) };
}

/** Records about the person itself: names and addresses stand in them, so their words are not shown in lists. */
export const isPersonal = ({ benefit }: RecordChangeView): boolean => benefit === 'generellPersonInformation';
