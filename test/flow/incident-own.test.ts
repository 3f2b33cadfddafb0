/** Incidents added here, FK's published ones as data, and what the command line says of both. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assemble } from '../../src/main/assemble.ts';
import { readIncidents } from '../../src/main/files/incidents.ts';
import { faultOf } from '../../src/shared/fault.ts';
import { lefi, lefiJson } from '../support/cli.ts';
import { folderProfile } from '../support/folder-profile.ts';
import { accessRows } from '../support/mirror-file.ts';
import { anna, bertil, cecilia, fileName, night, order, sick } from '../support/nights.ts';
import { type TestProfile, testProfile } from '../support/profile.ts';
import { schemaFolder } from '../support/xmllint.ts';

let profile: TestProfile;
const handlers = () => profile.service.handlers;
const faultFrom = (work: Promise<unknown>) => work.then(() => null, faultOf);

/** Anna is answered, Bertil's subscription has ended, Cecilia waits for her first answer. */
beforeAll(async () => {
  profile = await testProfile();
  for (const person of [anna, bertil, cecilia]) await order(profile, ['sjukpenning'], person);
  const ended = { personnummer: bertil, type: '0', status: { code: '9', benefits: ['sjukpenning'] }, benefits: [] };
  await handlers()['order.compose']({});
  await profile.ingest(fileName(20), night(20, [sick(anna), ended]));
});
afterAll(() => profile.remove());

test('every published incident can be read and understood, and only slips are refused, with their place', async () => {
  const published = (await handlers()['incident.list']({})).filter(({ own }) => !own);
  expect(published).toHaveLength(18);
  expect(published.filter(({ criterion, words }) => (criterion === null) !== (words === null))).toEqual([]);
  const text = await readFile(join(schemaFolder, 'incidents.json'), 'utf8');
  for (const [from, to, where] of [
    ['"2018-06-07"', '"2018-06-31"', 'incidents.json/incidents/0/published'],
    ['"I-02"', '"I-01"', 'incidents.json/incidents/I-01'],
    ['"refresh": "no"', '"refresh": "perhaps"', 'incidents.json/incidents/0/refresh'],
  ] as const) {
    expect(await faultFrom((async () => readIncidents(text.replace(from, to)))())).toMatchObject({
      code: 'schema.invalid',
      detail: { where },
    });
  }
});

test('an order that lacks what the settings ask for is refused before anything is planned', async () => {
  const id = 'I-09';
  await handlers()['settings.set']({ purposeRequired: true, consentRequired: true });
  expect(await faultFrom(handlers()['incident.order']({ id }))).toMatchObject({ code: 'order.purpose-missing' });
  const { planned } = await handlers()['incident.order']({ id, purpose: 'skadereglering' });
  expect([planned.lines, planned.leftOut.find(({ reason }) => reason === 'no-consent')]).toEqual([
    0,
    { reason: 'no-consent', persons: 1 },
  ]);
  expect(await handlers()['incident.progress']({ id })).toMatchObject({ batches: [], unfinished: false });
  await handlers()['settings.set']({ purposeRequired: false, consentRequired: false });
});

test('an own incident is judged, ordered, closed, and stays', async () => {
  const criterion = 'SUBSCRIBED to SJP and born after 1970-01-01';
  const added = await handlers()['incident.add']({
    title: 'Tyst natt',
    notice: 'Klistrat',
    criterion,
    benefits: ['SJP'],
  });
  expect(added).toMatchObject({
    id: 'E-1',
    own: true,
    criterion: 'subscribed to sjukpenning and born after 1970-01-01',
    words: { sv: 'bevakas för Sjukpenning och född efter 1970-01-01' },
    refreshOf: ['sjukpenning'],
  });
  const turned = { title: 'x', notice: '', criterion, from: '2026-02-01', to: '2026-01-31' };
  expect(await faultFrom(handlers()['incident.add'](turned))).toEqual({
    code: 'input.invalid',
    detail: { field: 'to' },
  });
  const page = await handlers()['incident.affected']({ id: 'e-1' });
  expect(page).toMatchObject({ examined: 3, affected: 2, persons: 1, lines: 1, people: [], next: null });
  expect(page.leftOut.toSorted((a, b) => (a.reason < b.reason ? -1 : 1))).toEqual([
    { reason: 'ended', persons: 1 },
    { reason: 'unanswered', persons: 1 },
  ]);
  const whole = await handlers()['incident.affected']({ criterion: 'whole stock', benefits: ['pension'] });
  expect(whole.leftOut).toEqual([{ reason: 'not-subscribed', persons: 3 }]);
  const made = await handlers()['incident.order']({ id: 'E-1' });
  // A Sunday: what is at FK on Monday is answered on Tuesday.
  expect(made.ordered).toMatchObject([{ number: 1, lines: 1, open: 1, night: '2026-11-24' }]);
  expect(await handlers()['incident.close']({ id: 'e-1', note: 'Klart' })).toMatchObject({ closed: { note: 'Klart' } });
  expect(await faultFrom(handlers()['incident.close']({ id: 'E-1', note: 'igen' }))).toMatchObject({
    code: 'incident.not-there',
  });
  // What is closed calls for no order any more.
  expect(await faultFrom(handlers()['incident.order']({ id: 'E-1' }))).toMatchObject({ code: 'incident.no-order' });
  const db = new Database(join(profile.directory, 'mirror.sqlite'));
  expect(() => db.exec('DELETE FROM incident')).toThrow('never deleted');
  expect(() => db.exec("UPDATE incident SET title = 'annat'")).toThrow('never changed');
  db.close();
});

