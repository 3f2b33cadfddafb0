/** What every way to FK must do, seen from both ends: through the port, and in the peer's own folder. */
import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Transport, TransportProvider } from '../../src/main/service/ports.ts';
import { FaultError } from '../../src/shared/fault.ts';
import { collect, faultFrom, noise, pieces, sha256, uploadOf } from '../support/transport-bytes.ts';

/** The peer keeps orders and responses below `directory`; the folders are given to `provider`. */
export type Peer = {
  readonly directory: string;
  provider(folders: { readonly orders?: string; readonly responses?: string }): TransportProvider;
  stop(): Promise<void>;
};

export function transportConformance(name: string, startPeer: () => Promise<Peer>): void {
  describe(`transport: ${name}`, () => {
    let peer: Peer;
    let transport: Transport;
    beforeAll(async () => {
      peer = await startPeer();
    });
    afterAll(async () => peer?.stop());
    beforeEach(async () => {
      await rm(at(), { recursive: true, force: true });
      await mkdir(at('ut'), { recursive: true });
      await mkdir(at('in'));
      transport = await peer.provider({ orders: 'area/in', responses: 'area/ut' }).connect();
    });
    afterEach(async () => transport?.close());
    const at = (...parts: string[]): string => join(peer.directory, 'area', ...parts);
    const send = async (name: string, bytes: Uint8Array): Promise<void> => {
      await transport.stage(uploadOf(name, bytes));
      await transport.publish(name);
    };

    test.each([0, 1, 5 * 1024 * 1024])('carries an order of %i bytes unchanged', async (size) => {
      await send('order.xml', noise(size));
      expect(await readdir(at('in'))).toEqual(['order.xml']);
      expect(sha256(await readFile(at('in', 'order.xml')))).toBe(sha256(noise(size)));
    });

    test.each([0, 1, 5 * 1024 * 1024])('fetches a response of %i bytes unchanged', async (size) => {
      await writeFile(at('ut', 'svar.xml'), noise(size));
      expect(sha256(await collect(transport.download('svar.xml')))).toBe(sha256(noise(size)));
    });

    test.each(['Räksmörgås på ön.xml', 'två  mellanslag .xml', "citat'tecken & co.xml"])(
      'takes %s for a name like any other',
      async (name) => {
        await send(name, noise(100));
        await writeFile(at('ut', name), noise(200));
        expect(await readdir(at('in'))).toEqual([name]);
        expect((await transport.list()).map((file) => file.name)).toEqual([name]);
        expect(await collect(transport.download(name))).toEqual(noise(200));
      },
    );

    test('lists finished files by name with size and time, and nothing else', async () => {
      for (const name of ['c.xml', 'a.xml', 'B.xml', '.hidden.xml', 'd.xml.partial', 'e.xml.PARTIAL']) {
        await writeFile(at('ut', name), name);
      }
      await mkdir(at('ut', 'folder.xml'));
      await utimes(at('ut', 'a.xml'), 1_795_000_000, 1_795_000_000);
      const files = await transport.list();
      expect(files.map(({ name, size }) => [name, size])).toEqual([
        ['B.xml', 5],
        ['a.xml', 5],
        ['c.xml', 5],
      ]);
      expect(files[1]?.modified).toBe(new Date(1_795_000_000_000).toISOString());
    });

    test('stages under a temporary name and publishes under the final one', async () => {
      await transport.stage(uploadOf('order.xml', noise(1000)));
      expect(await readdir(at('in'))).toEqual(['order.xml.partial']);
      expect(await transport.probe('order.xml')).toEqual({ staged: true, published: false });
      await transport.publish('order.xml');
      expect(await transport.probe('order.xml')).toEqual({ staged: false, published: true });
      expect(await transport.probe('other.xml')).toEqual({ staged: false, published: false });
    });

    test('an upload that breaks off leaves only the temporary file, and can be repeated', async () => {
      const bytes = noise(300_000);
      async function* breaking() {
        yield* pieces(bytes.subarray(0, 100_000));
        throw new FaultError('store.unusable', { file: 'order.xml', reason: 'EIO' });
      }
      const broken = transport.stage(uploadOf('order.xml', bytes, breaking));
      expect(await faultFrom(broken)).toMatchObject({ code: 'store.unusable', detail: { reason: 'EIO' } });
      expect(await readdir(at('in'))).toEqual(['order.xml.partial']);
      expect(await transport.probe('order.xml')).toEqual({ staged: true, published: false });
      await send('order.xml', bytes);
      expect(await readdir(at('in'))).toEqual(['order.xml']);
      expect(sha256(await readFile(at('in', 'order.xml')))).toBe(sha256(bytes));
    });

    test('a longer leftover of an earlier try is replaced whole', async () => {
      await writeFile(at('in', 'order.xml.partial'), noise(900_000));
      await send('order.xml', noise(1000));
      expect((await stat(at('in', 'order.xml'))).size).toBe(1000);
    });

    test('refuses to stage bytes that are not the journalled ones', async () => {
      const other = { ...uploadOf('order.xml', noise(1000)), sha256: sha256(noise(1001)) };
      expect(await faultFrom(transport.stage(other))).toMatchObject({
        code: 'transport.incomplete',
        detail: { file: 'order.xml', reason: 'sha256' },
      });
      const shorter = { ...uploadOf('order.xml', noise(1000)), size: 999 };
      expect(await faultFrom(transport.stage(shorter))).toMatchObject({
        code: 'transport.incomplete',
        detail: { reason: 'size', expected: 999, actual: 1000 },
      });
    });

    test('never overwrites a published file', async () => {
      await send('order.xml', noise(10));
      await transport.stage(uploadOf('order.xml', noise(20)));
      expect(await faultFrom(transport.publish('order.xml'))).toEqual({
        code: 'transport.exists',
        detail: { file: 'order.xml' },
      });
      expect(await readFile(at('in', 'order.xml'))).toEqual(noise(10));
    });

    test('publishing what was not staged is transport.missing', async () => {
      expect((await faultFrom(transport.publish('order.xml'))).code).toBe('transport.missing');
    });

    test('downloading a file that is gone is transport.missing', async () => {
      expect(await faultFrom(collect(transport.download('gone.xml')))).toMatchObject({
        code: 'transport.missing',
        detail: { file: 'gone.xml' },
      });
    });

    test('a folder that is not there is transport.missing', async () => {
      const elsewhere = await peer.provider({ orders: 'nowhere', responses: 'nowhere' }).connect();
      expect((await faultFrom(elsewhere.list())).code).toBe('transport.missing');
      expect((await faultFrom(elsewhere.stage(uploadOf('order.xml', noise(1))))).code).toBe('transport.missing');
      await elsewhere.close();
    });

    test.each(['../escape.xml', 'a/b.xml', 'a\\b.xml', '.hidden', '..', '', 'x.partial'])(
      'refuses the name "%s"',
      async (name) => {
        expect((await faultFrom(collect(transport.download(name)))).code).toBe('transport.refused');
        expect((await faultFrom(transport.probe(name))).code).toBe('transport.refused');
        expect((await faultFrom(transport.stage(uploadOf(name, noise(1))))).code).toBe('transport.refused');
        expect((await faultFrom(transport.publish(name))).code).toBe('transport.refused');
      },
    );

    test('a download that is not read to its end disturbs nothing', async () => {
      await writeFile(at('ut', 'svar.xml'), noise(2_000_000));
      for await (const chunk of transport.download('svar.xml')) {
        expect(chunk.length).toBeLessThan(2_000_000);
        break;
      }
      expect(sha256(await collect(transport.download('svar.xml')))).toBe(sha256(noise(2_000_000)));
    });

    test('orders and responses share the directory when nothing else is said', async () => {
      const shared = await peer.provider({}).connect();
      await shared.stage(uploadOf('shared.xml', noise(5)));
      await shared.publish('shared.xml');
      expect((await shared.list()).map((file) => file.name)).toContain('shared.xml');
      await rm(join(peer.directory, 'shared.xml'));
      await shared.close();
    });
  });
}
