/** `lefi night --wait`: one line that says how it went, patience while it is worth it, and who is told. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockAt } from '../../src/main/store/lock.ts';
import { lefi } from '../support/cli.ts';
import { type FolderProfile, folderProfile } from '../support/folder-profile.ts';
import { fileName, night, order, sick } from '../support/nights.ts';
import { faultFrom } from '../support/transport-bytes.ts';

let profile: FolderProfile;
beforeEach(async () => {
  profile = await folderProfile({ now: '2026-11-20T06:10:00Z' });
  await order(profile, ['sjukpenning']);
});
afterEach(() => profile.remove());

const run = (...args: string[]) =>
  lefi(['--profile', profile.directory, '--now', '2026-11-20T07:10', 'night', ...args]);

test('without a delivery it is tried until it is late, and the summary says that it is missing', async () => {
  await writeFile(join(profile.responses, fileName(19)), night(19, [sick()]));
  const { nights } = (await profile.service.handlers['night.run']({ wait: true })).status;
  expect(nights.at(-1)).toMatchObject({ night: '2026-11-20', state: 'missing' });
});

test('a file that comes meanwhile ends the waiting', async () => {
  const name = fileName(20);
  await writeFile(join(profile.responses, name), night(20, [sick()]));
  const { fetched, summary } = await profile.service.handlers['night.run']({ wait: true });
  expect(fetched).toBe(1);
  expect(summary).toMatchObject({ night: '2026-11-20', state: 'delivered', persons: 1, stopped: 0, missing: 0 });
});

test('what stands in the way for ever is told in the end', async () => {
  await rename(profile.responses, `${profile.responses}-gone`);
  expect((await faultFrom(profile.service.handlers['night.run']({ wait: true }))).code).toMatch(/^transport\./);
});

test('while another process is at it nothing is begun', async () => {
  const lock = lockAt(join(profile.directory, 'night.lock'), { attempts: 1, pause: 0 });
  const said = await lock(() => faultFrom(profile.service.handlers['night.run']({})));
  expect(said.code).toBe('night.running');
});

test('a webhook and a command are told figures, and no person', async () => {
  await writeFile(join(profile.responses, fileName(20)), night(20, [sick()]));
  const heard: string[] = [];
  const server = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (text: string) => heard.push(text));
    request.on('end', () => response.end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const mail = join(profile.directory, 'mail.json');
  const { stdout, code } = await run('--webhook', address, '--then', `cat > '${mail}'`);
  server.close();
  expect([code, stdout.trim().split('\n').at(-1)]).toEqual([
    0,
    'Natten 2026-11-20: levererad. Hämtade filer: 1, personer: 1, stoppade filer: 0, nätter som saknas: 0, luckor: 0, öppna flaggor: 0.',
  ]);
  const told = JSON.parse(heard.join(''));
  expect(told).toMatchObject({ night: '2026-11-20', state: 'delivered', persons: 1, flagged: false });
  expect(JSON.parse(await readFile(mail, 'utf8'))).toEqual(told);
  expect(JSON.stringify(told)).not.toMatch(/\d{12}/);
  expect((await run('--webhook', 'http://example.org/')).code).toBe(2);
  expect((await run('--then', 'exit 1')).code).toBe(3);
});