test('what was never answered is ordered again, alone, and its answer is counted once', async () => {
  const days = await folderProfile({ now: '2026-11-23T09:00:00Z' });
  const at = async <T>(now: string, work: (calls: TestProfile['service']['handlers']) => Promise<T>): Promise<T> => {
    const service = await assemble({ profile: days.directory, host: 'cli', now });
    return work(service.handlers).finally(() => service.close());
  };
  const orderAt = (now: string) =>
    at(now, async (calls) => {
      const { planned } = await calls['incident.order']({ id: 'I-09' });
      await calls['order.compose']({});
      await calls['order.send']({});
      return planned;
    });
  const arrive = (name: number, persons: Parameters<typeof night>[1]) =>
    days.ingest(fileName(name), night(name, persons));
  for (const person of [anna, bertil]) await order(days, ['sjukpenning'], person);
  await days.service.handlers['order.compose']({});
  await arrive(20, [sick(anna), sick(bertil)]);
  expect((await orderAt('2026-11-23T09:00')).lines).toBe(2);
  await arrive(24, [sick(anna)]);
  const progress = () => at('2026-11-25T09:00', (calls) => calls['incident.progress']({ id: 'I-09' }));
  expect((await progress()).batches).toMatchObject([{ answered: 1, open: 1, unanswered: 1, leftOut: 0 }]);
  const again = await orderAt('2026-11-25T09:05');
  expect([again.lines, again.leftOut]).toEqual([1, [{ reason: 'answered', persons: 1 }]]);
  await arrive(26, [sick(bertil, [['aktivt', 'true']])]);
  expect((await progress()).batches).toMatchObject([{ answered: 2, unanswered: 0 }, { answered: 1 }]);
  const report = await at('2026-11-26T09:00', (calls) => calls['incident.report']({ id: 'I-09' }));
  expect([report.examined, report.answered, report.persons.map(({ batch, changed }) => [batch, changed])]).toEqual([
    ...[2, 2],
    [[2, 1]],
  ]);
  await days.remove();
});

test('what cannot be ordered or read says why', async () => {
  expect(await faultFrom(handlers()['incident.order']({ id: 'I-03' }))).toMatchObject({ code: 'incident.no-order' });
  expect(await faultFrom(handlers()['incident.affected']({ id: 'I-99' }))).toMatchObject({
    code: 'incident.not-there',
  });
  const wrong = handlers()['incident.add']({ title: 'x', criterion: 'born efter 2000-01-01' });
  expect(await faultFrom(wrong)).toEqual({
    code: 'incident.criterion',
    detail: { position: 6, reason: 'criterion-word', word: 'before' },
  });
  expect(await faultFrom(handlers()['incident.order']({ id: 'E-7' }))).toMatchObject({ code: 'incident.not-there' });
});

test('the command line plans with nights and traces, and reports a table of whole numbers', async () => {
  const at = ['--profile', profile.directory, '--now', '2026-11-23T09:00'];
  const before = accessRows(profile.directory).length;
  const plan = await lefiJson([...at, 'incident', 'plan', 'I-09', '--per-night', '1']);
  expect(plan).toMatchObject({ id: 'I-09', affected: 2, perNight: 1 });
  const shown = plan.people.map(({ personnummer }: { personnummer: string }) => personnummer);
  expect(accessRows(profile.directory).slice(before)).toMatchObject(
    shown.map((personnummer: string) => ({ action: 'incident.affected', personnummer })),
  );
  const { code, stdout } = await lefi([...at, 'incident', 'report', 'E-1', '--format', 'csv']);
  expect([code, stdout.split('\n')[0]?.split(';')[0]]).toEqual([0, 'personnummer']);
});
