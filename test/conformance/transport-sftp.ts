/** What an SFTP connection must do besides: trust one host key only, and survive a line that breaks. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Transport, TransportProvider } from '../../src/main/service/ports.ts';
import { createTransportProvider } from '../../src/main/transport/provider.ts';
import type { SftpSettings } from '../../src/shared/settings.ts';
import { type CuttingProxy, startCuttingProxy } from '../support/cutting-proxy.ts';
import { freePort } from '../support/free-port.ts';
import { startListeningServer } from '../support/sftp-server.ts';
import { collect, faultFrom, noise, sha256, uploadOf } from '../support/transport-bytes.ts';

export type SftpPeer = {
  /** What the server keeps in the folder that `settings` names. */
  readonly directory: string;
  readonly settings: SftpSettings;
  readonly secrets: Readonly<Record<string, string>>;
  /** The same, but with a key or password that the server does not take. */
  readonly wrong: { readonly settings: SftpSettings; readonly secrets: Readonly<Record<string, string>> };
  stop(): Promise<void>;
};

export const providerOf = (settings: SftpSettings, secrets: Readonly<Record<string, string>>): TransportProvider =>
  createTransportProvider(
    settings,
    { get: async (name) => secrets[name] },
    { connect: 5000, answer: 1500, close: 500 },
  );

