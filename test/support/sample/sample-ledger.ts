/** The ledger of invented deliveries, page by page, with a year of older ones behind the newest. */
import type { Handlers } from '../../../src/shared/contract.ts';
import { FaultError } from '../../../src/shared/fault.ts';
import type { LocalDate } from '../../../src/shared/local-date.ts';
import type { DeliveryView, NightView } from '../../../src/shared/views.ts';
import { nights, today } from './sample-deliveries.ts';

type LedgerCalls = Pick<Handlers, 'delivery.page' | 'delivery.get' | 'night.list'>;

const day = 86_400_000;
const dateAt = (time: number): LocalDate => new Date(time).toISOString().slice(0, 10) as LocalDate;
const isExpected = (night: LocalDate): boolean => ![0, 1].includes(new Date(`${night}T00:00:00Z`).getUTCDay());

/** The nights of a year before the oldest of these. */
export function withOlder(deliveries: readonly DeliveryView[]): readonly DeliveryView[] {
  const oldest = deliveries.at(-1);
  if (oldest?.night == null) return deliveries;
  const last = Date.parse(`${oldest.night}T00:00:00Z`);
  const before = Array.from({ length: 365 }, (_, back) => dateAt(last - (back + 1) * day)).filter(isExpected);
  return [
    ...deliveries,
    ...before.map((night, place): DeliveryView => {
      const id = oldest.id - 1 - place;
      const file = `LEFI_SVAR_5560360793_${night.replaceAll('-', '')}_${id}.xml`;
      return { ...oldest, id, night, file, receivedAt: `${night}T06:05:12Z`, drift: [], dispute: null, released: null };
    }),
  ];
}

const shownAt = ({ night, receivedAt }: DeliveryView): LocalDate => night ?? (receivedAt.slice(0, 10) as LocalDate);

export function ledgerCalls(read: () => readonly DeliveryView[]): LedgerCalls {
  return {
    'delivery.page': async ({ before, limit = 100 }) => {
      const sorted = read().toSorted((a, b) => (shownAt(a) < shownAt(b) ? 1 : -1) || b.id - a.id);
      const rest = before === undefined ? sorted : sorted.filter((one) => shownAt(one) < before.at);
      const page = rest.slice(0, limit);
      const last = rest.length > limit ? page.at(-1) : undefined;
      return { deliveries: page, total: sorted.length, next: last ? { at: shownAt(last), id: last.id } : null };
    },
    'delivery.get': async ({ id }) => {
      const found = read().find((one) => one.id === id);
      if (!found) throw new FaultError('mirror.no-such-delivery', { found: id });
      return { ...found, supersedes: read().flatMap((one) => (one.supersededBy === id ? one.id : [])) };
    },
    'night.list': async ({ from, to }) => {
      const first = Date.parse(`${from}T00:00:00Z`);
      const all = Array.from({ length: (Date.parse(`${to}T00:00:00Z`) - first) / day + 1 }, (_, at) =>
        dateAt(first + at * day),
      );
      return {
        nights:
          read().length === 0
            ? all.map(quiet)
            : all.map((night) => nights.find((one) => one.night === night) ?? older(night)),
        deliveries: read().filter(({ night }) => night !== null && night >= from && night <= to),
        first: read().at(-1)?.night ?? null,
      };
    },
  };
}

const quiet = (night: LocalDate): NightView => ({ night, expected: false, state: 'not-expected', delivery: null });

function older(night: LocalDate): NightView {
  if (!isExpected(night)) return quiet(night);
  return { night, expected: true, state: night > today ? 'due' : 'delivered', delivery: null };
}
