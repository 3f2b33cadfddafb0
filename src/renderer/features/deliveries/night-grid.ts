/** Nights and deliveries laid out for the calendar and the table. */
import { compare } from '../../../shared/compare.ts';
import { tookEffect } from '../../../shared/delivery-state.ts';
import type { LocalDate } from '../../../shared/local-date.ts';
import type { NightDetails } from '../../../shared/settlement.ts';
import type { DeliveryView, NightState, NightView } from '../../../shared/views.ts';
import { addDays, weekdayOf } from '../../days.ts';
import type { TextKey } from '../../text/text.ts';
import type { Tone } from '../../ui/sign.tsx';

/**
 * A night is also `quarantined` or `held` when the only thing that came is a delivery that took no effect, `settled` when
 * it is missing and a person has said what became of it, `contained` when the next delivery most likely has its content,
 * `explained` when FK has said so as well, and `warned` when it is due and time to look.
 */
export type CellState = NightState | 'quarantined' | 'held' | 'settled' | 'contained' | 'explained' | 'warned';

export type NightCell = {
  readonly night: LocalDate;
  readonly state: CellState;
  readonly deliveries: readonly DeliveryView[];
} & NightDetails;

export const cellLooks: Readonly<Record<CellState, { readonly tone: Tone; readonly text: TextKey }>> = {
  delivered: { tone: 'ok', text: 'night.delivered' },
  empty: { tone: 'info', text: 'night.empty' },
  late: { tone: 'warn', text: 'night.late' },
  missing: { tone: 'bad', text: 'night.missing' },
  quarantined: { tone: 'bad', text: 'night.quarantined' },
  held: { tone: 'warn', text: 'night.held' },
  settled: { tone: 'info', text: 'night.settled' },
  contained: { tone: 'warn', text: 'night.contained' },
  explained: { tone: 'info', text: 'night.explained' },
  warned: { tone: 'warn', text: 'night.warned' },
  due: { tone: 'mute', text: 'night.due' },
  'not-expected': { tone: 'mute', text: 'night.not-expected' },
};

/** Every night asked for, oldest first, with what came for it. */
export function nightCells(nights: readonly NightView[], deliveries: readonly DeliveryView[]): NightCell[] {
  const sorted = [...nights].sort((a, b) => compare(a.night, b.night));
  return sorted.map(({ expected: _, delivery: __, ...view }) => {
    const came = deliveries.filter((delivery) => delivery.night === view.night);
    return { ...view, state: cellState(view, came), deliveries: came };
  });
}

function cellState(
  { state, settled, containedIn, explainedBy, warning }: Omit<NightView, 'expected' | 'delivery'>,
  came: readonly DeliveryView[],
): CellState {
  if (state === 'missing' && settled !== undefined) return 'settled';
  if (came.some(tookEffect)) return state;
  if (came.some((delivery) => delivery.state === 'quarantined')) return 'quarantined';
  if (came.some((delivery) => delivery.state === 'held')) return 'held';
  if (state === 'missing' && containedIn !== undefined) return explainedBy === undefined ? 'contained' : 'explained';
  return warning ? 'warned' : state;
}

/** Whole weeks, Monday first; days outside the nights asked for are null. */
export function weeksOf(cells: readonly NightCell[]): (NightCell | null)[][] {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first === undefined || last === undefined) return [];
  const byNight = new Map(cells.map((cell) => [cell.night, cell]));
  const weeks: (NightCell | null)[][] = [];
  for (let monday = addDays(first.night, -weekdayOf(first.night)); monday <= last.night; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, day) => byNight.get(addDays(monday, day)) ?? null));
  }
  return weeks;
}

/** A row of the table: a delivery, or an expected night that brought none. */
export type LedgerRow =
  | { readonly kind: 'delivery'; readonly id: string; readonly delivery: DeliveryView }
  | { readonly kind: 'night'; readonly id: string; readonly cell: NightCell };

const needsRow: readonly CellState[] = ['missing', 'due', 'settled', 'contained', 'explained', 'warned'];

/** Newest night first; deliveries that name no night stand at their day of arrival. */
export function ledgerRows(cells: readonly NightCell[], deliveries: readonly DeliveryView[]): LedgerRow[] {
  const rows = [
    ...deliveries.map((delivery) => ({
      at: delivery.night ?? delivery.receivedAt.slice(0, 10),
      row: { kind: 'delivery', id: deliveryRowId(delivery.id), delivery } as LedgerRow,
    })),
    ...cells
      .filter((cell) => needsRow.includes(cell.state) && cell.deliveries.length === 0)
      .map((cell) => ({ at: cell.night, row: { kind: 'night', id: cell.night, cell } as LedgerRow })),
  ];
  return rows.sort((a, b) => compare(b.at, a.at)).map(({ row }) => row);
}

export const deliveryRowId = (id: number): string => `delivery-${id}`;
