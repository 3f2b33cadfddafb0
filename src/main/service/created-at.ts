/** When FK made a delivery, by its start record. */
import { instantOf } from '../../core/calendar/stockholm.ts';
import { parseLocalDate } from '../../shared/local-date.ts';
import type { StoredDelivery } from './store-values.ts';

export type Dated = Pick<StoredDelivery, 'start'>;

/** Every person of a delivery asks, and it comes anew with each batch of them: the last one's instant is kept. */
let last: { readonly skapad: string; readonly instant: string | null } | undefined;

/** Its skapad, Stockholm's wall clock, as an instant (ISO, UTC); null when it does not say so that we can read it. */
export function createdAt({ start }: Dated): string | null {
  if (start === null) return null;
  const { skapad } = start;
  if (last?.skapad !== skapad) last = { skapad, instant: instantIn(skapad) };
  return last.instant;
}

/** FK's text is trimmed when it is read, and checked by nobody: a time that no clock shows must not stop the night. */
function instantIn(created: string): string | null {
  const date = parseLocalDate(created.slice(0, 10));
  const time = /^T((?:[01]\d|2[0-3]):[0-5]\d)/.exec(created.slice(10))?.[1];
  return date && time ? instantOf({ date, time }) : null;
}
