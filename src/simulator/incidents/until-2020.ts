/** FK's known incidents until 2020: what happened in lives, and what FK then got wrong or left out. */
import type { Cohort } from '../cohort.ts';
import { date, type Incident, lossy, night, quiet, refresh } from './incident.ts';

/** The seven benefits with claims for money back. */
const withClawbacks = [
  'sjukpenning',
  'rehabersattning',
  'graviditetspenning',
  'narstaendepenning',
  'smittbararersattning',
  'dagpenningTillTotalforsvarspliktiga',
  'aktivitetsstod',
] as const;

/** Each of the three among which two made FK forget the person. */
export const threeBenefits = ['aktivitetsstod', 'foraldrapenning', 'graviditetspenning'] as const;

const twoOfThree: Cohort = { watched: { atLeast: 2, of: threeBenefits } };

const earlyBlock: Cohort = { countries: ['BE', 'US', 'GR'] };

const everybody = 10_000;

/** By their numbers in facts.md §7. */
export const until2020 = {
  'I-01': {
    upTo: date('2018-06-01'),
    ordered: date('2018-06-07'),
    nights: [
      ...quiet('2018-06-08'),
      night('2018-06-12', [{ event: 'recalculated', benefit: 'sjukOchAktivitetsersattning', times: everybody }]),
      ...quiet('2018-06-13'),
    ],
  },
  'I-02': {
    upTo: date('2019-02-18'),
    ordered: date('2019-02-21'),
    nights: [
      ...quiet('2019-02-22'),
      ...lossy(['2019-02-23', '2019-02-26', '2019-02-27'], [{ event: 'clawback', times: 4 }], {
        lost: 'clawbacks',
        from: 'news',
        benefits: withClawbacks,
      }),
    ],
    refresh: refresh('2019-02-27', '2019-02-28', { benefits: withClawbacks }),
  },
  'I-04': {
    upTo: date('2020-01-10'),
    ordered: date('2020-01-17'),
    nights: [
      ...quiet('2020-01-18'),
      night('2020-01-21', [{ event: 'life-certificate', of: earlyBlock, status: '5', times: everybody }]),
      ...quiet('2020-01-22'),
      night('2020-01-28', [{ event: 'life-certificate', of: earlyBlock, status: '2', times: everybody }]),
    ],
  },
  'I-05': {
    upTo: date('2020-02-07'),
    ordered: date('2020-02-11'),
    nights: [
      ...quiet('2020-02-12'),
      ...lossy(
        ['2020-02-13', '2020-02-14'],
        [
          { event: 'retroactive-payment', benefit: 'foraldrapenning', times: 3 },
          { event: 'retroactive-payment', benefit: 'sjukpenning', times: 2 },
        ],
        { lost: 'retroactive-payments', from: 'news', benefits: ['foraldrapenning'] },
      ),
    ],
    refresh: refresh('2020-02-14', '2020-02-15', { benefits: ['foraldrapenning', 'utbetalning'] }),
  },
  'I-06': {
    upTo: date('2020-05-08'),
    ordered: date('2020-05-11'),
    nights: [
      night('2020-05-12', [], {
        losses: [{ lost: 'person', from: 'everything', of: { watched: { atLeast: 1, of: ['levnadsintyg'] } } }],
      }),
      ...quiet('2020-05-13'),
    ],
    refresh: refresh('2020-05-13', '2020-05-14', { of: { watched: { atLeast: 1, of: ['levnadsintyg'] } } }),
  },
  'I-07': {
    upTo: date('2020-10-20'),
    ordered: date('2020-10-26'),
    nights: [
      ...quiet('2020-10-27'),
      night('2020-10-29', [{ event: 'life-certificate', of: earlyBlock, status: '1', times: everybody }]),
      night('2021-01-12', [{ event: 'life-certificate', of: earlyBlock, status: '4', times: everybody }]),
      night('2021-02-27', [{ event: 'life-certificate', of: earlyBlock, status: '5' }]),
    ],
  },
  'I-08': {
    upTo: date('2020-09-25'),
    ordered: date('2020-09-30'),
    nights: [
      ...quiet('2020-10-01'),
      ...lossy(
        ['2020-10-02', '2020-10-03', '2020-10-06'],
        [
          { event: 'payment', of: twoOfThree, times: 3 },
          { event: 'payment', times: 3 },
        ],
        { lost: 'person', from: 'everything', of: twoOfThree },
      ),
    ],
    refresh: refresh('2020-10-06', '2020-10-07', { of: twoOfThree }),
  },
  'I-09': {
    upTo: date('2020-12-11'),
    ordered: date('2020-12-16'),
    nights: [
      ...quiet('2020-12-17'),
      ...lossy(
        ['2020-12-18', '2020-12-19', '2020-12-22'],
        [{ event: 'new-period', benefit: 'sjukpenning', times: 3 }],
        {
          lost: 'first-periods',
          from: 'everything',
          benefits: ['sjukpenning'],
        },
      ),
    ],
    refresh: refresh('2020-12-23', '2020-12-29', { benefits: ['sjukpenning'] }),
  },
} as const satisfies Readonly<Record<string, Incident>>;
