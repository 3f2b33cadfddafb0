/** FK's known incidents from 2021 on: what happened in lives, and what FK then got wrong or left out. */
import type { Cohort } from '../cohort.ts';
import { date, type Incident, lossy, quiet, refresh } from './incident.ts';

const bornFrom2000: Cohort = { bornFrom: date('2000-01-01') };

/** By their numbers in facts.md §7. */
export const from2021 = {
  'I-10': {
    upTo: date('2021-01-04'),
    ordered: date('2021-01-07'),
    nights: [
      ...lossy(
        ['2021-01-08', '2021-01-09', '2021-01-12'],
        [{ event: 'new-period', benefit: 'sjukpenning', of: bornFrom2000 }],
        {
          lost: 'benefit',
          from: 'everything',
          benefits: ['sjukpenning'],
          of: bornFrom2000,
        },
      ),
    ],
    refresh: refresh('2021-01-13', '2021-01-14', { benefits: ['sjukpenning'], of: bornFrom2000 }),
  },
  'I-11': {
    upTo: date('2021-09-17'),
    ordered: date('2021-09-22'),
    nights: [
      ...quiet('2021-09-23'),
      ...lossy(
        ['2021-09-24', '2021-09-25', '2021-09-28'],
        [{ event: 'ended-case', benefit: 'sjukpenning', times: 2 }],
        {
          lost: 'ended-cases',
          from: 'news',
          benefits: ['sjukpenning'],
        },
      ),
    ],
    refresh: refresh('2021-09-29', '2021-09-30', { benefits: ['sjukpenning'] }),
  },
  'I-12': {
    upTo: date('2021-09-10'),
    ordered: date('2021-09-13'),
    nights: [
      ...quiet('2021-09-14'),
      ...lossy(
        ['2021-09-15', '2021-09-16', '2021-09-17'],
        [
          { event: 'retroactive-payment', benefit: 'foraldrapenning', times: 2 },
          { event: 'retroactive-payment', benefit: 'graviditetspenning' },
        ],
        { lost: 'retroactive-payments', from: 'news', benefits: ['foraldrapenning', 'graviditetspenning'] },
      ),
    ],
    refresh: refresh('2021-09-20', '2021-09-21', {
      benefits: ['foraldrapenning', 'graviditetspenning', 'utbetalning'],
    }),
  },
  'I-13': {
    upTo: date('2021-11-12'),
    ordered: date('2021-11-15'),
    nights: [
      ...quiet('2021-11-16'),
      ...lossy(
        ['2021-11-17', '2021-11-18', '2021-11-19'],
        [
          { event: 'shortened-period', benefit: 'tillfalligForaldrapenning' },
          { event: 'new-period', benefit: 'tillfalligForaldrapenning', times: 2 },
          { event: 'payment', times: 2 },
        ],
        { lost: 'benefit', from: 'news', benefits: ['tillfalligForaldrapenning'] },
      ),
      ...quiet('2021-11-20'),
    ],
    refresh: refresh('2021-11-22', '2021-11-23', { benefits: ['tillfalligForaldrapenning'] }),
  },
  'I-17': {
    upTo: date('2024-05-13'),
    ordered: date('2024-05-16'),
    nights: [
      ...quiet('2024-05-17'),
      ...lossy(
        ['2024-05-21', '2024-05-22', '2024-05-23'],
        [
          { event: 'payment', benefit: 'sjukpenning', times: 3 },
          { event: 'payment', benefit: 'rehabersattning' },
        ],
        { lost: 'compensated-days', from: 'everything', benefits: ['sjukpenning', 'rehabersattning'] },
      ),
    ],
    refresh: refresh('2024-06-04', '2024-06-05', { benefits: ['sjukpenning', 'rehabersattning', 'utbetalning'] }),
  },
} as const satisfies Readonly<Record<string, Incident>>;
