/** Finds records that are withdrawn under one time and stated under another: the same thing, moved. */
import { type Interval, overlap } from '../../shared/interval.ts';
import { spanNames } from '../../shared/record-rule.ts';
import type { RecordRule } from '../../shared/schema-profile.ts';
import { keyParts, type RecordKey, type StoredRecord } from './records.ts';

/** What a record's time and key say about which thing it is about. */
export type Timed = Pick<RecordKey, 'benefit' | 'element' | 'key'> & Pick<StoredRecord, 'validFrom' | 'validTo'>;

type RuleOf = (record: Timed) => RecordRule | undefined;

/**
 * Where a first or last day is part of the key (payments), other days make another record. For each record that is
 * gone the one that came instead: the rest of the key is the same, and their times overlap. Each is taken once.
 */
export function movedTo<G extends Timed, C extends Timed>(
  gone: readonly G[],
  came: readonly C[],
  ruleOf: RuleOf,
): Map<G, C> {
  const found = new Map<G, C>();
  if (gone.length === 0 || came.length === 0) return found;
  const waiting = Map.groupBy(came, (record) => untimedKey(record, ruleOf));
  for (const before of gone) {
    const key = untimedKey(before, ruleOf);
    const alike = key === undefined ? [] : (waiting.get(key) ?? []);
    const place = alike.findIndex((after) => overlap(timeOf(before), timeOf(after)));
    const [after] = place < 0 ? [] : alike.splice(place, 1);
    if (after !== undefined) found.set(before, after);
  }
  return found;
}

/** The key without its days; undefined where it has none, for then another key is another thing. */
function untimedKey(record: Timed, ruleOf: RuleOf): string | undefined {
  const rule = ruleOf(record);
  if (rule === undefined) return undefined;
  const { from, to } = spanNames(rule);
  const timed = rule.key.map(({ paths }) => paths.every((path) => path === from || path === to));
  if (!timed.includes(true) || timed.every((isTime) => isTime)) return undefined;
  const rest = keyParts(record.key).filter((_, place) => timed[place] !== true);
  return JSON.stringify([record.benefit, record.element, ...rest]);
}

const timeOf = ({ validFrom, validTo }: Timed): Interval => ({ from: validFrom, to: validTo });
