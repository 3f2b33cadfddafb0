/** Every value that differs in a changed record, flat, with the labels of what it stands in. */
import type { ContentChange } from '../../../../shared/content-change.ts';
import type { Field, Fields } from '../../../../shared/schema-profile.ts';

export type ValueDiff = {
  readonly path: string;
  readonly name: string;
  /** Undefined: the schema does not know it. */
  readonly field: Field | undefined;
  /** The groups around it, outermost first, with their place where there are several. */
  readonly within: readonly {
    readonly name: string;
    readonly field: Field | undefined;
    readonly position: number | null;
  }[];
  readonly before: string | null;
  readonly after: string | null;
};

/** Groups that came or went whole are told in words alone. */
export function valueDiffs(
  changes: readonly ContentChange[],
  fields: Fields,
  within: ValueDiff['within'] = [],
): ValueDiff[] {
  return changes.flatMap((change): ValueDiff[] => {
    const field = Object.hasOwn(fields, change.name) ? fields[change.name] : undefined;
    if (change.type === 'value') {
      const { path, name, before, after } = change;
      return [{ path, name, field, within, before, after }];
    }
    if (change.type !== 'group') return [];
    const place = { name: change.name, field, position: change.position };
    return valueDiffs(change.changes, field?.fields ?? {}, [...within, place]);
  });
}
