/** How the simulator reads and takes orders. */
import { expect, test } from 'vitest';
import { readOrder } from '../../src/simulator/read-order.ts';
import { takeOrders, type Watched } from '../../src/simulator/register.ts';
import { date, orderXml } from '../support/simulator.ts';

const night = date('2026-11-17');
const known = '199001019802';
const line = (kind: 'new' | 'refresh' | 'cancel', benefits: string[], from = '2026-01-01') => ({
  kind,
  person: known,
  from,
  benefits,
});
const codes = (lines: ReturnType<typeof line>[], watched: Watched = new Map()) => {
  const answers = takeOrders(watched, readOrder(orderXml(lines)).persons, night, (number) => number === known);
  return [...answers].map(([, ordered]) =>
    Object.fromEntries([...ordered].map(([code, benefits]) => [code, [...benefits]])),
  );
};

test('an order is read as it stands, the three kinds apart', () => {
  const lines = [
    line('cancel', ['pension']),
    line('new', ['sjukpenning', 'utbetalning']),
    line('refresh', ['prognos']),
  ];
  expect(readOrder(orderXml(lines))).toEqual({
    organisation: '5560360793',
    persons: [
      { kind: 'new', personnummer: known, from: '2026-01-01', benefits: ['sjukpenning', 'utbetalning'] },
      { kind: 'refresh', personnummer: known, from: '2026-01-01', benefits: ['prognos'] },
      { kind: 'cancel', personnummer: known, from: '2026-01-01', benefits: ['pension'] },
    ],
  });
});

test('an order that is cut off, has a DOCTYPE, another root or another namespace is not read', () => {
  const whole = orderXml([line('new', ['pension'])]);
  for (const broken of [
    whole.slice(0, -20),
    whole.replace('<bestallning', '<!DOCTYPE bestallning><bestallning'),
    whole.replaceAll('bestallning', 'svar'),
    whole.replace('externa_intressenter', 'annat'),
  ]) {
    expect(() => readOrder(broken)).toThrow();
  }
});

test('a person ordered twice in one file gets one answer per status', () => {
  const lines = [line('new', ['pension'], '2025-01-01'), line('new', ['prognos'])];
  expect(codes(lines)).toEqual([{ '1': ['pension', 'prognos'] }]);
});

test('a cancellation ends what is watched and rejects the rest', () => {
  const watched: Watched = new Map([[known as never, new Map([['pension', date('2025-01-01')]])]]);
  expect(codes([line('cancel', ['pension', 'prognos'])], watched)).toEqual([{ '0': ['pension'], '9': ['prognos'] }]);
  expect(watched.size).toBe(0);
});

test('a refresh moves the from-date of what is watched', () => {
  const watched: Watched = new Map([[known as never, new Map([['pension', date('2025-01-01')]])]]);
  codes([line('refresh', ['pension'], '2023-05-01')], watched);
  expect(watched.get(known as never)?.get('pension')).toBe('2023-05-01');
});

test('a from-date on the night itself is taken and one day later is not', () => {
  expect(codes([line('new', ['pension'], '2026-11-17')])).toEqual([{ '1': ['pension'] }]);
  expect(codes([line('new', ['pension'], '2026-11-18')])).toEqual([]);
});

test('an unknown benefit is ignored without a word', () => {
  expect(codes([line('new', ['semesterpenning'])])).toEqual([{}]);
});
