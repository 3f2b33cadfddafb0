/** The main job as partner IT runs it: the command line, call by call, against FK's simulator over SFTP. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lefiJson } from '../support/cli.ts';
import { readFkSide } from '../support/fk-side.ts';
import {
  addressOf,
  csvOf,
  makeHome,
  monday,
  morning,
  nights,
  orderedFrom,
  type Person,
  persons,
  sortPersons,
  startFk,
} from '../support/main-job.ts';
import { comparable } from '../support/model.ts';
import { date, organisation } from '../support/simulator.ts';

test('the same job through the command line, from init to a person’s JSON', { timeout: 60_000 }, async () => {
  const directory = await makeHome();
  const fk = await startFk(directory);
  const [profile, csv] = [join(directory, 'profile'), join(directory, 'orders.csv')];
  const argsOf = (now: string, args: readonly string[]) => ['--profile', profile, '--now', now, ...args];
  const lefi = (now: string, ...args: readonly string[]) => lefiJson(argsOf(now, args));
  // One of the sixty has a protected identity: done, but flagged.
  const flagged = (now: string, ...args: readonly string[]) => lefiJson(argsOf(now, args), 3);
  const ordered = sortPersons(fk);
  const [person, ...others] = ordered.fresh as [Person, ...Person[]];
  await writeFile(csv, csvOf({ ...ordered, fresh: others }));

  const key = ['--host-key', fk.fingerprint, '--key', fk.userKeyFile];
  await lefi(monday, 'init', '--org', organisation, '--transport', addressOf(fk), ...key);
  const one = ['--person', person.personnummer, '--benefit', person.benefits.join(','), '--from', orderedFrom];
  expect(await lefi(monday, 'order', 'add', '--kind', 'new', ...one)).toMatchObject({ added: person.benefits.length });
  expect(await lefi(monday, 'order', 'add', '--csv', csv)).toMatchObject({ refused: [] });
  const [composed] = await lefi(monday, 'order', 'compose');
  expect(await lefi(monday, 'order', 'send')).toMatchObject([{ name: composed.name, state: 'sent' }]);
  const arrived = await readFile(join(fk.root, fk.layout.orders, composed.name));
  expect(arrived).toEqual(await readFile(composed.path));

  await fk.runNight(date(nights[0]), { events: [] });
  expect(await readdir(join(fk.root, fk.layout.orders))).toEqual([]);
  const report = await flagged(morning(nights[0]), 'night');
  expect(report).toMatchObject({
    fetched: 1,
    deliveries: [{ state: 'applied', persons }],
    status: { gaps: [], flags: [{ code: 'person.protected' }] },
  });
  expect(await lefi(morning(nights[0]), 'deliveries')).toEqual(report.deliveries);
  expect(await flagged(morning(nights[0]), 'status')).toEqual(report.status);
  const document = await lefi(morning(nights[0]), 'person', person.personnummer);
  const truth = await readFkSide(join(directory, 'fk'));
  const known = { ...truth.documents(person.personnummer), subscriptions: truth.subscriptions(person.personnummer) };
  expect(comparable(document)).toEqual(comparable(known));
  await fk.close();
  await rm(directory, { recursive: true });
});
