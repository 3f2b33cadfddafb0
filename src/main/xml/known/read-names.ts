/** The names of what is read of a record while its bytes are at hand: its key, its dates, what a look at it goes by. */
import { spanNames } from '../../../shared/record-rule.ts';
import type { Fields, QualityRules, RecordRule } from '../../../shared/schema-profile.ts';

/** A few more than are read: checks find names in the profile's rules alone, wherever in them. */
export function readNames(rule: RecordRule, quality: QualityRules | undefined): ReadonlySet<string> {
  const { key, validity, amount, clawbacks } = rule;
  const named = textsIn([key, validity, amount, clawbacks, spanNames(rule), quality, flattened(rule.fields)]);
  return new Set(named.flatMap((text) => text.split('/')));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The texts that may stand for their group. */
const flattened = (fields: Fields): string[] =>
  Object.values(fields).flatMap(({ flatten = [], fields: inside = {} }) => [flatten, flattened(inside)].flat(2));
