/** A store in a folder of its own, and the values that fill it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SealedRecord } from '../../src/core/mirror/records.ts';
import type { DeliveryOutcome, NewDelivery, StoreWriter } from '../../src/main/service/ports.ts';
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
  amount: null,
  clawbacks: 0,
  bytes: [10, 20],
  content: { key, value },
  stored: JSON.stringify({ key, value }),
  digest: value,
  ...change,
});

/** Adds a delivery that takes effect in the same write. */
export function applied(tx: StoreWriter, night = '2026-11-20'): number {
  const id = tx.addDelivery(arrival({ night: dateOf(night) }));
  tx.settleDelivery(id, outcome({ night: dateOf(night) }));
  return id;
}
