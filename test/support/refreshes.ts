/** The payments of May 2024 (facts.md §7, I-17) as FK had them and as they were, and full statements of them. */
import { anna } from './nights.ts';
import type { Node, PersonXml } from './response-xml.ts';

export const period = (from: string, tom: string, more: readonly Node[] = []): Node => [
  'period',
  [['from', from], ['tom', tom], ['delforman', 'SJP'], ['ersattning', 'SJUKPENNING'], ...more],
];

/** A payment as I-17 (facts.md §7) had it: for the whole period, or for the days that were compensated. */
export const payment = (from: string, tom: string, rowFrom = from, rowTom = tom): Node => [
  'period',
  [
    ...([
      ['from', from],
      ['tom', tom],
      ['utbetalningsdatum', '2024-05-24'],
      ['typ', '2'],
    ] as Node[]),
    ['formansfamilj', 'DAG'],
    [
      'utbetalningen',
      [
        ['delforman', 'SJP'],
        ['from', rowFrom],
        ['tom', rowTom],
        ['bruttobelopp', '6850.00'],
      ],
    ],
  ],
];

/** Everything about the two benefits. */
export const full = (cases: readonly Node[], payments: readonly Node[], personnummer: string = anna): PersonXml => ({
  personnummer,
  type: '0',
  status: { code: '1', benefits: ['sjukpenning', 'utbetalning'] },
  benefits: [...cases, ['utbetalning', payments]],
});

export const may = period('2024-05-01', '2024-05-10');
export const [wrong, right] = [payment('2024-04-21', '2024-05-20'), payment('2024-05-01', '2024-05-10')];
