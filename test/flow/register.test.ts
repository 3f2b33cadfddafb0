/** The register's states and counts against plain rules in plain words. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCounts } from '../../src/shared/register-sums.ts';
import type { RegisterCount, RegisterCountPage, RegisterPage, RegisterRow } from '../../src/shared/register-views.ts';
import { lefiJson } from '../support/cli.ts';
import type { FolderProfile } from '../support/folder-profile.ts';
import { fileName, night } from '../support/nights.ts';
import { entries, now, registerProfile, sorted, states, traced } from '../support/register-world.ts';

let profile: FolderProfile;
beforeAll(async () => {
  profile = await registerProfile();
});
afterAll(() => profile.remove());

async function listed(asked: object): Promise<RegisterRow[]> {
  const rows: RegisterRow[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page: RegisterPage = await profile.service.handlers['register.list']({ ...asked, after, limit: 40 });
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}

async function counted(): Promise<readonly RegisterCount[]> {
  let counts: readonly RegisterCount[] = [];
  for (let after: number | null | undefined; after !== null; ) {
    const page: RegisterCountPage = await profile.service.handlers['register.count'](
      after === undefined ? {} : { after },
    );
    counts = addCounts(counts, page.counts);
    after = page.next;
  }
  return counts;
}

const countsOf = (rows: readonly { benefit: string; state: string }[]) =>
  [...Map.groupBy(rows, ({ benefit, state }) => `${benefit} ${state}`)].map(([key, group]) => {
    const [benefit, state] = key.split(' ');
    return { benefit, state, persons: group.length };
  });

test('the register tells each state, by what was ordered, sent and answered, and counts them without reading them', async () => {
  const before = entries.map((entry) => ({ ...entry, state: entry.state === 'unanswered' ? 'sent' : entry.state }));
  expect(sorted(await listed({}))).toEqual(sorted(before));
  await profile.ingest(fileName(17), night(17, []));
  expect(sorted(await listed({}))).toEqual(sorted(entries));
  for (const state of states) {
    expect(sorted(await listed({ state }))).toEqual(sorted(entries.filter((entry) => entry.state === state)));
  }
  const chosen = entries.filter(({ state, benefit }) => state === 'unanswered' && benefit === 'pension');
  expect(sorted(await listed({ state: 'unanswered', benefit: 'ÅP' }))).toEqual(sorted(chosen));
  expect(sorted(await counted())).toEqual(sorted(countsOf(entries)));
});

test('every person on a page leaves a trace in the access log, and only those', async () => {
  const args = ['--profile', profile.directory, '--now', now, 'register', 'list', '--state', 'ended', '--limit', '3'];
  const { subscriptions, next } = await lefiJson(args);
  const shown = new Set(subscriptions.map(({ personnummer }: RegisterRow) => personnummer));
  expect([shown.size, typeof next]).toEqual([3, 'number']);
  expect(traced(profile, 'register.list').slice(-3).sort()).toEqual([...shown].sort());
  const counts = await lefiJson(['--profile', profile.directory, '--now', now, 'register', 'count']);
  expect(sorted(counts)).toEqual(sorted(countsOf(entries)));
});

test('the ledger is told as far as is asked, and one person’s lines leave a trace', async () => {
  const args = ['--profile', profile.directory, '--now', now, 'order', 'list'];
  const all = await lefiJson(args);
  expect((await lefiJson([...args, '--limit', '3'])).lines).toEqual(all.lines.slice(0, 3));
  const [{ personnummer }] = all.lines;
  const theirs = await lefiJson([...args, '--person', personnummer]);
  expect(theirs.lines).toEqual(all.lines.filter((line: RegisterRow) => line.personnummer === personnummer));
  expect(traced(profile, 'order.list')).toEqual([personnummer]);
  expect((await lefiJson([...args, '--person', '19x'], 1)).fault.code).toBe('order.bad-personnummer');
});
