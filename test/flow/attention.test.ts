/** What needs a person: grouped and counted with work that does not grow with the flags, and what is new since a visit. */
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { getAttention, noteSeen } from '../../src/main/service/attention.ts';
import type { NewsItem, NewsView } from '../../src/shared/attention-views.ts';
import type { Handlers } from '../../src/shared/contract.ts';
import { openContext } from '../support/context.ts';
import { accessRows } from '../support/mirror-file.ts';
import { anna, bertil, fileName, news, night, order, sick, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import type { Node } from '../support/response-xml.ts';
import { personnummerOf } from '../support/store.ts';

let profile: TestProfile;
const call = (): Handlers => profile.service.handlers;
beforeEach(async () => {
  profile = await testProfile();
});
afterEach(() => profile.remove());

const group = (name: string, values: Readonly<Record<string, string>>): Node => [name, Object.entries(values)];
const period = (from: string, tom?: string): Node => group('period', { from, ...(tom === undefined ? {} : { tom }) });
const clawback = (beslutsdatum: string): Node =>
  group('aterkrav', { beslutsdatum, from: '2026-08-20', belopp: '4321.00' });
const active = (is: boolean): Node => ['aktivt', String(is)];
const sickNews = (more: readonly Node[], person: string = anna) => news([sickCase('2026-08-14', more)], person);

const all = async (persons = true): Promise<NewsView> => {
  const { after, seen } = await call()['attention.get']({});
  return call()['attention.news']({ after, upTo: seen.effect, persons });
};
const told = ({ items }: NewsView) =>
  items.map(({ personnummer, by, ...item }: NewsItem) => [
    personnummer === anna ? 'anna' : 'bertil',
    item.benefit,
    item.what === 'clawback' ? item.amount : `${item.how} ${item.lastDay}`,
    by.night?.slice(8),
  ]);

describe('what is new in cases', () => {
  beforeEach(async () => {
    for (const person of [anna, bertil]) await order(profile, ['sjukpenning'], person);
    const first = [active(true), period('2026-08-14'), clawback('2026-09-01')];
    await profile.ingest(fileName(17), night(17, [sick(anna, first), sick(bertil, first)]));
  });

  test('is not what the first answer about somebody says', async () => {
    expect(await all()).toEqual({ counts: { clawback: 0, stopped: 0 }, items: [], looked: 2, next: null });
  });

  test('is a claw-back that was not there, a benefit withdrawn, no longer active, or ending earlier', async () => {
    const more = [clawback('2026-09-01'), clawback('2026-11-17')];
    await profile.ingest(fileName(18), night(18, [sickNews([active(true), period('2026-08-14'), ...more])]));
    expect(told(await all())).toEqual([['anna', 'sjukpenning', 432_100, '18']]);
    await profile.ingest(
      fileName(19),
      night(19, [sickNews([active(true), period('2026-08-14', '2026-10-31'), ...more])]),
    );
    expect(told(await all())).toEqual([['anna', 'sjukpenning', 'shortened 2026-10-31', '19']]);
    const ended = sickNews([active(false), period('2026-08-14', '2026-10-31'), ...more]);
    const gone = { ...sick(bertil), benefits: [['sjukpenning', []] as Node] };
    await profile.ingest(fileName(20), night(20, [ended, gone]));
    expect(told(await all())).toEqual([
      ['bertil', 'sjukpenning', 'withdrawn null', '20'],
      ['anna', 'sjukpenning', 'inactive 2026-10-31', '20'],
    ]);
  });

  test('since a visit stays until it is marked as seen, up to what was shown and no further', async () => {
    const { seen } = await call()['attention.get']({});
    await profile.ingest(fileName(18), night(18, [sickNews([active(false), period('2026-08-14')])]));
    await profile.ingest(fileName(19), night(19, [sickNews([period('2026-08-14'), clawback('2026-11-18')], bertil)]));
    const visit = await call()['attention.seen'](seen);
    expect(visit.delivery).toMatchObject({ night: '2026-11-17' });
    expect((await all()).counts).toEqual({ clawback: 1, stopped: 2 });
    const now = await call()['attention.get']({});
    expect(now).toMatchObject({ visit, after: seen.effect, newest: { night: '2026-11-19' } });
    await call()['attention.seen'](now.seen);
    expect(await all()).toMatchObject({ counts: { clawback: 0, stopped: 0 }, looked: 0 });
  });

  test('leaves a trace for each person shown, and none where only the counts are asked for', async () => {
    await profile.ingest(fileName(18), night(18, [sickNews([active(false), period('2026-08-14')])]));
    const before = accessRows(profile.directory).length;
    expect(await all(false)).toMatchObject({ counts: { stopped: 1 }, items: [] });
    expect(accessRows(profile.directory)).toHaveLength(before);
    await all();
    expect(accessRows(profile.directory).slice(before)).toMatchObject([
      { action: 'attention.news', personnummer: anna },
    ]);
  });

  test('is looked for a stretch at a time, and each person once', async () => {
    const opened = await openContext(profile.directory, '2026-11-22T12:00:00Z');
    await opened.ctx.store.write((tx) => {
      const known = tx.deliveries(1)[0]?.id ?? 0;
      for (let number = 0; number < 450; number += 1) {
        const { id } = tx.ensurePerson(personnummerOf(number));
        const insert = [{ ...tx.statement(tx.currentRecords(1)[0]?.id ?? 0), key: `${number}`, digest: `${number}` }];
        tx.applyPlan(id, known, { close: [], insert, unchanged: 0 });
      }
    });
    opened.close();
    const { seen } = await call()['attention.get']({});
    const pages: number[] = [];
    for (let before: NewsView['next'] | undefined; before !== null; ) {
      const page = await call()['attention.news']({ after: 0, upTo: seen.effect, ...(before ? { before } : {}) });
      pages.push(page.looked);
      before = page.next;
    }
    expect(pages).toEqual([200, 200, 52]);
  });
});

test('twenty thousand open flags cost as many statements and rows as three', async () => {
  const { ctx, close } = await openContext(profile.directory, '2026-11-22T12:00:00Z');
  const raise = (from: number, to: number) =>
    ctx.store.write((tx) => {
      const { id } = tx.ensurePerson(personnummerOf(1));
      const flag = { personId: id, benefit: null, delivery: null, detail: {} };
      for (let at = from; at < to; at += 1) tx.raiseFlag({ ...flag, code: 'person.doubtful', subject: `${at}` });
    });
  const statement = Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1'));
  const cost = () => {
    const spies = (['get', 'all', 'run', 'iterate'] as const).map((name) => vi.spyOn(statement, name));
    const { flags } = getAttention(ctx, 3);
    const calls = spies.flatMap((spy) =>
      spy.mock.results.map(({ value }) => (Array.isArray(value) ? value.length : 1)),
    );
    vi.restoreAllMocks();
    return { flags, statements: calls.length, rows: calls.reduce((sum, one) => sum + one, 0) };
  };
  await raise(0, 3);
  const few = cost();
  await noteSeen(ctx, getAttention(ctx, 0).seen);
  await raise(3, 20_000);
  const many = cost();
  expect(few.flags).toMatchObject([
    { code: 'person.doubtful', open: 3, fresh: null, examples: [{ id: 3 }, { id: 2 }, { id: 1 }] },
  ]);
  expect(many.flags).toMatchObject([{ open: 20_000, fresh: { count: 1000, more: true } }]);
  expect(many.flags[0]?.examples.map(({ id }) => id)).toEqual([20_000, 19_999, 19_998]);
  // A visit has been noted meanwhile: the new flags are counted as well.
  expect([many.statements - few.statements, many.rows - few.rows]).toEqual([1, 1]);
  const page = { state: 'open', code: 'person.doubtful', limit: 2 } as const;
  expect((await call()['flag.list']({ ...page, beyond: 17 })).map(({ id }) => id)).toEqual([18, 19]);
  expect((await call()['flag.list']({ ...page, beyond: 17, newestFirst: true })).map(({ id }) => id)).toEqual([16, 15]);
  await call()['flag.resolve']({ id: 7, note: 'sedd' });
  expect(await call()['flag.count']({})).toEqual([{ code: 'person.doubtful', open: 19_999 }]);
  close();
});

test('the ledger is paged through from the newest night, whatever the order of arrival', async () => {
  await order(profile, ['sjukpenning']);
  for (const day of [17, 19, 18, 20]) await profile.ingest(fileName(day), night(day, day === 19 ? [] : [sick()]));
  const first = await call()['delivery.page']({ limit: 3 });
  const rest = await call()['delivery.page']({ limit: 3, ...(first.next ? { before: first.next } : {}) });
  const nights = [first, rest].map(({ deliveries }) => deliveries.map((one) => one.night?.slice(8)));
  expect(nights).toEqual([['20', '19', '18'], ['17']]);
  expect([first.total, rest.next]).toEqual([4, null]);
  const month = await call()['night.list']({ from: '2026-11-16', to: '2026-11-29' });
  expect(month.nights.map(({ state }) => state)).toEqual([
    ...['not-expected', 'delivered', 'delivered', 'empty', 'delivered', 'missing', 'not-expected', 'not-expected'],
    ...['due', 'due', 'due', 'due', 'due', 'not-expected'],
  ]);
  expect(month.deliveries.map(({ night: of }) => of?.slice(8))).toEqual(['17', '18', '19', '20']);
});
