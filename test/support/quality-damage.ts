/** Things that FK might get wrong, or tell of a person, done to sound records. */
import type { LiveRecord } from '../../src/core/quality/finding.ts';
import type { Content, ContentValue } from '../../src/shared/content.ts';
import type { LocalDate } from '../../src/shared/local-date.ts';
import type { SubscriptionView } from '../../src/shared/views.ts';
import { schema } from './quality-records.ts';
import { seeded } from './random.ts';

type Pick = <T>(among: readonly T[]) => T;

/** Picks the same for the same seed. */
function picking(seed: number): Pick {
  const next = seeded(seed);
  return (among) => among[Math.floor(next() * among.length)] as (typeof among)[number];
}

/** Texts that matter somewhere, by the element that may have them. */
const texts: Readonly<Record<string, readonly string[]>> = {
  from: ['2020-03-20', '2025-02', '2026-01-01', ' 2026-09-11', 'x', '2026-11-01'],
  tom: ['2020-04-02', '2025-02', '2026-01-31', '2026-09-12 ', '9999-12-31', ''],
  avled: ['2025-02-14', '2024', '2026-03', 'x'],
  skyddad: ['true', '1', 'false'],
  status: ['5', '1'],
  avslaget: ['true', 'false'],
  aktivt: ['true', 'false'],
  utfall: ['AVSLAG', 'BEVILJAN', '5'],
  omfattning: ['1.00', '0.50', 'x'],
  typ: ['1', '2', '3'],
  delforman: ['SJP', 'FP', 'GSA', 'XX'],
  formansfamilj: ['DAG', 'SJP', 'FP'],
  bruttobelopp: ['0.00', '-100.00', '804.00', '1', 'x'],
  avdragsbelopp: ['-5.00', '12.5'],
  skattebelopp: ['10.00', 'x'],
};

/** A person's records with up to six things made wrong, or taken away; by `seed`. */
export function damaged(records: readonly LiveRecord[], seed: number): LiveRecord[] {
  const pick = picking(seed);
  let left = records.filter(() => pick([true, true, true, true, true, true, true, false]));
  for (let times = pick([0, 1, 2, 4, 6]); times > 0 && left.length > 0; times -= 1) {
    const place = left.indexOf(pick(left));
    left = left.map((record, index) =>
      index === place ? { ...record, content: damagedGroup(record.content, pick) } : record,
    );
  }
  return left;
}

function damagedGroup(group: Content, pick: Pick): Content {
  const inner = Object.entries(group).filter(([, value]) => typeof value !== 'string');
  if (inner.length > 0 && pick([true, true, false])) {
    const [name, value] = pick(inner);
    return { ...group, [name]: damagedValue(value, pick) };
  }
  return pick(changes)(group, pick);
}

function damagedValue(value: ContentValue, pick: Pick): ContentValue {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return damagedGroup(value as Content, pick);
  const items: readonly ContentValue[] = value;
  if (items.length === 0) return items;
  const place = items.indexOf(pick(items));
  const item = damagedValue(items[place] ?? '', pick);
  return pick([
    () => items.with(place, item),
    () => [...items, item],
    () => items.toSpliced(place, 1),
    () => items.toReversed(),
  ])();
}

const changes: readonly ((group: Content, pick: Pick) => Content)[] = [
  ({ from = '', tom = '', ...group }) => ({ ...group, from: tom, tom: from }),
  (group, pick) => {
    const gone = pick(Object.keys(group));
    return Object.fromEntries(Object.entries(group).filter(([name]) => name !== gone));
  },
  (group, pick) => withText(group, pick(Object.keys(texts)), pick),
  (group, pick) => withText(group, pick(['from', 'tom']), pick),
  (group, pick) => {
    const known = Object.keys(group).filter((name) => Object.hasOwn(texts, name));
    return known.length === 0 ? group : withText(group, pick(known), pick);
  },
];

const withText = (group: Content, name: string, pick: Pick): Content => ({
  ...group,
  [name]: pick(texts[name] ?? ['']),
});

/** Subscriptions as they may be, whatever came: any benefits, in any state, from any of some days on. */
export function anySubscriptions(seed: number): SubscriptionView[] {
  const pick = picking(seed);
  return schema.benefits.flatMap(({ element }): SubscriptionView[] => {
    const state = pick(['active', 'active', 'active', 'ordered', 'ended', 'rejected', undefined] as const);
    const from = pick(['2010-01-01', '2024-06-01', '2026-02-15']) as LocalDate;
    return state === undefined ? [] : [{ benefit: element, state, from }];
  });
}
