/**
 * Which row somebody means, and whether to open it. Keys may be pressed before the answer has come: they are a wish that
 * the answer to the newest text fulfils. A wish dies with the text it was made for, so a key never opens a person of an
 * older text.
 */
import { useEffect, useState } from 'react';
import type { PersonRowView } from '../../../../shared/person-list-views.ts';
import type { PersonList } from './use-person-list.ts';

type Wish = { readonly about: string; readonly index: number | null; readonly open: boolean };

/** As far as a key goes down at most before it is known how many rows there are. */
const steps: Readonly<Record<string, (index: number | null, last: number) => number>> = {
  ArrowDown: (index, last) => Math.max(0, Math.min(last, index === null ? 0 : index + 1)),
  ArrowUp: (index) => Math.max(0, (index ?? 0) - 1),
  PageDown: (index, last) => Math.max(0, Math.min(last, (index ?? 0) + 10)),
  PageUp: (index) => Math.max(0, (index ?? 0) - 10),
};

export type Wishes = {
  /** The row that is meant now; null while the answer has not come. */
  readonly active: number | null;
  /** True when the key was one of ours. */
  readonly press: (key: string) => boolean;
};

/** `about` names what is asked, and `isCurrent` says that the list answers that. */
export function useWish(
  about: string,
  { ids, rows }: PersonList,
  isCurrent: boolean,
  onOpen: (row: PersonRowView, index: number) => void,
): Wishes {
  const [wish, setWish] = useState<Wish>({ about, index: null, open: false });
  const own = wish.about === about ? wish : { about, index: null, open: false };
  const last = isCurrent ? ids.length - 1 : Number.MAX_SAFE_INTEGER;
  // Enter alone opens the only one; of several it first goes to the first, to be seen before it is opened.
  const meant = own.index ?? (own.open ? 0 : null);
  const active = isCurrent && ids.length > 0 && meant !== null ? Math.min(meant, last) : null;
  const isSure = own.index !== null || ids.length === 1;
  const row = active === null ? undefined : rows.get(ids[active] ?? 0);
  const isOnTheWay = isSure && active !== null && row === undefined;
  useEffect(() => {
    if (!own.open || !isCurrent || isOnTheWay) return;
    setWish({ about, index: active, open: false });
    if (isSure && row !== undefined && active !== null) onOpen(row, active);
  });
  const press = (key: string): boolean => {
    const step = steps[key];
    if (key === 'Enter' && isSure && row !== undefined && active !== null) onOpen(row, active);
    else if (key === 'Enter') setWish({ ...own, index: isCurrent ? active : own.index, open: true });
    else if (step) setWish({ about, index: step(active ?? own.index, last), open: false });
    return key === 'Enter' || step !== undefined;
  };
  return { active, press };
}
