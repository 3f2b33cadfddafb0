/** What waits for a person as rows of the start page, worst first: files kept back, nights that did not come. */
import type { AttentionView } from '../../../shared/attention-views.ts';
import type { LocalDate } from '../../../shared/local-date.ts';
import { isUnexplained } from '../../../shared/settlement.ts';
import type { DeliveryView, NightView } from '../../../shared/views.ts';

export type Task =
  | { readonly is: 'stopped'; readonly delivery: DeliveryView }
  | { readonly is: 'stopped-all'; readonly count: number }
  | { readonly is: 'missing'; readonly night: LocalDate }
  | { readonly is: 'missing-all'; readonly count: number; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly is: 'contained' | 'late' | 'warned'; readonly night: LocalDate };

/** More of a kind than this are one row. */
const apart = 3;

export function tasksOf({ stopped }: Pick<AttentionView, 'stopped'>, nights: readonly NightView[]): Task[] {
  const kept = new Set(stopped.deliveries.map(({ night }) => night));
  const sorted = nights.toSorted((a, b) => (a.night < b.night ? 1 : -1));
  const open = sorted.filter((one) => one.state === 'missing' && isUnexplained(one) && !kept.has(one.night));
  const contained = open.filter(({ containedIn }) => containedIn !== undefined);
  const missing = open.filter(({ containedIn }) => containedIn === undefined).map(({ night }) => night);
  const warned = sorted.filter(({ warning }) => warning);
  const newest = sorted.find(({ state }) => state !== 'due' && state !== 'not-expected');
  return [
    ...(stopped.count > apart
      ? [{ is: 'stopped-all', count: stopped.count } as const]
      : stopped.deliveries.map((delivery) => ({ is: 'stopped', delivery }) as const)),
    ...missingTasks(missing),
    ...contained.slice(0, apart).map(({ night }) => ({ is: 'contained', night }) as const),
    ...warned.map(({ night }) => ({ is: 'warned', night }) as const),
    ...(newest?.state === 'late' ? [{ is: 'late', night: newest.night } as const] : []),
  ];
}

/** Newest first. */
function missingTasks(nights: readonly LocalDate[]): Task[] {
  const [newest, oldest] = [nights[0], nights.at(-1)];
  if (nights.length <= apart || newest === undefined || oldest === undefined)
    return nights.map((night) => ({ is: 'missing', night }));
  return [{ is: 'missing-all', count: nights.length, from: oldest, to: newest }];
}
