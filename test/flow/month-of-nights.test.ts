/** A month of nights with what FK's nights have in store (facts.md §7), May 2025: each told for what it was. */
import { readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { NightScript, ScriptedEvent } from '../../src/simulator/script.ts';
import { everybody, openReplay, type Replay } from '../support/incident.ts';
import { responseXml } from '../support/response-xml.ts';
import { date, organisation } from '../support/simulator.ts';

const news: readonly ScriptedEvent[] = [{ event: 'new-period', times: 2 }, { event: 'payment' }];
const may = (day: number): string => `2025-05-${String(day).padStart(2, '0')}`;

async function month(replay: Replay) {
  const play = (day: number, script: Partial<NightScript> = {}) =>
    replay.play(date(may(day)), { events: news, ...script });
  const nightAt = async (day: number, time: string) =>
    (await replay.fetch(`${may(day)}T${time}`)).status.nights.find(({ night }) => night === may(day));
  return { play, nightAt };
}

/** Ordered in June for a day in May's future, and sent in May: as when a machine's clock was wrong. */
async function orderTomorrow(replay: Replay, personnummer: string): Promise<void> {
  const line = { personnummer, benefits: ['dagpenningTillTotalforsvarspliktiga'], from: '2025-06-10' };
  await replay.within('2025-06-15T10:00', (handlers) => handlers['order.add']({ kind: 'new', lines: [line] }));
  await replay.within(`${may(28)}T10:00`, async (handlers) => {
    await handlers['order.compose']({});
    await handlers['order.send']({});
  });
}

test('a month of nights, each with its own honest state', async () => {
  const replay = await openReplay({ upTo: date(may(1)), persons: 16 });
  const responses = join(replay.directory, 'fk', 'sftp', 'fran-fk');
  const people = everybody(replay);
  const { play, nightAt } = await month(replay);
  try {
    await replay.order('new', may(5), people.slice(1));
    await play(6);
    await play(7);
    await play(8, { events: [] });
    // I-14: the job stopped, and the files were run again.
    expect(await nightAt(9, '08:15')).toEqual({ night: may(9), expected: true, state: 'due', delivery: null });
    expect(await nightAt(9, '09:45')).toMatchObject({ state: 'due', warning: true });
    expect(await nightAt(9, '10:01')).toMatchObject({ state: 'missing' });
    await replay.batch.run(date(may(9)), { events: news });
    await replay.fetch(`${may(9)}T13:00`);
    await play(10, { faults: ['rerun'] });
    await play(13, { faults: ['truncated'] });
    await play(14, { repair: true });
    await play(15, { faults: ['wrong-organisation'] });
    await play(16, { faults: ['no-end'], repair: true });
    // Ordered before the release weekend, and due in its first night without a file.
    await replay.order('new', may(16), people.slice(0, 1));
    for (const day of [17, 20, 21]) await play(day, { faults: ['no-file'] });
    const waiting = await replay.within(`${may(21)}T12:00`, (handlers) => handlers['order.list']({ limit: 1 }));
    expect(waiting.lines).toMatchObject([{ state: 'sent', due: may(17), cause: 'night-missing' }]);
    const backlog = await play(22, { repair: true });
    const holder = backlog.status.nights.at(-1)?.delivery ?? 0;
    expect([await replay.differing(), backlog.summary.missing, backlog.status.gaps]).toEqual([[], 0, []]);
    const explained = backlog.status.nights.filter(({ explainedBy }) => explainedBy === 'I-18');
    expect(explained.map(({ night, state, containedIn }) => [night, state, containedIn])).toEqual(
      [17, 20, 21].map((day) => [may(day), 'missing', holder]),
    );
    // No alarm, and a person may say so nevertheless.
    await replay.within(`${may(22)}T12:00`, async (handlers) => {
      for (const day of [17, 20, 21])
        await handlers['night.settle']({ night: may(day), note: 'Releasehelg, se den 22', containedIn: holder });
      const { lines } = await handlers['order.list']({ limit: 1 });
      expect(lines).toMatchObject([{ state: 'answered', answeredBy: { night: may(22) } }]);
    });
    await play(23, { faults: ['late'] });
    await play(24);
    // Made, and lost on the way: the numbers tell.
    await replay.batch.run(date(may(27)), { events: news });
    for (const name of await readdir(responses))
      if (name.includes('20250527')) await rename(join(responses, name), join(replay.directory, name));
    const after = await play(28);
    const [gap = { from: 0, to: 0 }] = after.status.gaps;
    await orderTomorrow(replay, people[0]?.personnummer ?? '');
    await play(30);
    const last = await play(31);
    const number = (last.deliveries[0]?.start?.lopnummer ?? 0) + 1;
    const second = responseXml({ lopnummer: number, skapad: `${may(31)}T03:00:00`, organisation, persons: [] });
    await writeFile(join(responses, `LEFI_SVAR_${organisation}_20250531_${number}.xml`), second);
    const { status } = await replay.fetch(`${may(31)}T09:00`);

    const told = status.nights.flatMap(({ night, state, marks = [], settled }) =>
      state === 'not-expected'
        ? []
        : [[Number(night.slice(8)), [state, ...marks, ...(settled ? ['settled'] : [])].join(' ')]],
    );
    expect(Object.fromEntries(told.filter(([day]) => Number(day) > 5))).toEqual({
      ...{ 6: 'delivered', 7: 'delivered', 8: 'empty', 9: 'late', 10: 'delivered rerun' },
      ...{ 13: 'late quarantined', 14: 'delivered', 15: 'late quarantined', 16: 'late quarantined' },
      ...{ 17: 'missing contained settled', 20: 'missing contained settled', 21: 'missing contained settled' },
      ...{ 22: 'delivered', 23: 'late', 24: 'delivered', 27: 'missing', 28: 'delivered', 30: 'delivered' },
      31: 'delivered several',
    });
    expect(status.gaps).toEqual([gap]);
    const flags = (await replay.flags()).map(({ code, cause }) => cause ?? code);
    expect(flags.filter((code) => !code.startsWith('person.'))).toEqual([
      // What was kept back stays somebody's to close, also when FK has sent it again.
      ...['response.rerun', 'response.not-well-formed', 'response.end-missing', 'response.wrong-organisation'],
      ...['response.end-missing', 'response.gap', 'future-date'],
    ]);
  } finally {
    await replay.close();
  }
});
