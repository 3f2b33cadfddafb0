/** What a person's block changes in the mirror: a pure comparison of what holds with what is stated. */
import type { BenefitName } from '../../shared/identifier.ts';
import { reaches } from '../../shared/interval.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import type { ApplyPlan, PersonBlock, RecordKey, SealedRecord, StoredRecord } from './records.ts';

/** The benefits for which a block is a full statement, and from which day; null: as far back as anything goes. */
export type Scope = ReadonlyMap<BenefitName, LocalDate | null>;

/**
 * The scope within which absence means withdrawn (format.md §4.1): only in complete information for a live
 * subscription. An answer that ends or rejects one states no facts (§4.6), so nothing follows from their absence.
 */
export function scopeOf(
  block: PersonBlock,
  active: string,
  orderedFrom: (benefits: readonly BenefitName[]) => ReadonlyMap<BenefitName, LocalDate | null>,
): Scope {
  if (block.informationType !== 0) return new Map();
  if (block.status && block.status.code !== active) return new Map();
  const benefits = block.status?.benefits ?? block.benefits;
  const from = orderedFrom(benefits);
  return new Map(benefits.map((benefit) => [benefit, from.get(benefit) ?? null]));
}

/** Its inserts are the stated records themselves. */
type BlockPlan = ApplyPlan & { readonly insert: readonly SealedRecord[] };

/** Closes and inserts that bring the mirror from `held` to what is stated. Unchanged content changes nothing. */
export function planBlock(held: readonly StoredRecord[], stated: readonly SealedRecord[], scope: Scope): BlockPlan {
  if (held.length === 0) return { close: [], insert: stated, unchanged: 0 };
  const heldByKey = new Map(held.map((record) => [identity(record), record]));
  const close: { id: number; as: 'replaced' | 'withdrawn' }[] = [];
  const insert: SealedRecord[] = [];
  for (const record of stated) {
    const key = identity(record);
    const before = heldByKey.get(key);
    heldByKey.delete(key);
    if (before?.digest === record.digest) continue;
    if (before) close.push({ id: before.id, as: 'replaced' });
    insert.push(record);
  }
  for (const record of heldByKey.values()) {
    if (isInScope(record, scope)) close.push({ id: record.id, as: 'withdrawn' });
  }
  return { close, insert, unchanged: stated.length - insert.length };
}

/** Equal for records that are about the same thing. */
export const identity = (record: RecordKey): string =>
  `${record.benefit}\u001f${record.element}\u001f${record.ordinal}\u001f${record.key}`;

function isInScope(record: StoredRecord, scope: Scope): boolean {
  const from = scope.get(record.benefit);
  if (from === undefined) return false;
  if (from === null) return true;
  // A statement is dated, but not ended: whether FK states an older one again is not known, so nothing follows from it.
  if (record.kind === 'statement') return record.validFrom === null || record.validFrom >= from;
  return reaches({ from: record.validFrom, to: record.validTo }, from);
}
