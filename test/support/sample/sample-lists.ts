/** Lists of the invented persons, for views alone: by number, and for anything else everybody. */
import type { Handlers } from '../../../src/shared/contract.ts';
import type { PersonRowView } from '../../../src/shared/person-list-views.ts';
import { persons } from './sample-persons.ts';

const rows: readonly PersonRowView[] = persons.map(({ personnummer, records, subscriptions, flags }, place) => ({
  id: place + 1,
  personnummer,
  mirrored: records.length > 0,
  subscribed: subscriptions.length,
  openFlags: flags.length,
}));

/** Keeps the answer to this text back until `window.lefiAnswer` is called: what a slow disk does to a search. */
let held: { readonly text: string; release: () => void } | undefined;
const heldBack = async (text: string | undefined): Promise<void> => {
  if (window.lefiSlow === undefined || window.lefiSlow !== text) return;
  await new Promise<void>((proceed) => {
    held = { text, release: proceed };
  });
};

declare global {
  interface Window {
    lefiSlow?: string;
    lefiAnswer?: () => void;
  }
}

window.lefiAnswer = () => held?.release();

export const listCalls: Pick<Handlers, 'person.list' | 'person.rows'> = {
  'person.list': async ({ text, limit = 50 }) => {
    await heldBack(text);
    const digits = text?.replace(/\D/g, '') ?? '';
    const found = rows.filter(({ personnummer }) => personnummer.includes(digits));
    return { ids: found.map(({ id }) => id), rows: found.slice(0, limit), next: null };
  },
  'person.rows': async ({ ids }) => ids.flatMap((id) => rows.find((row) => row.id === id) ?? []),
};
