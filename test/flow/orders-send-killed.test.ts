/** A send that was killed can be repeated: FK gets each order file once, whole, and never twice. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sendOrders } from '../../src/main/service/orders/send.ts';
import type { Transport } from '../../src/main/service/ports.ts';
import { FaultError } from '../../src/shared/fault.ts';
import type { OrderFileView } from '../../src/shared/order-file-views.ts';
import { openContext } from '../support/context.ts';
import { type FolderProfile, folderProfile } from '../support/folder-profile.ts';
import { mirrorRows } from '../support/mirror-file.ts';
import { anna, bertil, order } from '../support/nights.ts';
import { faultFrom } from '../support/transport-bytes.ts';

const victim = fileURLToPath(new URL('../support/send-victim.ts', import.meta.url));
const now = '2026-11-16T09:00:00.000Z';
const name = 'LEFI_BEST_5560360793_20261116_001.xml';

let profile: FolderProfile;
let composed: OrderFileView;
beforeEach(async () => {
  profile = await folderProfile({ now });
  await order(profile, ['sjukpenning', 'utbetalning']);
  [composed] = (await profile.service.handlers['order.compose']({})) as [OrderFileView];
});
afterEach(() => profile.remove());

const send = () => profile.service.handlers['order.send']({});
const atFk = () => readdir(profile.orders);
const phase = () => mirrorRows(profile.directory, 'SELECT phase FROM order_file').map((row) => row.phase);
const ours = () => readFile(join(profile.directory, 'outbox', name));

async function killedAt(point: string): Promise<void> {
  const child = spawn(process.execPath, [victim, profile.directory, now, point], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const [, signal] = await once(child, 'close');
  expect(signal, complaints).toBe('SIGKILL');
}

const points: readonly (readonly [where: string, point: string, phase: string, files: readonly string[]])[] = [
  ['when staging has begun', 'begun', 'staging', []],
  ['with half of the file at FK', 'half', 'staging', [`${name}.partial`]],
  ['with the file staged', 'staged', 'staging', [`${name}.partial`]],
  ['when publishing is journalled', 'publishing', 'publishing', [`${name}.partial`]],
  ['after the rename', 'renamed', 'publishing', [name]],
];

describe('a send that is killed', () => {
  test.for(points)('%s is repeated to one whole file, sent once', async ([, point, left, files]) => {
    await killedAt(point);
    expect([phase(), await atFk()]).toEqual([[left], files]);
    const [sent, ...more] = await send();
    expect([sent, more]).toEqual([{ ...composed, state: 'sent', sentAt: now }, []]);
    expect(await atFk()).toEqual([name]);
    expect(await readFile(join(profile.orders, name))).toEqual(await ours());
    expect((await profile.service.handlers['order.list']({})).totals).toMatchObject({ composed: 0, sent: 2 });
    expect([await send(), await atFk()]).toEqual([[], [name]]);
  });
});

test('a file that FK took right after the rename counts as sent and does not go a second time', async () => {
  await killedAt('renamed');
  await rm(join(profile.orders, name));
  const [sent] = await send();
  expect([sent?.state, await atFk(), await send()]).toEqual(['sent', [], []]);
});

test('a file of the same name at FK stops every attempt, and is never taken for ours', async () => {
  await writeFile(join(profile.orders, name), 'someone else’s');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    expect(await faultFrom(send())).toMatchObject({ code: 'transport.exists' });
    expect(phase()).toEqual(['publishing']);
  }
  await rm(join(profile.orders, name));
  expect([(await send())[0]?.state, await atFk()]).toEqual(['sent', [name]]);
  expect(await readFile(join(profile.orders, name))).toEqual(await ours());
});

test('what was sent before the connection broke stays sent, and only the rest goes again', async () => {
  await order(profile, ['sjukpenning'], bertil);
  const [second] = await profile.service.handlers['order.compose']({});
  const staged: string[] = [];
  const breaking = (transport: Transport): Transport => ({
    ...transport,
    stage: (upload) => {
      staged.push(upload.name);
      if (staged.length === 2) throw new FaultError('transport.offline', { host: 'fk' });
      return transport.stage(upload);
    },
  });
  const { ctx, close } = await openContext(profile.directory, now, breaking);
  expect(await faultFrom(sendOrders(ctx))).toMatchObject({ code: 'transport.offline' });
  expect([phase(), await atFk()]).toEqual([['sent', 'staging'], [name]]);
  const sent = await sendOrders(ctx);
  close();
  expect(sent.map((file) => file.name)).toEqual([second?.name]);
  expect(staged).toEqual([name, second?.name, second?.name]);
  expect(await atFk()).toEqual([name, second?.name]);
});

test('bytes that are not those that were journalled never leave the outbox', async () => {
  await writeFile(
    join(profile.directory, 'outbox', name),
    (await readFile(join(profile.directory, 'outbox', name), 'utf8')).replace(anna, bertil),
  );
  expect(await faultFrom(send())).toMatchObject({ code: 'transport.incomplete' });
  expect(await atFk()).not.toContain(name);
});
