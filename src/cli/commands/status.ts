/** `lefi status`, `lefi status settle`, `lefi status reopen`, `lefi volume`. */
import type { StatusView } from '../../shared/views.ts';
import type { VolumeView } from '../../shared/volume-views.ts';
import type { Outcome, Session } from '../session.ts';
import type { Text } from '../text/sv.ts';
import { lines, statusWords } from '../words.ts';
import { needsAttention } from './inbox.ts';

/** A night, or numbers. */
export type Which = { readonly night: string } | { readonly gap: { readonly from: number; readonly to: number } };
export type SettleOptions = { readonly note: string; readonly containedIn?: number };
export type VolumeOptions = { readonly benefit?: string; readonly nights?: number };

export const showStatus = async (session: Session): Promise<Outcome> =>
  told(session, await session.call('status.get', {}));

export async function settleNight(session: Session, which: Which, options: SettleOptions): Promise<Outcome> {
  return told(session, await session.call('night.settle', { ...which, ...options }));
}

export const reopenNight = async (session: Session, which: Which, note: string): Promise<Outcome> =>
  told(session, await session.call('night.reopen', { ...which, note }));

const told = (session: Session, status: StatusView): Outcome => ({
  json: status,
  words: lines(statusWords(session.text, status)),
  flagged: needsAttention(status),
});

export async function showVolume(session: Session, options: VolumeOptions): Promise<Outcome> {
  const volume = await session.call('volume.get', options);
  return { json: volume, words: lines(volumeWords(session.text, volume)) };
}

/** As wide as the widest figure of an ordinary insurer. */
const wide = 10;

function volumeWords({ nightWords: text }: Text, { benefit, nights }: VolumeView): string[] {
  if (nights.length === 0) return [text.noVolume];
  const row = (...cells: readonly (string | number)[]): string =>
    cells.map((cell, place) => (place === 0 ? String(cell) : String(cell).padStart(wide))).join(' ');
  return [
    text.volumeOf(benefit),
    row(text.volumeHead.night.padEnd(wide), text.volumeHead.persons, text.volumeHead.records, text.volumeHead.bytes),
    ...nights.map(
      ({ night, persons, records, bytes, flagged }) =>
        `${row(night, persons, records, bytes)}${flagged.length > 0 ? `  ! ${flagged.join(', ')}` : ''}`,
    ),
  ];
}
