/** The whole of FK's side as a customer meets it: log in, put an order, let the night pass, get the answer. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SftpClient from 'ssh2-sftp-client';
import { expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { date, orderXml, organisation, parseXml } from '../support/simulator.ts';

test('an order put over SFTP is answered by a file got over SFTP', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'lefi-over-sftp-'));
  const users = [{ name: 'bolaget', password: 'hemligt' }];
  const simulator = await startSimulator({ directory, organisation, seed: 5, persons: 40, users });
  const client = new SftpClient('test', { error() {}, end() {}, close() {} });
  const { host, port, userKey: privateKey } = simulator;
  await client.connect({ host, port, username: 'bolaget', privateKey });
  const [person] = simulator.population;
  const line = { kind: 'new' as const, person: person?.personnummer ?? '', from: '2026-01-01' };
  const order = orderXml([{ ...line, benefits: person?.benefits ?? [] }]);
  await client.put(Buffer.from(order), '/till-fk/LEFI_BEST_1.xml.partial');

  const unfinished = await simulator.runNight(date('2026-11-17'), { events: [] });
  expect(unfinished.persons).toBe(0);
  await client.rename('/till-fk/LEFI_BEST_1.xml.partial', '/till-fk/LEFI_BEST_1.xml');
  const { file } = await simulator.runNight(date('2026-11-18'), { events: [] });

  expect((await client.list('/till-fk')).map(({ name }) => name)).toEqual([]);
  expect((await client.list('/fran-fk')).map(({ name }) => name)).toContain(file);
  const answer = parseXml(((await client.get(`/fran-fk/${file}`)) as Buffer).toString()).bestallningsvar;
  expect(answer.informationsfalt.person[0].personnummer).toBe(person?.personnummer);
  expect((await client.list('/')).map(({ name }) => name)).toEqual(['fran-fk', 'till-fk']);
  expect(simulator.url).toBe(`sftp://bolaget@127.0.0.1:${port}/`);
  expect(await readdir(join(directory, 'behandlade'))).toEqual(['LEFI_BEST_1.xml']);
  await client.end();
  await simulator.close();
  await rm(directory, { recursive: true });
});
