/** A store in a folder of its own, and the values that fill it. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApplyPlan, SealedRecord } from '../../src/core/mirror/records.ts';
import type { Store, StoreWriter } from '../../src/main/service/store-port.ts';
import type { DeliveryOutcome, NewDelivery } from '../../src/main/service/store-values.ts';
import { storedOf } from '../../src/main/service/stored-content.ts';
import type { Personnummer } from '../../src/shared/identifier.ts';
import type { LocalDate } from '../../src/shared/local-date.ts';

export type Folder = { readonly path: (name: string) => string; readonly remove: () => void };

export function temporaryFolder(): Folder {
  const folder = mkdtempSync(join(tmpdir(), 'lefi-store-'));
  return {
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** Twelve digits, different for every number below a million. */
export const personnummerOf = (number: number): Personnummer =>
  `1970${String(number).padStart(8, '0')}` as Personnummer;

export const dateOf = (text: string): LocalDate => text as LocalDate;

export const arrival = (change: Partial<NewDelivery> = {}): NewDelivery => ({
  file: 'LEFI_SVAR.xml',
  sha256: 'a'.repeat(64),
  bytes: 1000,
  night: dateOf('2026-11-20'),
  receivedAt: '2026-11-20T07:10:00Z',
  availableAt: '2026-11-20T07:00:00Z',
  source: 'folder',
  ...change,
});

export const outcome = (change: Partial<DeliveryOutcome> = {}): DeliveryOutcome => ({
  state: 'applied',
  persons: 1,
  night: dateOf('2026-11-20'),
  start: null,
  end: null,
  drift: [],
  changes: { new: 0, changed: 0, withdrawn: 0, unchanged: 0, aside: 0 },
  counts: { cases: 0, payments: 0, clawbacks: 0, statements: 0 },
  schemaVersion: '2.0.4',
  schemaDigest: null,
  faults: [],
  ...change,
});

export const sealed = (key: string, value: string, change: Partial<SealedRecord> = {}): SealedRecord => ({
  benefit: 'sjukpenning',
  kind: 'case',
  element: 'sjpArende',
  key,
  ordinal: 0,
  validFrom: dateOf('2026-01-01'),
  validTo: null,
  // Its content has no periods.
  covered: '',
  amount: null,
  clawbacks: 0,
  bytes: [10, 20],
  stored: storedOf({ key, value }),
  digest: value,
  ...change,
});

/** Adds a delivery that takes effect in the same write. */
export function applied(tx: StoreWriter, night = '2026-11-20'): number {
  const id = tx.addDelivery(arrival({ night: dateOf(night) }));
  tx.settleDelivery(id, outcome({ night: dateOf(night) }));
  return id;
}

/** The id of the only person that `deliver` knows. */
export const person = 1;
export type Step = { withdraw?: readonly string[]; state?: readonly SealedRecord[] };

/** Plans against what holds, as the service does: a stated key replaces, a withdrawn key closes. */
export function plan(held: ReturnType<StoreWriter['currentRecords']>, { withdraw = [], state = [] }: Step): ApplyPlan {
  const stated = new Set(state.map(({ key }) => key));
  const closing = held.filter(({ key }) => stated.has(key) || withdraw.includes(key));
  const close = closing.map(({ id, key }) => ({
    id,
    as: stated.has(key) ? ('replaced' as const) : ('withdrawn' as const),
  }));
  return { close, insert: state, unchanged: 0 };
}

/** One delivery that makes these steps one after the other; returns its id. */
export const deliver = (store: Store, ...steps: readonly Step[]): Promise<number> =>
  store.write((tx) => {
    tx.ensurePerson(personnummerOf(1));
    const delivery = applied(tx);
    for (const step of steps) tx.applyPlan(person, delivery, plan(tx.currentRecords(person), step));
    return delivery;
  });

/** What the person's view shows: value, known from, withdrawn by. */
export const seenAt = (store: Store, knownAt: number | null = null) =>
  store.read
    .recordViews(person, knownAt === null ? null : store.read.momentOf(knownAt))
    .map(({ content, known, withdrawn }) => [content.value, known.id, withdrawn?.id ?? null]);
