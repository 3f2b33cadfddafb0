/** Stopping a delivery while it is applied: it is rolled back, waits, and can be taken up again. */
import { expect, test } from 'vitest';
import { faultOf } from '../../src/shared/fault.ts';
import { bigDelivery } from '../support/big-delivery.ts';

test('a delivery that is stopped half-way leaves nothing, waits, and is applied whole the next time', async () => {
  const { profile, path, numbers } = await bigDelivery(300);
  const { handlers, events } = profile.service;
  try {
    expect(await handlers['inbox.cancel']({})).toEqual({ asked: false });
    let asked = 0;
    const told: number[] = [];
    const stop = events.on('progress', ({ task, persons = 0 }) => {
      if (task !== 'ingest' || persons < 50) return;
      told.push(persons);
      if (told.length === 1) void handlers['inbox.cancel']({}).then((answer) => (asked += Number(answer.asked)));
    });
    const changed: unknown[] = [];
    events.on('changed', ({ topics }) => changed.push(topics));
    const fault = await handlers['inbox.ingest-files']({ files: [path] }).catch(faultOf);
    stop();
    expect(fault).toEqual({ code: 'inbox.cancelled', detail: {} });
    expect(asked).toBe(1);
    expect(Math.max(...told)).toBeLessThan(numbers.length);
    expect(changed).toContainEqual(expect.arrayContaining(['deliveries']));
    const [waiting] = await handlers['delivery.list']({});
    expect(waiting).toMatchObject({ state: 'archived', persons: 0 });
    const somebody = { personnummer: numbers[0] ?? '' };
    expect((await handlers['person.get'](somebody)).records).toEqual([]);

    const [applied] = await handlers['inbox.ingest']({});
    expect(applied).toMatchObject({ id: waiting?.id, state: 'applied', persons: numbers.length });
    expect((await handlers['person.get'](somebody)).records.length).toBeGreaterThan(0);
    expect(await handlers['inbox.cancel']({})).toEqual({ asked: false });
  } finally {
    await profile.remove();
  }
});
