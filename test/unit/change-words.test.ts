/** Cases and payments that changed, in words: what a case handler reads, in both languages. */
import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/shared/content.ts';
import { caseOf, paid, type RecordName, sick, wordsOf } from '../support/change-words.ts';

const august = { from: '2026-08-14', tom: '2026-08-31', antalDagar: '18' };
const clawback = { beslutsdatum: '2026-10-02', from: '2026-08-20', belopp: '4321.00', kvarstaende: '4321.00' };

describe('a case', () => {
  test('that is new: its start, its periods, and each claw-back in a sentence of its own', () => {
    const after = caseOf({ period: [august, { from: '2026-09-01' }], aterkrav: [clawback] });
    expect(wordsOf(sick, null, after)).toEqual([
      'Sjukpenning: nytt ärende från 2026-08-14, 2 perioder 2026-08-14 tills vidare',
      'Sjukpenning: nytt återkrav beslutat 2026-10-02, 4 321,00 kr',
    ]);
    expect(wordsOf(sick, null, after, 'en')).toEqual([
      'Sickness benefit: new case from 2026-08-14, 2 periods 2026-08-14 until further notice',
      'Sickness benefit: new claw-back decided 2026-10-02, 4 321,00 kr',
    ]);
  });

  test('that is gone', () => {
    const parental: RecordName = ['foraldrapenning', 'fpArende'];
    expect(wordsOf(parental, { startades: '2026-03-01' }, null)).toEqual([
      'Föräldrapenning: ärendet från 2026-03-01 borttaget',
    ]);
    expect(wordsOf(parental, { startades: '2026-03-01' }, null, 'en')).toEqual([
      'Parental benefit: the case from 2026-03-01 withdrawn',
    ]);
  });

  test('whose own fields changed, beside its periods', () => {
    const before = caseOf({ aktivt: 'true', period: [august] });
    const after = caseOf({
      aktivt: 'false',
      avslaget: '1',
      period: [august, { from: '2026-09-01', omfattning: '0.50' }],
    });
    expect(wordsOf(sick, before, after)).toEqual([
      'Sjukpenning: ärendet från 2026-08-14: aktivt ja → nej; avslaget saknas → ja',
      'Sjukpenning: ny period 2026-09-01 tills vidare, omfattning 0,50',
    ]);
  });
});

describe('a period', () => {
  const said = (before: Content, after: Content, language: 'sv' | 'en' = 'sv') =>
    wordsOf(sick, caseOf({ period: [before] }), caseOf({ period: [after] }), language);

  test.each([
    [
      { from: '2026-08-15', antalDagar: '17' },
      'Sjukpenning: perioden 2026-08-14–2026-08-31 förkortad till 2026-08-15–2026-08-31; antal dagar 18 → 17',
      'Sickness benefit: the period 2026-08-14–2026-08-31 shortened to 2026-08-15–2026-08-31; days 18 → 17',
    ],
    [
      { tom: '2026-09-10' },
      'Sjukpenning: perioden 2026-08-14–2026-08-31 förlängd till 2026-08-14–2026-09-10',
      'Sickness benefit: the period 2026-08-14–2026-08-31 lengthened to 2026-08-14–2026-09-10',
    ],
    [
      { from: '2026-08-20', tom: '2026-09-10' },
      'Sjukpenning: perioden 2026-08-14–2026-08-31 flyttad till 2026-08-20–2026-09-10',
      'Sickness benefit: the period 2026-08-14–2026-08-31 moved to 2026-08-20–2026-09-10',
    ],
    [
      { utfall: 'AVSLAG', bruttobelopp: '-1234.50' },
      'Sjukpenning: perioden 2026-08-14–2026-08-31: utfall saknas → Avslag (AVSLAG); bruttobelopp saknas → −1 234,50 kr',
      'Sickness benefit: the period 2026-08-14–2026-08-31: outcome missing → Refused (AVSLAG); gross amount missing → −1 234,50 kr',
    ],
  ])('%o', (more, swedish, english) => {
    expect(said(august, { ...august, ...more })).toEqual([swedish]);
    expect(said(august, { ...august, ...more }, 'en')).toEqual([english]);
  });

  test('with several changed days counts them, with one tells it', () => {
    const day = (datum: string, belopp: string): Content => ({ datum, belopp });
    const [first, second, third] = [
      day('2026-08-15', '685.00'),
      day('2026-08-16', '685.00'),
      day('2026-08-17', '1.00'),
    ];
    const before = { ...august, ersattningsdag: [first, second] };
    expect(said(before, { ...august, ersattningsdag: [first, day('2026-08-16', '600.00')] })).toEqual([
      'Sjukpenning: perioden 2026-08-14–2026-08-31: ersättningsdag 2026-08-16: belopp 685,00 kr → 600,00 kr',
    ]);
    expect(said(before, { ...august, ersattningsdag: [day('2026-08-15', '1.00'), third] })).toEqual([
      'Sjukpenning: perioden 2026-08-14–2026-08-31: ersättningsdag: 1 tillkom, 1 togs bort, 1 ändrades',
    ]);
  });

  test('that is gone', () => {
    expect(wordsOf(sick, caseOf({ period: [august] }), caseOf({}))).toEqual([
      'Sjukpenning: perioden 2026-08-14–2026-08-31 borttagen',
    ]);
  });
});

describe('a claw-back', () => {
  const said = (before: readonly Content[], after: readonly Content[], language: 'sv' | 'en' = 'sv') =>
    wordsOf(sick, caseOf({ aterkrav: before }), caseOf({ aterkrav: after }), language);

  test('that is new, lowered, and gone', () => {
    const lowered = { ...clawback, kvarstaende: '2000.00' };
    expect([...said([], [clawback]), ...said([clawback], [lowered]), ...said([clawback], [])]).toEqual([
      'Sjukpenning: nytt återkrav beslutat 2026-10-02, 4 321,00 kr',
      'Sjukpenning: återkravet beslutat 2026-10-02: kvarstående 4 321,00 kr → 2 000,00 kr',
      'Sjukpenning: återkravet beslutat 2026-10-02 borttaget, 4 321,00 kr',
    ]);
    expect(said([clawback], [lowered], 'en')).toEqual([
      'Sickness benefit: the claw-back decided 2026-10-02: outstanding 4 321,00 kr → 2 000,00 kr',
    ]);
  });
});

describe('a payment', () => {
  const payment = {
    from: '2026-08-14',
    tom: '2026-08-31',
    utbetalningsdatum: '2026-09-25',
    nettobelopp: '8631.00',
    typ: '3',
  };

  test('that is new, changed, and gone', () => {
    expect(wordsOf(paid, null, payment)).toEqual([
      'Utbetalning 2026-09-25: 8 631,00 kr netto, för 2026-08-14–2026-08-31, typ Retroaktiv (3)',
    ]);
    expect(wordsOf(paid, null, payment, 'en')).toEqual([
      'Payment 2026-09-25: 8 631,00 kr net, for 2026-08-14–2026-08-31, type Retroactive (3)',
    ]);
    const rows = { utbetalningen: [{ beloppstyp: 'PS', skattebelopp: '1.00' }] };
    expect(wordsOf(paid, payment, { ...payment, nettobelopp: '8000.00', ...rows })).toEqual([
      'Utbetalning 2026-09-25: nettobelopp 8 631,00 kr → 8 000,00 kr; utbetalningsrad 1 tillkom',
    ]);
    expect(wordsOf(paid, payment, null)).toEqual([
      'Utbetalning 2026-09-25: borttagen, 8 631,00 kr netto, för 2026-08-14–2026-08-31',
    ]);
  });
});
