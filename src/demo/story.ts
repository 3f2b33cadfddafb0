/** What the demo tells: whom we watch, what is ordered for them, and how the nights go. All invented. */
import type { OrderKind } from '../shared/identifier.ts';
import { demoScript } from '../simulator/script.ts';
import type { Simulator } from '../simulator/simulator.ts';

/** FK's own example of an insurer's number passes no check: this one does, and is nobody's. */
export const organisation = '5560360793';
export const seed = 20_261_122;

/** The last persons are watched before we order anything, so that they can be refreshed and cancelled. */
export const watchedBefore = 20;
const cancelled = 8;

/** As many nights as the script has. */
export const scripts = demoScript;

type Somebody = Simulator['population'][number];

const header = 'personnummer;from;benefits;kind';

const rowsOf = (kind: OrderKind, people: readonly Somebody[], from: string): string[] =>
  people.map(({ personnummer, benefits, watched }) => {
    const named = kind === 'new' ? benefits : watched.map(({ benefit }) => benefit);
    return `${personnummer};${from};${named.join(',')};${kind}`;
  });

export type OrderList = { readonly csv: string; readonly rows: number };

const listOf = (rows: readonly string[]): OrderList => ({ csv: [header, ...rows].join('\n'), rows: rows.length });

/** New orders for most; persons that FK watches already are refreshed, some of them cancelled. */
export function firstOrders(everybody: readonly Somebody[], from: string): OrderList {
  const watched = everybody.filter((person) => person.watched.length > 0);
  const others = everybody.filter((person) => person.watched.length === 0);
  return listOf([
    ...rowsOf('new', others, from),
    ...rowsOf('cancel', watched.slice(0, cancelled), from),
    ...rowsOf('refresh', watched.slice(cancelled), from),
  ]);
}

/** The last night answers a full refresh: what FK no longer has is withdrawn in it. */
export const refreshOrders = (everybody: readonly Somebody[], from: string): OrderList =>
  listOf(rowsOf('refresh', everybody.filter((person) => person.watched.length > 0).slice(0, 20), from));
