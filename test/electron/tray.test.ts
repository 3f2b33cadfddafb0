/** What the tray icon and the notices say for what the service tells: values in, values out, and never about a person. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { noticeFor } from '../../src/main/shell/notice-model.ts';
import { iconPath } from '../../src/main/shell/tray.ts';
import { type Desk, trayModel } from '../../src/main/shell/tray-model.ts';
import type { NightRunView, ScheduleView } from '../../src/shared/schedule-views.ts';

const run = (part: Partial<NightRunView> = {}): NightRunView => ({
  ...{ id: 1, beganAt: '2026-11-21T06:05:00Z', endedAt: '2026-11-21T06:06:00Z', host: 'app' },
  ...{ night: '2026-11-21' as NightRunView['night'], state: 'delivered', fetched: 1, persons: 3 },
  ...{ stopped: 0, raised: 0, fault: null, ...part },
});
const desk = (part: Partial<ScheduleView> = {}, language: Desk['language'] = 'sv'): Desk => ({
  language,
  schedule: {
    ...{ on: true, at: '07:05', background: true, here: true, running: false, tries: 0, warning: false, last: run() },
    ...{ next: '2026-11-24T06:05:00Z', attention: { flags: 0, stopped: 0, missing: 0 }, ...part },
  },
});
const failed = { state: null, fault: 'transport.offline' } as const;

test.each<[string, Desk, string, string]>([
  ['all is well', desk(), 'ok', 'LEFI-spegeln: allt är i ordning. Nästa körning: 2026-11-24 07:05'],
  ['in English, off', desk({ next: null }, 'en'), 'ok', 'LEFI Mirror: all is well. The night is not run automatically'],
  ['running', desk({ running: true }), 'running', 'LEFI-spegeln: natten körs. Nästa körning: 2026-11-24 07:05'],
  [
    'flags, a stopped file and a missing night',
    desk({ attention: { flags: 4, stopped: 1, missing: 1 } }),
    'attention',
    'LEFI-spegeln: 6 saker väntar på någon. Nästa körning: 2026-11-24 07:05',
  ],
  [
    'failed, and tried again',
    desk({
      last: run(failed),
      tries: 2,
      next: '2026-11-21T06:08:00Z',
      attention: { flags: 1, stopped: 0, missing: 0 },
    }),
    'attention',
    'LEFI-spegeln: en sak väntar på någon. Försöker igen: 2026-11-21 07:08',
  ],
])('%s', (_state, shown, icon, tooltip) => {
  expect(trayModel(shown)).toMatchObject({ icon, tooltip });
});

test('the menu opens, runs, tells what is next and quits; what waits is there when something does', () => {
  const acts = (shown: Desk) => trayModel(shown).items.map((item) => (item === null ? '-' : (item.act ?? item.label)));
  expect(acts(desk())).toEqual(['open', '-', 'run', 'Nästa körning: 2026-11-24 07:05', '-', 'quit']);
  expect(acts(desk({ running: true, attention: { flags: 2, stopped: 0, missing: 0 } }))).toEqual([
    ...['open', 'start', '-', 'Natten körs …'],
    ...['Nästa körning: 2026-11-24 07:05', '-', 'quit'],
  ]);
});

test('somebody is called once for a run that needs a person, and not while it is tried again', () => {
  const after = (part: Partial<NightRunView>, tries = 0) =>
    noticeFor(desk(), desk({ last: run({ id: 2, ...part }), tries }))?.title ?? null;
  expect(after({})).toBe(null);
  expect(after({ raised: 1 })).toBe('Nattens leverans behöver en person');
  expect(after({ state: 'missing' })).toBe('Nattens leverans har inte kommit');
  expect(after(failed)).toBe('Natten kunde inte köras');
  expect(after(failed, 3)).toBe(null);
  expect(after({ state: null, fault: 'inbox.cancelled' })).toBe(null);
  expect(after({ state: 'late' })).toBe(null);
  const warned = desk({ warning: true, tries: 4, last: run({ state: 'due' }) });
  expect(noticeFor(desk(), warned)?.title).toBe('Nattens leverans har inte kommit än');
  expect(noticeFor(warned, warned)).toBe(null);
  expect(trayModel(warned).icon).toBe('attention');
  const stopped = desk({ last: run({ stopped: 1 }) });
  expect([noticeFor(undefined, stopped), noticeFor(stopped, stopped)]).toEqual([null, null]);
});

test('every icon is there, in both sizes, for every platform', () => {
  for (const platform of ['win32', 'linux', 'darwin'] as const) {
    for (const icon of ['ok', 'attention', 'running'] as const) {
      const path = iconPath('src/renderer/public/tray', icon, platform);
      expect([path, existsSync(path), existsSync(path.replace('.png', '@2x.png'))]).toEqual([path, true, true]);
    }
  }
  expect(existsSync('packaging/icon.png')).toBe(true);
});
