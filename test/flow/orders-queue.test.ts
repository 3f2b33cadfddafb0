/** Order files while FK is closed: queued with the instant at which they go, recalled, forced, and sent once in the end. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recallFile } from '../../src/main/service/orders/recall.ts';
import { sendOrders, sendQueued } from '../../src/main/service/orders/send.ts';
import type { Transport } from '../../src/main/service/ports.ts';
import { type OpenContext, openContext } from '../support/context.ts';
import { type FolderProfile, folderProfile } from '../support/folder-profile.ts';
import { mirrorRows } from '../support/mirror-file.ts';
import { anna, bertil, order } from '../support/nights.ts';
import { faultFrom } from '../support/transport-bytes.ts';

/** A Friday evening, and the Monday after. */
const evening = '2026-11-20T18:00:00.000Z';
const opening = '2026-11-23T07:00:00.000Z';
const monday = '2026-11-23T09:00:00.000Z';
const name = 'LEFI_BEST_5560360793_20261120_001.xml';

let profile: FolderProfile;
let opened: OpenContext[];
beforeEach(async () => {
  profile = await folderProfile({ now: evening });
  opened = [];
  await order(profile, ['sjukpenning', 'utbetalning']);
  await handlers()['order.compose']({});
});
afterEach(async () => {
  for (const { close } of opened) close();
  await profile.remove();
});

const handlers = () => profile.service.handlers;
const send = (force?: true) => handlers()['order.send']({ ...(force && { force }) });
const list = () => handlers()['order.list']({});
const atFk = () => readdir(profile.orders);
const states = async () => (await list()).files.map(({ state }) => state);
const acts = () => mirrorRows(profile.directory, 'SELECT kind, at, actor, host, note FROM order_file_act ORDER BY at');

async function at(now: string, tamper?: (transport: Transport) => Transport): Promise<OpenContext['ctx']> {
  const one = await openContext(profile.directory, now, tamper);
  opened.push(one);
  return one.ctx;
}

describe('while FK is closed', () => {
  test('a file is queued once, with when it goes and why, and nothing is uploaded', async () => {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect(await send()).toMatchObject([
        { name, state: 'queued', goesAt: opening, sentAt: null, fault: { code: 'order.outside-window' } },
      ]);
    }
    expect([await atFk(), acts().map(({ kind, at: when }) => [kind, when])]).toEqual([[], [['queued', evening]]]);
    expect((await list()).window).toEqual({ isOpen: false, goesAt: opening, closesAt: '2026-11-23T16:30:00.000Z' });
  });

  test('what is queued leaves by itself once it is open, what nobody asked to send does not', async () => {
    await send();
    await order(profile, ['sjukpenning'], bertil);
    await handlers()['order.compose']({});
    expect(await sendQueued(await at('2026-11-23T06:59:59Z'))).toEqual([]);
    expect(await sendQueued(await at(opening))).toMatchObject([{ name, state: 'sent', goesAt: null }]);
    expect([await states(), await atFk()]).toEqual([['composed', 'sent'], [name]]);
    expect(await sendQueued(await at(monday))).toEqual([]);
  });

  test('a forced file is sent at once, with who forced it', async () => {
    const [sent] = await send(true);
    expect(sent).toMatchObject({ state: 'sent', goesAt: null, forced: { at: evening } });
    expect([await atFk(), acts().map(({ kind }) => kind)]).toEqual([[name], ['forced']]);
  });

  test('the hours are those of the settings, and a window that closes first is refused', async () => {
    await send();
    await handlers()['settings.set']({ uploadOpens: '18:30', uploadCloses: '20:00' });
    expect(await sendQueued(await at(evening))).toMatchObject([{ state: 'sent', forced: null }]);
    const backwards = handlers()['settings.set']({ uploadCloses: '18:00' });
    expect(await faultFrom(backwards)).toMatchObject({
      code: 'profile.invalid',
      detail: { field: 'settings.uploadCloses' },
    });
  });

  test('files that FK’s closing overtakes are queued, and the rest has left', async () => {
    await order(profile, ['sjukpenning'], bertil);
    await handlers()['order.compose']({});
    const ctx = await at('2026-11-23T16:29:00.000Z', (transport) => ({
      ...transport,
      publish: async (file) => {
        await transport.publish(file);
        await ctx.clock.wait(60_000);
      },
    }));
    expect((await sendOrders(ctx)).map(({ state }) => state)).toEqual(['queued', 'sent']);
  });
});

