/** Tells lines that are new from those of which one alike still waits for its answer. */
import type { OrderLine } from '../../../core/order/line.ts';
import type { NumberedLine } from '../../../core/order/numbered.ts';
import type { BenefitName } from '../../../shared/identifier.ts';
import type { StoreReader } from '../store-port.ts';
import type { PersonRow } from '../store-values.ts';

/**
 * A person's lines without those of which one alike is a draft, composed, or sent and waiting for its answer, which go to
 * `known`. One in a file that has been met with silence (`silent`) waits no longer: it may be ordered again.
 * Alike: the same benefit, kind and from-date; a cancel always counts from its own day, so that any two are alike.
 */
export function sift(
  store: Pick<StoreReader, 'openBenefits'>,
  person: PersonRow,
  lines: readonly NumberedLine[],
  known: NumberedLine[],
  silent: readonly number[],
): readonly OrderLine[] {
  const open = new Map<string, Set<BenefitName>>();
  const openLike = ({ kind, from }: OrderLine): Set<BenefitName> => {
    const key = kind === 'cancel' ? kind : `${kind} ${from}`;
    const found =
      open.get(key) ?? new Set(store.openBenefits(person.id, kind, kind === 'cancel' ? null : from, silent));
    open.set(key, found);
    return found;
  };
  return lines.flatMap((numbered) => {
    const waiting = openLike(numbered.line);
    if (waiting.has(numbered.line.benefit)) {
      known.push(numbered);
      return [];
    }
    waiting.add(numbered.line.benefit);
    return [numbered.line];
  });
}
