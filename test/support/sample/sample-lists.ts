/** Lists of the invented persons, for views alone: by number, and for anything else a list long enough to scroll. */
import type { Handlers } from '../../../src/shared/contract.ts';
import type { Personnummer } from '../../../src/shared/identifier.ts';
import type { PersonRowView } from '../../../src/shared/person-list-views.ts';
import type { PersonView } from '../../../src/shared/views.ts';
import { persons } from './sample-persons.ts';

const known: readonly PersonRowView[] = persons.map((person, place) => ({
  id: place + 1,
  personnummer: person.personnummer,
  mirrored: person.records.length > 0,
  subscribed: person.subscriptions.length,
  openFlags: person.flags.length,
}));

/** Born one a day in January and February 1970; nothing is known of them. */
const others: readonly PersonRowView[] = Array.from({ length: 38 }, (_, place) => ({
  id: place + 101,
  personnummer: `1970${place < 28 ? '01' : '02'}${String((place % 28) + 1).padStart(2, '0')}0000` as Personnummer,
  mirrored: place % 3 > 0,
  subscribed: (place * 7) % 28,
  openFlags: place % 5 === 0 ? 1 : 0,
}));

const everybody = [...known, ...others];

/** One of the long list, opened. */
export const strangerOf = (personnummer: string): PersonView | undefined =>
  persons
    .filter(({ records }) => records.length === 0 && others.some((row) => row.personnummer === personnummer))
    .map((nobody) => ({ ...nobody, personnummer: personnummer as Personnummer }))[0];

declare global {
  interface Window {
    /** Texts whose answers are kept back until `lefiAnswer` is called with them: what a busy disk does to a search. */
    lefiSlow?: readonly string[];
    lefiAnswer?: (text: string) => void;
  }
}

const waiting = new Map<string, () => void>();
window.lefiAnswer = (text) => waiting.get(text)?.();

const keptBack = (text: string): Promise<void> => new Promise((proceed) => waiting.set(text, proceed));

export const listCalls: Pick<Handlers, 'person.list' | 'person.rows'> = {
  'person.list': async ({ text, limit = 50 }) => {
    if (text !== undefined && window.lefiSlow?.includes(text)) await keptBack(text);
    const digits = text?.replace(/\D/g, '') ?? '';
    const found = everybody.filter(({ personnummer }) => personnummer.includes(digits));
    return { ids: found.map(({ id }) => id), rows: found.slice(0, limit), next: null };
  },
  'person.rows': async ({ ids }) => ids.flatMap((id) => everybody.find((row) => row.id === id) ?? []),
};