describe('a recalled file', () => {
  const recall = (file = 1, note = 'wrong list') => handlers()['order.recall']({ file, note });

  test('leaves its lines as drafts and stays itself, and its number is not given again', async () => {
    await send();
    expect(await recall()).toMatchObject({ name, state: 'recalled', goesAt: null, recalled: { note: 'wrong list' } });
    expect((await list()).lines.map(({ state, file }) => [state, file])).toEqual([
      ['draft', null],
      ['draft', null],
    ]);
    await handlers()['order.remove']({ line: 2 });
    const [again] = await handlers()['order.compose']({});
    expect(again).toMatchObject({ name: name.replace('001', '002'), lines: 1 });
    expect(await sendOrders(await at(monday))).toMatchObject([{ name: again?.name, state: 'sent' }]);
    expect(await atFk()).toEqual([again?.name]);
    expect(String(await readFile(join(profile.directory, 'outbox', name)))).toContain(anna);
  });

  test('cannot be recalled twice, nor when it is sent, nor once its upload has begun', async () => {
    await recall();
    expect(await faultFrom(recall())).toMatchObject({
      code: 'order.not-recallable',
      detail: { file: name, reason: 'file-recalled' },
    });
    expect(await faultFrom(recall(77))).toMatchObject({ detail: { reason: 'file-unknown' } });
    await handlers()['order.compose']({});
    const broken = await at(monday, (transport) => ({
      ...transport,
      publish: async () => Promise.reject(new Error()),
    }));
    await expect(sendOrders(broken)).rejects.toThrow();
    expect(await faultFrom(recall(2))).toMatchObject({ detail: { reason: 'file-sending' } });
    await sendOrders(await at(monday));
    expect(await faultFrom(recall(2))).toMatchObject({ detail: { reason: 'file-sent' } });
  });

  test('in the midst of a send is left out of it', async () => {
    await order(profile, ['sjukpenning'], bertil);
    await handlers()['order.compose']({});
    const other = await at(monday);
    const ctx = await at(monday, (transport) => ({
      ...transport,
      stage: async (upload) => {
        if (upload.name === name) await recallFile(other, { file: 2 });
        await transport.stage(upload);
      },
    }));
    expect((await sendOrders(ctx)).map(({ state }) => state)).toEqual(['recalled', 'sent']);
    expect(await atFk()).toEqual([name]);
  });
});

test('a removed draft is in no file, can be ordered again, and is no subscription', async () => {
  await order(profile, ['pension'], bertil);
  expect(await handlers()['order.remove']({ line: 3, note: 'typed wrong' })).toMatchObject({ id: 3, state: 'removed' });
  expect((await handlers()['person.get']({ personnummer: bertil })).subscriptions).toEqual([]);
  expect(await handlers()['order.compose']({})).toEqual([]);
  expect(await faultFrom(handlers()['order.remove']({ line: 3 }))).toMatchObject({
    code: 'order.not-removable',
    detail: { line: 3, reason: 'line-removed' },
  });
  expect(await faultFrom(handlers()['order.remove']({ line: 1 }))).toMatchObject({
    detail: { reason: 'line-composed' },
  });
  expect(await order(profile, ['pension'], bertil)).toMatchObject({ added: 1, refused: [] });
  expect(mirrorRows(profile.directory, 'SELECT line_id, note FROM order_removal')).toEqual([
    { line_id: 3, note: 'typed wrong' },
  ]);
});
