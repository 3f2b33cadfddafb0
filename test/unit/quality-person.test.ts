/** What is to be known about a person: blocked benefits, protection, death; and how a finding is known again. */
import { describe, expect, test } from 'vitest';
import { certificate, findingsOf, payment, period, personFacts, sickness, told } from '../support/quality-records.ts';

describe('a life certificate', () => {
  test('blocks while its newest event says so', () => {
    const [sent, blocked] = [certificate('2026-05-20T01:10:00', '1'), certificate('2026-09-28T01:10:00', '5')];
    expect(told([blocked, sent])).toEqual(['person.life-certificate 2026-09-28']);
    expect(told([sent, blocked])).toEqual(['person.life-certificate 2026-09-28']);
    expect(told([blocked, certificate('2026-10-02T01:10:00', '10')])).toEqual([]);
    expect(told([sent])).toEqual([]);
  });

  test('is not what another benefit calls status 5', () => {
    expect(told([sickness([], { status: '5' })])).toEqual([]);
  });
});

describe('a protected identity', () => {
  test.each(['true', '1', ' true '])('is told by %j', (skyddad) => {
    expect(told([personFacts({ skyddad })])).toEqual(['person.protected']);
  });
  test.each(['false', '0', '', 'nej'])('is not told by %j', (skyddad) => {
    expect(told([personFacts({ skyddad })])).toEqual([]);
  });
});

describe('a deceased person', () => {
  const covering = sickness([period('2026-08-14', '2026-09-30')]);
  const late = 'person.deceased-paid';
  const died = (avled: string, ...records: Parameters<typeof told>[0]) =>
    told([personFacts({ avled }), covering, ...records]);

  test('who is paid for days after the death is found', () => {
    expect(died('2026-08-25', payment('2026-08-14', '2026-08-31'))).toEqual([`${late} 2026-08-25`]);
    expect(died('2026-08-30', payment('2026-08-14', '2026-08-31'))).toHaveLength(1);
  });

  test('is paid rightly for the days up to the death, however late, and for later ones if paid before it', () => {
    expect(died('2026-08-31', payment('2026-08-14', '2026-08-31'))).toEqual([]);
    const early = payment('2026-08-14', '2026-08-31', { utbetalningsdatum: '2026-08-20' });
    expect(died('2026-08-25', early)).toEqual([]);
    expect(died('2026-08-25', payment('2026-08-14', '2026-08-31', { utbetalningsdatum: '2026-08-26' }))).toHaveLength(
      1,
    );
  });

  test('has a monthly benefit for the whole month of the death', () => {
    const monthly = (month: string, end: string) =>
      payment(`${month}-01`, `${month}-${end}`, { typ: '1', utbetalningen: [], formansfamilj: 'AP' });
    expect(died('2026-09-03', monthly('2026-09', '30'))).toEqual([]);
    expect(died('2026-08-31', monthly('2026-09', '30'))).toEqual([`${late} 2026-08-31`]);
    expect(died('2026-08', monthly('2026-08', '31'))).toEqual([]);
    expect(died('2026', monthly('2026-09', '30'))).toEqual([]);
    expect(died('2025', monthly('2026-09', '30'))).toEqual([`${late} 2025`]);
  });

  test('has no case that goes on', () => {
    const runs = (more: Record<string, string>, tom?: string) =>
      told([personFacts({ avled: '2026-08-25' }), sickness([period('2026-08-14', tom)], more)]);
    expect(runs({ aktivt: 'true' })).toEqual([`${late} 2026-08-25`]);
    expect(runs({})).toHaveLength(1);
    expect(runs({ aktivt: 'false' })).toEqual([]);
    expect(runs({ avslaget: 'true' })).toEqual([]);
    expect(runs({ aktivt: 'true' }, '2026-08-31')).toEqual([]);
  });

  test('without a date says nothing, and the latest of several counts', () => {
    expect(died('Datum saknas', payment('2026-08-14', '2026-08-31'))).toEqual([]);
    const twice = personFacts({ avled: ['2026-08-20', '2026-08-31'] });
    expect(told([twice, covering, payment('2026-08-14', '2026-08-31')])).toEqual([]);
  });
});

describe('a finding', () => {
  const wrong = (more: Record<string, string> = {}) =>
    payment('2026-08-14', '2026-08-31', { nettobelopp: '1.00', utbetalningen: [], ...more });
  const subjects = (...records: Parameters<typeof findingsOf>[0]) =>
    findingsOf(records, []).map(({ subject }) => subject);

  test('is the same as long as the same values of the same record are wrong', () => {
    expect(subjects(wrong({ foretag: '1003' }))).toEqual(subjects(wrong()));
    expect(subjects(wrong({ nettobelopp: '2.00' }))).not.toEqual(subjects(wrong()));
    const other = { ...wrong(), key: 'another' };
    expect(subjects(other)).not.toEqual(subjects(wrong()));
  });

  test('tells dates and amounts only, never a name or a number', () => {
    const child = { barn: ['202001011234'] };
    const records = [
      personFacts({ avled: '2026-08-20', skyddad: 'true' }),
      {
        ...sickness(
          [period('2026-09-01', '2026-08-01'), period('2026-08-14', undefined), period('2026-08-14', undefined)],
          child,
        ),
        key: '2026-08-14202001011234',
      },
      wrong(),
      certificate('2026-05-20T01:10:00', '5'),
    ];
    const found = findingsOf(records);
    expect(new Set(found.map(({ code }) => code)).size).toBe(6);
    const values = found.flatMap(({ detail }) => Object.values(detail).map(String));
    expect(values.filter((value) => !/^\d{4}(-\d{2}){0,2}$|^-?\d+\.\d{2}$/.test(value))).toEqual([]);
  });
});

test('a date that is none stays out of the finding: it might be anything', () => {
  const odd = { utbetalningsdatum: 'Åsa 2026', nettobelopp: '1.00', utbetalningen: [] };
  expect(told([payment('2026-08-31 Åsa', '2026-08-14 Åsa', odd)])).toEqual([
    'quality.period-inverted 2026-08-31 2026-08-14',
    'quality.net-mismatch 1.00 8631.00',
  ]);
});

test('what the profile has no rule for is left alone', () => {
  const unknown = {
    benefit: 'nyForman',
    kind: 'statement',
    element: 'nyArende',
    key: '',
    content: { from: '2026-09-01', tom: '2026-08-01' },
  } as const;
  expect(told([unknown])).toEqual([]);
});
