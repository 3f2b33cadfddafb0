/** How one content differs from another: what core/mirror/diff.ts finds and change-words says. */
import type { Content } from './content.ts';

/** What became of the time that a group covers. */
export type SpanChange = 'shortened' | 'lengthened' | 'moved';

/**
 * Where a change stands: `path` like `period[2]/tom`, positions from 1, as the later content has them; what is gone
 * stands where the earlier content had it. `position` is null outside lists.
 */
type Place = { readonly path: string; readonly name: string; readonly position: number | null };

/** A text; null where there is none. */
export type ValueChange = Place & {
  readonly type: 'value';
  readonly before: string | null;
  readonly after: string | null;
};
/** A whole group that came or went. */
export type WholeChange = Place & { readonly type: 'added' | 'removed'; readonly group: Content };
/** One group before and after; `changes` has every difference, the span's dates included. */
export type GroupChange = Place & {
  readonly type: 'group';
  readonly span: SpanChange | null;
  readonly before: Content;
  readonly after: Content;
  readonly changes: readonly ContentChange[];
};
/** What a list kept stands in another order. For each later item its earlier position, 0 where it had none. */
export type OrderChange = Place & { readonly type: 'reordered'; readonly order: readonly number[] };

export type ContentChange = ValueChange | WholeChange | GroupChange | OrderChange;
