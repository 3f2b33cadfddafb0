/** An insurer's own list beside the register, against plain rules in plain words. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lefi, lefiJson } from '../support/cli.ts';
import type { FolderProfile } from '../support/folder-profile.ts';
import { numbered } from '../support/generators/personnummer.ts';
import { expectedOf, type ListRow } from '../support/naive-reconciliation.ts';
import { fileName, night } from '../support/nights.ts';
import { people, random, registerProfile, sorted, traced } from '../support/register-world.ts';

let profile: FolderProfile;
beforeAll(async () => {
  profile = await registerProfile();
  await profile.ingest(fileName(17), night(17, []));
});
afterAll(() => profile.remove());

test('a list beside the register differs in exactly what plain rules say, in file and JSON, and orders only what is chosen', async () => {
  const rows: ListRow[] = people
    .filter(({ listed: names }) => names.length > 0)
    .map(({ personnummer, from, listed: names }) => ({
      personnummer,
      from: random() < 0.2 ? null : random() < 0.2 ? '2021-03-03' : from,
      benefits: names,
    }));
  rows.push({ personnummer: numbered('19991231', 555), from: '2023-01-01', benefits: ['pension'] });
  const words = rows.map(({ personnummer, from, benefits: names }) =>
    [personnummer, names.join(','), from ?? ''].join(';'),
  );
  const bad = [
    `${rows[0]?.personnummer};${rows[0]?.benefits[0]};2020-01-01`,
    '198112189875;pension;',
    'x;pension;2020-01-01',
  ];
  const folder = dirname(profile.directory);
  const [file, out] = [join(folder, 'lista.csv'), join(folder, 'skillnader.csv')];
  // Windows-1252, as an older Excel saves it.
  writeFileSync(file, Buffer.from(['Personnummer;Förmåner;Fr.o.m.', ...words, ...bad, ''].join('\r\n'), 'latin1'));
  const args = ['--profile', profile.directory, '--now', '2026-11-17T09:00:00Z', 'register', 'reconcile', file];
  const said = await lefiJson([...args, '--limit', '5000', '--out', out], 3);
  const { found, counts } = expectedOf(rows);
  expect(said.counts).toEqual(counts);
  expect(sorted(said.list)).toEqual(sorted(found));
  expect(said.differences).toEqual({
    ...{ missing: 0, extra: 0, from: 0, unanswered: 0, ended: 0, rejected: 0 },
    ...Object.fromEntries([...Map.groupBy(found, ({ kind }) => kind)].map(([kind, group]) => [kind, group.length])),
  });
  const last = rows.length + 1;
  expect(
    said.refused.list.map(({ row, fault }: { row: number; fault: { code: string } }) => [row, fault.code]),
  ).toEqual([
    [last + 1, 'order.duplicate'],
    [last + 2, 'order.bad-personnummer'],
    [last + 3, 'order.bad-personnummer'],
  ]);
  const written = readFileSync(out, 'utf8').trimEnd().split('\r\n');
  expect([written.length - 1, said.written.rows]).toEqual([found.length, found.length]);
  const [begun, ...noted] = traced(profile, 'export.file');
  expect([begun, noted.pop()]).toEqual([null, null]);
  expect(new Set(noted)).toEqual(new Set(found.map(({ personnummer }) => personnummer)));
  expect((await lefi([...args, '--out', out])).code).toBe(1);

  const before = (await profile.service.handlers['order.list']({})).totals.draft;
  expect((await lefiJson([...args, '--limit', '0', '--order', 'extra'], 1)).fault.code).toBe('register.bad-rows');
  expect((await profile.service.handlers['order.list']({})).totals.draft).toBe(before);
  writeFileSync(file, ['Personnummer,Förmåner,Fr.o.m.', ...words.map(withCommas)].join('\n'));
  const chosen = await lefiJson([...args, '--limit', '0', '--order', 'missing,extra'], 3);
  const missing = found.filter(({ kind }) => kind === 'missing');
  const dated = missing.filter(({ listFrom }) => listFrom !== null).length;
  const cancelled = found.filter(({ kind }) => kind === 'extra').length;
  expect(chosen.ordered.added).toBe(dated + cancelled);
  expect((await profile.service.handlers['order.list']({})).totals.draft).toBe(before + dated + cancelled);
  const again = await lefiJson([...args, '--limit', '0', '--order', 'extra'], 3);
  expect([again.ordered.added, again.ordered.refused[0].fault.code]).toEqual([0, 'order.duplicate']);
  expect((await lefi([...args, '--order', 'unanswered'])).code).toBe(2);
});

test('a list that a newer one has replaced, or that is not compared, answers no more', async () => {
  const { handlers } = profile.service;
  const first = await handlers['register.begin']({});
  await expect(handlers['register.differences'](first)).rejects.toMatchObject({
    fault: { code: 'register.not-there' },
  });
  const second = await handlers['register.begin']({});
  const piece = Buffer.from('personnummer;benefits\n').toString('base64');
  await expect(handlers['register.read']({ ...first, piece })).rejects.toMatchObject({
    fault: { code: 'register.not-there' },
  });
  expect(await handlers['register.compare'](second)).toMatchObject({ rows: 0, listed: 0 });
});

function withCommas(row: string): string {
  const [personnummer, names, from] = row.split(';');
  return `${personnummer},"${names}",${from}`;
}
