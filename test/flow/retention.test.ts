/** Retention: who is due and why not, the removal with its trace, and a rebuild that does not bring anybody back. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { accessRows, mirrorRows } from '../support/mirror-file.ts';
import { anna, bertil, fileName, news, night, order, sick, sickCase } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';

let profile: TestProfile;
beforeEach(async () => {
  profile = await testProfile({ now: '2028-06-01T12:00:00Z' });
});
afterEach(() => profile.remove());

const calls = () => profile.service.handlers;
const ended = (personnummer: string) => ({
  personnummer,
  type: '1' as const,
  status: { code: '0', benefits: ['sjukpenning'] },
  benefits: [],
});

/** Anna's subscription ends on the night of the 16th; Bertil's goes on. Her records lie between and around his. */
async function liveThrough(): Promise<void> {
  await order(profile, ['sjukpenning'], bertil);
  await calls()['order.add']({
    kind: 'new',
    lines: [
      {
        personnummer: anna,
        benefits: ['sjukpenning'],
        from: '2024-01-01',
        purpose: 'samordning',
        consent: '2024-01, dnr 7',
      },
    ],
  });
  await profile.ingest(fileName(14), night(14, [sick(bertil), sick()]));
  await profile.ingest(
    fileName(15),
    night(15, [news([sickCase('2025-03-01')]), news([sickCase('2025-03-01')], bertil)]),
  );
  await profile.ingest(
    fileName(16),
    night(16, [news([sickCase('2025-03-01', [['aktivt', 'true']])], bertil), ended(anna)]),
  );
  await profile.ingest(fileName(17), night(17, [news([sickCase('2025-04-01')])]));
  for (const { id } of await calls()['flag.list']({ state: 'open' }))
    await calls()['flag.resolve']({ id, note: 'sedd' });
}

/** The drafts never left: nothing waits for an answer once they are removed. */
const removeDrafts = async () => {
  for (const { id, personnummer } of (await calls()['order.list']({})).lines)
    await calls()['order.remove']({ line: id, note: personnummer === anna ? 'dnr 8' : 'struken' });
};

const fault = (code: string) => ({ fault: { code } });
const setRule = (retentionMonths: number | null) => calls()['settings.set']({ retentionMonths });
const rebuild = () => calls()['mirror.rebuild']({});
const isSound = async () => (await calls()['mirror.verify']({})).checks.filter(({ ok }) => !ok).map(({ name }) => name);

test('nobody is due without a rule, nor before the last day, nor while something waits', async () => {
  await liveThrough();
  await expect(calls()['retention.list']({})).rejects.toMatchObject(fault('retention.no-rule'));
  await setRule(18);
  expect((await calls()['retention.list']({})).persons).toMatchObject([
    { personnummer: anna, ended: '2026-11-16', keptUntil: '2028-05-16', hindrance: 'order' },
  ]);
  await expect(calls()['retention.apply']({ count: 1 })).rejects.toMatchObject(fault('retention.changed'));
  await setRule(19);
  expect((await calls()['retention.count']({})).due).toBe(0);
});

test('whoever is removed leaves no number and no record, and the mirror is sound', async () => {
  await liveThrough();
  await removeDrafts();
  await setRule(18);
  const versions = mirrorRows(profile.directory, 'SELECT count(*) AS n FROM record');
  const removal = await calls()['retention.apply']({ count: 1 });
  expect(removal).toMatchObject({ months: 18, persons: 1, records: 3 });
  expect(mirrorRows(profile.directory, 'SELECT count(*) AS n FROM record')).toEqual([
    { n: Number(versions[0]?.n) - removal.records },
  ]);
  expect((await calls()['person.list']({ text: '9001012385' })).ids).toEqual([]);
  const file = await readFile(join(profile.directory, 'mirror.sqlite'), 'latin1');
  expect([anna, 'dnr 7', 'dnr 8', bertil, 'struken'].filter((text) => file.includes(text))).toEqual([
    bertil,
    'struken',
  ]);
  expect(await isSound()).toEqual([]);
  const last = accessRows(profile.directory).filter(({ action }) => String(action).startsWith('retention'));
  expect(last.at(-1)).toMatchObject({ action: 'retention.apply', personnummer: null });
  expect((await calls()['retention.get']({})).removals).toEqual([removal]);
});

test('a rebuild keeps the numbers of what is left and brings nobody back, ordered again or not', async () => {
  await liveThrough();
  await removeDrafts();
  await setRule(18);
  await calls()['retention.apply']({ count: 1 });
  expect((await rebuild()).identical).toBe(true);
  await order(profile, ['sjukpenning'], anna, '2026-11-01');
  // A late file makes the mirror fold the archive, where the removed person's nights still are.
  await profile.ingest(fileName(19), night(19, [news([sickCase('2026-08-15')])]));
  await profile.ingest(fileName(18), night(18, [news([sickCase('2026-02-01')])]));
  const starts = (await profile.document(anna)).cases.map((one) => (one as { startades?: string }).startades);
  expect(starts.sort()).toEqual(['2026-02-01', '2026-08-15']);
  expect((await rebuild()).identical).toBe(true);
  expect(await isSound()).toEqual([]);
});
