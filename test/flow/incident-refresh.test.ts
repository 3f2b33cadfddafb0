/** Incidents become refreshes: planned, ordered a batch a night, followed, and reported, over FK's side as it was then. */
import { afterEach, expect, test } from 'vitest';
import type { Service } from '../../src/main/assemble.ts';
import { armFailPoints } from '../../src/shared/fail-point.ts';
import { from2021 } from '../../src/simulator/incidents/from-2021.ts';
import type { Incident } from '../../src/simulator/incidents/incident.ts';
import { threeBenefits, until2020 } from '../../src/simulator/incidents/until-2020.ts';
import { everybody, openReplay, playNight, type Replay, type Wish } from '../support/incident.ts';
import { date } from '../support/simulator.ts';

let replay: Replay;
afterEach(() => {
  armFailPoints(() => undefined);
  return replay.close();
});

/** Ordered, and every night of the incident played. */
async function live(incident: Incident, wishes: (one: Wish, index: number) => Wish = (one) => one): Promise<void> {
  replay = await openReplay({ ...incident, persons: 24 });
  await replay.order('new', incident.ordered, everybody(replay).map(wishes));
  for (const index of incident.nights.keys()) await playNight(replay, incident, index);
}

const planOf = (handlers: Service['handlers'], id: string) => handlers['incident.affected']({ id, names: true });

async function send(handlers: Service['handlers']): Promise<void> {
  await handlers['order.compose']({});
  await handlers['order.send']({});
}

test('I-10: everybody born in the 2000s is planned, a batch a night, until the mirror is whole and the report says what came', async () => {
  await live(from2021['I-10']);
  const lost = await replay.differing();
  expect(lost.length).toBeGreaterThan(1);
  const planned = await replay.within('2021-02-08T09:00', (handlers) => planOf(handlers, 'i-10'));
  expect(planned.people.map(({ personnummer }) => personnummer)).toEqual(expect.arrayContaining([...lost]));
  expect(planned.people.filter(({ personnummer }) => personnummer < '2000')).toEqual([]);
  expect(planned.people[0]?.why).toEqual(['subscribed to sjukpenning', 'born after 1999-12-31']);
  expect(planned.byBenefit).toEqual([{ benefit: 'sjukpenning', persons: planned.persons }]);

  const perNight = Math.ceil(planned.persons / 2);
  const first = await replay.within('2021-02-08T09:00', async (handlers) => {
    const made = await handlers['incident.order']({ id: 'I-10', perNight });
    await send(handlers);
    return made;
  });
  expect([first.batches, first.ordered.map(({ number, night }) => [number, night])]).toEqual([2, [[1, '2021-02-09']]]);
  const same = await replay.within('2021-02-08T16:00', async (handlers) => ({
    again: await handlers['incident.order']({ id: 'I-10', perNight }),
    next: await handlers['incident.next']({}),
  }));
  expect([same.again.batches, same.again.planned.lines, same.next]).toEqual([0, 0, []]);
  const reasons = same.again.planned.leftOut.map(({ reason }) => reason).sort();
  expect(reasons).toEqual(['open', 'planned']);

  const { refreshes } = await replay.play(date('2021-02-09'));
  expect(refreshes).toMatchObject([{ incident: 'I-10', number: 2, night: '2021-02-10' }]);
  await replay.within('2021-02-09T12:00', async (handlers) => {
    expect(await handlers['incident.next']({ id: 'I-10' })).toEqual([]);
    await send(handlers);
  });
  const { batches } = await replay.within('2021-02-09T12:05', (handlers) =>
    handlers['incident.progress']({ id: 'I-10' }),
  );
  expect(batches.map(({ night, answered, open }) => [night, answered > 0, open > 0])).toEqual([
    ['2021-02-09', true, false],
    ['2021-02-10', false, true],
  ]);
  await replay.play(date('2021-02-10'));
  expect(await replay.differing()).toEqual([]);
  const report = await replay.within('2021-02-10T12:00', (handlers) => handlers['incident.report']({ id: 'I-10' }));
  expect([report.examined, report.answered, report.next]).toEqual([planned.persons, planned.persons, null]);
  expect(report.persons.map(({ personnummer }) => personnummer).sort()).toEqual([...lost].sort());
  expect(report.byBenefit.map(({ benefit, persons }) => [benefit, persons])).toEqual([['sjukpenning', lost.length]]);
});

