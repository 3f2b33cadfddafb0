/** `lefi register list` and `count`. */
import { addCounts } from '../../shared/register-sums.ts';
import type {
  RegisterCount,
  RegisterCountPage,
  RegisterPage,
  RegisterRow,
  RegisterState,
} from '../../shared/register-views.ts';
import type { Outcome, Session } from '../session.ts';
import { lines } from '../words.ts';

export type ListOptions = {
  readonly state?: RegisterState;
  readonly benefit?: string;
  readonly after?: number;
  readonly limit?: number;
};

const usualLimit = 100;

/** Whole persons; a page without rows is only a stretch without such persons. */
export async function listRegister({ call, text }: Session, options: ListOptions): Promise<Outcome> {
  const { limit = usualLimit, after, ...chosen } = options;
  const rows: RegisterRow[] = [];
  let next: number | null = after ?? 0;
  for (let left = limit; next !== null && left > 0; ) {
    const page: RegisterPage = await call('register.list', { ...chosen, after: next, limit: Math.min(left, 1000) });
    rows.push(...page.rows);
    left -= new Set(page.rows.map(({ personnummer }) => personnummer)).size;
    next = page.next;
  }
  const words = text.register;
  return {
    json: { subscriptions: rows, next },
    words: lines(
      rows.map((row) => `${row.personnummer}  ${row.benefit}  ${row.from}  ${words.state(row.state)}`),
      rows.length === 0 ? words.nobody : '',
      next === null ? '' : words.goOn(next),
    ),
  };
}

export async function countRegister({ call, text }: Session): Promise<Outcome> {
  let counts: readonly RegisterCount[] = [];
  for (let after: number | null | undefined; after !== null; ) {
    const page: RegisterCountPage = await call('register.count', after === undefined ? {} : { after });
    counts = addCounts(counts, page.counts);
    after = page.next;
  }
  const words = text.register;
  return {
    json: counts,
    words: counts.length === 0 ? words.nobody : lines(counts.map(words.count)),
  };
}
