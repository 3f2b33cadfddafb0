/** Our SFTP client against the simulator's server, which runs on ssh2. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SftpSettings } from '../../src/shared/settings.ts';
import { type SimulatedServer, startSimulatedServer } from '../support/sftp-server.ts';
import { faultFrom, noise, uploadOf } from '../support/transport-bytes.ts';
import { transportConformance } from './transport.ts';
import { providerOf, sftpConformance } from './transport-sftp.ts';

const settingsOf = (server: SimulatedServer, directory: string): SftpSettings => ({
  kind: 'sftp',
  host: server.host,
  port: server.port,
  user: server.user,
  directory,
  hostKeys: [server.fingerprint],
});

transportConformance("the simulator's server", async () => {
  const server = await startSimulatedServer();
  return {
    directory: server.directory,
    provider: (folders) => providerOf({ ...settingsOf(server, '/'), ...folders }, { 'sftp-password': server.password }),
    stop: () => server.close(),
  };
});

sftpConformance("the simulator's server", async () => {
  const server = await startSimulatedServer();
  const settings = settingsOf(server, '/area');
  return {
    directory: join(server.directory, 'area'),
    settings,
    secrets: { 'sftp-password': server.password },
    wrong: { settings, secrets: { 'sftp-password': 'guess' } },
    stop: () => server.close(),
  };
});

async function withServer(work: (server: SimulatedServer) => Promise<void>): Promise<void> {
  const server = await startSimulatedServer();
  await work(server).finally(() => server.close());
}

test('without a password in the secrets nothing is connected', () =>
  withServer(async (server) => {
    expect(await faultFrom(providerOf(settingsOf(server, '/'), {}).connect())).toEqual({
      code: 'transport.secret',
      detail: { reason: 'sftp-password' },
    });
  }));

test('a size that differs after writing is transport.incomplete', () =>
  withServer(async (server) => {
    const transport = await providerOf(settingsOf(server, '/'), { 'sftp-password': server.password }).connect();
    server.trouble({ wrongSize: 1 });
    expect(await faultFrom(transport.stage(uploadOf('order.xml', noise(10))))).toEqual({
      code: 'transport.incomplete',
      detail: { file: 'order.xml', reason: 'size', expected: 10, actual: 11 },
    });
    await transport.close();
  }));

test("what the server refuses otherwise is transport.refused, without the server's words", () =>
  withServer(async (server) => {
    const transport = await providerOf(settingsOf(server, '/'), { 'sftp-password': server.password }).connect();
    await transport.stage(uploadOf('order.xml', noise(10)));
    server.trouble({ refuseRename: true, diskFullAt: 5 });
    const refused = { file: 'order.xml', reason: expect.stringMatching(/^status \d+$/) };
    const renamed = await faultFrom(transport.publish('order.xml'));
    expect(renamed.detail).toEqual(refused);
    expect(await faultFrom(transport.stage(uploadOf('order.xml', noise(10))))).toEqual({
      code: 'transport.refused',
      detail: refused,
    });
    await transport.close();
  }));
