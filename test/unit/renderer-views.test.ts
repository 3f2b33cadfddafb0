/** What the views compute before they draw: routes, nights, rows, columns, marks, the order form's faults. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadSchemaProfile } from '../../src/main/files/schema-profile.ts';
import { nightCells, weeksOf } from '../../src/renderer/features/deliveries/night-grid.ts';
import { emptyDraft, fieldFaults } from '../../src/renderer/features/orders/draft.ts';
import { commonColumns, namesInOrder } from '../../src/renderer/features/persons/model/columns.ts';
import { personRows } from '../../src/renderer/features/persons/model/person-rows.ts';
import { tasksOf } from '../../src/renderer/features/start/tasks.ts';
import { hrefOf, parseRoute } from '../../src/renderer/route.ts';
import { now, readDeliveryNumber, type Times } from '../../src/renderer/times.ts';
import { fault } from '../../src/shared/fault.ts';
import type { LocalDate } from '../../src/shared/local-date.ts';
import { localDateOf } from '../../src/shared/local-date.ts';
import { deliveries, nights } from '../support/sample/sample-deliveries.ts';
import { persons } from '../support/sample/sample-persons.ts';

const profile = loadSchemaProfile(readFileSync('schemas/profile_v2_0_4.json', 'utf8'));
const rows = personRows(profile, persons[0]!.records);

describe('routes', () => {
  test('a route survives its address, and an unknown address is the start', () => {
    expect(parseRoute(hrefOf('deliveries', 12))).toEqual({ screen: 'deliveries', item: 12, times: now });
    expect(parseRoute('#/198503142393/x')).toEqual({ screen: 'start', item: null, times: now });
    expect(parseRoute('#/personer/198503142393')).toEqual({ screen: 'persons', item: null, times: now });
  });
});

describe('times', () => {
  const validAt = localDateOf('2026-10-15');

  test.each<Times>([
    now,
    { validAt, knownAt: null },
    { validAt: null, knownAt: 388 },
    { validAt, knownAt: localDateOf('2026-10-16') },
  ])('stand in the address and come back from it: %o', (times) => {
    expect(parseRoute(hrefOf('persons', 3, times))).toEqual({ screen: 'persons', item: 3, times });
  });

  test('what is no time is now', () => {
    expect(parseRoute('#/personer/3?gallde=2026-02-30&kant=nyss&x=1').times).toEqual(now);
  });

  test('a delivery is written with or without its sign, and eight digits are a date', () => {
    expect(['388', '#388', ' # 388 '].map(readDeliveryNumber)).toEqual([388, 388, 388]);
    expect(['20261015', '0', 'x', ''].map(readDeliveryNumber)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('nights', () => {
  const cells = nightCells(nights, deliveries);

  test('a missing night whose only delivery is quarantined says so', () => {
    expect(cells.find(({ night }) => night === '2026-11-18')?.state).toBe('quarantined');
    expect(cells.find(({ night }) => night === '2026-11-17')?.state).toBe('missing');
  });

  test('a missing night is settled by a person, or contained in the next, by FK’s own word or most likely; one that is due is warned of', () => {
    const settled = { note: 'x', at: '', actor: '', containedIn: null };
    const one = { ...nights[0]!, night: '2026-11-17' as LocalDate };
    const states = [
      { ...one, state: 'missing', containedIn: 7, settled },
      { ...one, state: 'missing', containedIn: 7 },
      { ...one, state: 'missing', containedIn: 7, explainedBy: 'I-18' },
      { ...one, state: 'due', warning: true },
    ] as const;
    expect(states.map((view) => nightCells([view], [])[0]?.state)).toEqual([
      'settled',
      'contained',
      'explained',
      'warned',
    ]);
    const nothing = { stopped: { count: 0, deliveries: [] } };
    expect(states.map((view) => tasksOf(nothing, [view]).map(({ is }) => is))).toEqual([
      [],
      ['contained'],
      [],
      ['warned'],
    ]);
  });

  test('weeks begin on Mondays and hold every night once', () => {
    const weeks = weeksOf(cells);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks.flat().filter((cell) => cell !== null)).toHaveLength(cells.length);
    expect(weeks.flatMap((week) => week[1]?.night ?? [])).toContain('2026-11-17');
  });
});

describe('rows', () => {
  test('every period, claw-back, payment and statement has a row, newest first', () => {
    expect(rows.periods.map(({ date }) => date)).toEqual(
      rows.periods
        .map(({ date }) => date)
        .toSorted()
        .reverse(),
    );
    expect([rows.periods.length, rows.payments.length, rows.clawbacks.length, rows.statements.length]).toEqual([
      8, 3, 1, 3,
    ]);
  });

  test('a case without periods is a row of its own', () => {
    const record = { ...persons[0]!.records[0]!, content: { startades: '2026-01-01' } };
    expect(personRows(profile, [record]).periods).toHaveLength(1);
  });

  test('a record that the profile has no rule for is still a row', () => {
    const record = { ...persons[0]!.records[0]!, benefit: 'nyForman', element: 'nyArende', content: { a: '1' } };
    const [row] = personRows(profile, [record]).periods;
    expect(namesInOrder(row!.content, row!.fields)).toEqual(['a']);
  });

  test('payments have their net amount as a column, periods their dates and extent', () => {
    expect(commonColumns(rows.payments, 6, ['nettobelopp']).map(({ name }) => name)).toContain('nettobelopp');
    const names = commonColumns(rows.periods, 6).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['from', 'tom', 'omfattning', 'bruttobelopp']));
  });
});

describe('the order form', () => {
  const faults = [fault('order.bad-personnummer'), fault('order.bad-date'), fault('order.bad-line')];

  test('faults wait until a field looks finished or the form has been tried', () => {
    expect(fieldFaults({ ...emptyDraft, personnummer: '8503' }, faults, false)).toEqual({});
    expect(Object.keys(fieldFaults({ ...emptyDraft, personnummer: '8503142390' }, faults, false))).toEqual([
      'personnummer',
    ]);
    expect(Object.keys(fieldFaults(emptyDraft, faults, true))).toEqual(['personnummer', 'from', 'benefits']);
  });
});