test('I-08: whoever has two of the three is refreshed whole, and what had not come is told in kronor', async () => {
  const both = ({ personnummer, benefits }: Wish, index: number): Wish => ({
    personnummer,
    benefits: index % 2 === 0 ? [...new Set([...benefits, ...threeBenefits, 'utbetalning'])] : benefits,
  });
  await live(until2020['I-08'], both);
  const lost = await replay.differing();
  expect(lost.length).toBeGreaterThan(1);
  await replay.within('2020-10-06T10:00', async (handlers) => {
    const planned = await planOf(handlers, 'I-08');
    expect(planned.people.map(({ personnummer }) => personnummer)).toEqual(expect.arrayContaining([...lost]));
    for (const { benefits } of planned.people) {
      expect(benefits.filter((one) => (threeBenefits as readonly string[]).includes(one)).length).toBeGreaterThan(1);
    }
    await handlers['incident.order']({ id: 'I-08', purpose: 'samordning' });
    const { lines } = await handlers['order.list']({ limit: 1 });
    expect(lines).toMatchObject([{ kind: 'refresh', purpose: 'samordning', state: 'draft' }]);
    await send(handlers);
  });
  await replay.play(date('2020-10-07'));
  expect(await replay.differing()).toEqual([]);
  const report = await replay.within('2020-10-07T12:00', (handlers) => handlers['incident.report']({ id: 'I-08' }));
  expect(report.persons.map(({ personnummer }) => personnummer).sort()).toEqual([...lost].sort());
  expect(report.byBenefit.reduce((sum, { more }) => sum + more, 0)).toBeGreaterThan(0);
  expect(report.byBenefit.every(({ more, less }) => Number.isInteger(more) && Number.isInteger(less))).toBe(true);
});

test('I-13: killed at any commit of planning and ordering, the same order again ends with every line once', async () => {
  await live(from2021['I-13']);
  const order = (handlers: Service['handlers']) => handlers['incident.order']({ id: 'I-13', perNight: 3 });
  const refreshes = async (handlers: Service['handlers']) =>
    (await handlers['order.list']({ limit: 1000 })).lines
      .filter(({ kind }) => kind === 'refresh')
      .map(({ personnummer, benefit }) => `${personnummer} ${benefit}`);
  let commits = 0;
  for (const killedAt of [1, 2]) {
    commits = 0;
    armFailPoints((point) => {
      if (point === 'store.before-commit') commits += 1;
      if (point === 'store.before-commit' && commits === killedAt) throw new Error('killed');
    });
    await expect(replay.within('2021-11-22T09:00', order)).rejects.toThrow('killed');
    armFailPoints(() => undefined);
    const found = await replay.within('2021-11-22T09:00', refreshes);
    expect(found).toEqual([]);
  }
  const planned = await replay.within('2021-11-22T09:30', async (handlers) => {
    await order(handlers);
    const { batches, unfinished } = await handlers['incident.progress']({ id: 'I-13' });
    expect(unfinished).toBe(false);
    expect(batches.map(({ upload, night }) => [upload, night]).slice(0, 3)).toEqual([
      [null, '2021-11-23'],
      ['2021-11-23', '2021-11-24'],
      ['2021-11-24', '2021-11-25'],
    ]);
    return batches;
  });
  expect(planned.every(({ persons }) => persons <= 3)).toBe(true);
  for (const day of ['2021-11-23', '2021-11-24', '2021-11-25', '2021-11-26', '2021-11-29', '2021-11-30'])
    await replay.within(`${day}T10:00`, (handlers) => handlers['incident.next']({}));
  const lines = await replay.within('2021-11-30T10:00', refreshes);
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines.length).toBe(planned.reduce((sum, { persons }) => sum + persons, 0));
});
