/** Nights that a person settles, and how much the nights told, invented, for views alone. */
import type { Handlers } from '../../../src/shared/contract.ts';
import type { EventSink } from '../../../src/shared/events.ts';
import type { Settlement } from '../../../src/shared/settlement.ts';
import type { GapView, NightView, StatusView } from '../../../src/shared/views.ts';
import type { VolumeNight } from '../../../src/shared/volume-views.ts';

type NightCalls = Pick<Handlers, 'night.settle' | 'night.reopen' | 'volume.get'>;

/** What a person has said, kept for as long as the page. */
export function sampleNights(nights: readonly NightView[], events: EventSink) {
  const settled = new Map<string, Settlement>();
  const nightOf = (view: NightView): NightView => {
    const said = settled.get(view.night);
    return said === undefined ? view : { ...view, settled: said };
  };
  const gapsOf = (gaps: readonly GapView[]): GapView[] =>
    gaps.map((gap) => {
      const said = settled.get(`${gap.from}-${gap.to}`);
      return said === undefined ? gap : { ...gap, settled: said };
    });
  const status = (): StatusView => ({ nights: nights.map(nightOf), flags: [], gaps: [] });
  const changed = (): StatusView => {
    events.emit('changed', { topics: ['deliveries', 'flags'] });
    return status();
  };
  const keyOf = ({ night, gap }: Pick<Parameters<Handlers['night.settle']>[0], 'night' | 'gap'>): string =>
    night ?? `${gap?.from}-${gap?.to}`;
  const calls: NightCalls = {
    'night.settle': async ({ note, containedIn = null, ...what }) => {
      settled.set(keyOf(what), { note, containedIn, at: '2026-11-22T09:30:00Z', actor: 'eva.ek' });
      return changed();
    },
    'night.reopen': async (what) => {
      settled.delete(keyOf(what));
      return changed();
    },
    'volume.get': async ({ benefit }) => ({
      benefit: (benefit as never) ?? null,
      nights: nights
        .filter(({ state }) => state === 'delivered' || state === 'empty' || state === 'late')
        .map((view, place) => volumeOf(view, place, benefit !== undefined))
        .toReversed(),
    }),
  };
  return { calls, nightOf, gapsOf };
}

/** In all, one night is far larger than the others; the benefit has fallen silent. */
function volumeOf({ night, state }: NightView, place: number, isOne: boolean): VolumeNight {
  const usual = state === 'empty' ? 0 : 380 + ((place * 7919) % 140);
  const { persons, flagged } = isOne ? ofOne(usual, place) : ofAll(usual, place);
  return { night, deliveries: [412 - place], persons, records: persons * 3, bytes: 40_000 + persons * 2733, flagged };
}

type Told = Pick<VolumeNight, 'persons' | 'flagged'>;

const ofAll = (usual: number, place: number): Told =>
  place === 8 ? { persons: usual * 11, flagged: ['volume.large'] } : { persons: usual, flagged: [] };

const ofOne = (usual: number, place: number): Told =>
  place < 4 ? { persons: 0, flagged: ['volume.benefit-silent'] } : { persons: Math.round(usual / 9), flagged: [] };