export function sftpConformance(name: string, startPeer: () => Promise<SftpPeer>): void {
  describe(`sftp: ${name}`, () => {
    let peer: SftpPeer;
    let proxy: CuttingProxy;
    let transport: Transport | undefined;
    beforeAll(async () => {
      peer = await startPeer();
    });
    afterAll(async () => peer?.stop());
    beforeEach(async () => {
      await mkdir(peer.directory, { recursive: true });
      proxy = await startCuttingProxy(peer.settings.port);
    });
    afterEach(async () => {
      await transport?.close();
      transport = undefined;
      await proxy.stop();
      await rm(peer.directory, { recursive: true });
    });
    const connectThrough = async (port: number, change: Partial<SftpSettings> = {}): Promise<Transport> => {
      transport = await providerOf({ ...peer.settings, port, ...change }, peer.secrets).connect();
      return transport;
    };

    test('tells with whom it speaks', async () => {
      const { description } = await connectThrough(peer.settings.port);
      expect(description).toContain(`sftp://${peer.settings.user}@127.0.0.1:${peer.settings.port}/`);
      expect(description).toContain(peer.settings.hostKeys[0]);
    });

    test('one pinned key among several is enough', async () => {
      const hostKeys = [`SHA256:${'A'.repeat(43)}`, ...peer.settings.hostKeys];
      expect(await (await connectThrough(peer.settings.port, { hostKeys })).list()).toEqual([]);
    });

    test.each([
      ['another', [`SHA256:${'A'.repeat(43)}`]],
      ['no', []],
    ])('stops at the host key when %s key is pinned', async (_, hostKeys) => {
      expect(await faultFrom(connectThrough(proxy.port, { hostKeys }))).toEqual({
        code: 'transport.host-key',
        detail: { host: '127.0.0.1', expected: hostKeys[0] ?? '-', actual: peer.settings.hostKeys[0] },
      });
      await expect.poll(() => proxy.open()).toBe(0);
    });

    test('sends a stranger neither name, password nor key', async () => {
      const stranger = await startListeningServer();
      const { code, detail } = await faultFrom(connectThrough(stranger.port));
      expect([code, stranger.connections()]).toEqual(['transport.host-key', 1]);
      await expect.poll(() => stranger.open()).toBe(0);
      expect(stranger.heard).toEqual([]);

      // The same server does hear the login of a client that trusts it.
      const trusting = connectThrough(stranger.port, { hostKeys: [String(detail.actual)] });
      expect(await faultFrom(trusting)).toMatchObject({ code: 'transport.refused', detail: { reason: 'no-sftp' } });
      expect(stranger.heard[0]).toBe(peer.settings.key ? 'publickey' : `password ${peer.secrets['sftp-password']}`);
      await stranger.close();
    });

    test('a login that the server does not take is transport.denied, and nothing stays open', async () => {
      const { settings, secrets } = peer.wrong;
      const fault = await faultFrom(providerOf({ ...settings, port: proxy.port }, secrets).connect());
      expect(fault).toEqual({
        code: 'transport.denied',
        detail: { host: '127.0.0.1', reason: 'client-authentication' },
      });
      await expect.poll(() => proxy.open()).toBe(0);
    });

    test('a closed port is transport.offline', async () => {
      expect(await faultFrom(connectThrough(await freePort()))).toEqual({
        code: 'transport.offline',
        detail: { host: '127.0.0.1', reason: 'ECONNREFUSED' },
      });
    });

    test('a server that takes the call and says nothing is transport.offline in time', async () => {
      proxy.hold();
      const quick = createTransportProvider(
        { ...peer.settings, port: proxy.port },
        { get: async (name) => peer.secrets[name] },
        { connect: 300, answer: 300, close: 300 },
      );
      expect((await faultFrom(quick.connect())).code).toBe('transport.offline');
      await expect.poll(() => proxy.open()).toBe(0);
    });

    test('a line cut during a download is transport.offline, and a new connection gets all of it', async () => {
      await writeFile(join(peer.directory, 'svar.xml'), noise(3_000_000));
      const cut = await connectThrough(proxy.port);
      proxy.cutAfter('down', 1_000_000);
      expect((await faultFrom(collect(cut.download('svar.xml')))).code).toBe('transport.offline');
      await cut.close();
      const again = await connectThrough(peer.settings.port);
      expect(sha256(await collect(again.download('svar.xml')))).toBe(sha256(noise(3_000_000)));
    });

    test('a line cut during an upload leaves a temporary file at most, and a new connection completes it', async () => {
      const upload = uploadOf('order.xml', noise(3_000_000));
      const cut = await connectThrough(proxy.port);
      proxy.cutAfter('up', 1_000_000);
      expect((await faultFrom(cut.stage(upload))).code).toBe('transport.offline');
      expect(await readdir(peer.directory)).toEqual(['order.xml.partial']);
      const again = await connectThrough(peer.settings.port);
      await again.stage(upload);
      await again.publish('order.xml');
      expect(await readdir(peer.directory)).toEqual(['order.xml']);
      expect(sha256(await readFile(join(peer.directory, 'order.xml')))).toBe(upload.sha256);
    });

    test('after the line was cut every call is transport.offline at once', async () => {
      const cut = await connectThrough(proxy.port);
      proxy.cutAfter('up', 1);
      expect((await faultFrom(cut.list())).code).toBe('transport.offline');
      expect((await faultFrom(cut.probe('order.xml'))).code).toBe('transport.offline');
      expect((await faultFrom(collect(cut.download('svar.xml')))).code).toBe('transport.offline');
      expect((await faultFrom(cut.stage(uploadOf('order.xml', noise(9))))).code).toBe('transport.offline');
    });

    test('a server that falls silent in the middle is transport.offline in time', async () => {
      await writeFile(join(peer.directory, 'svar.xml'), noise(1_000_000));
      const silent = await connectThrough(proxy.port);
      proxy.hold();
      expect(await faultFrom(collect(silent.download('svar.xml')))).toEqual({
        code: 'transport.offline',
        detail: { host: '127.0.0.1', reason: 'silent' },
      });
      await silent.close();
      await expect.poll(() => proxy.open()).toBe(0);
    });

    test('asks the server for no more than is being read', async () => {
      await writeFile(join(peer.directory, 'svar.xml'), noise(8_000_000));
      const slow = await connectThrough(proxy.port);
      for await (const _ of slow.download('svar.xml')) {
        // Longer than the whole file would take.
        await new Promise((resolve) => setTimeout(resolve, 500));
        break;
      }
      expect(proxy.passed('down')).toBeLessThan(2_000_000);
    });

    test('closing hangs up, also twice', async () => {
      const closed = await connectThrough(proxy.port);
      await closed.close();
      await closed.close();
      await expect.poll(() => proxy.open()).toBe(0);
      expect((await faultFrom(closed.list())).code).toBe('transport.offline');
    });
  });
}
