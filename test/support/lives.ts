/** Short words for the steps of a mirror's life, about life certificates. */
import { persons } from './generators/blocks.ts';
import type { Step } from './generators/steps.ts';
import type { PersonXml } from './response-xml.ts';

export const [anna, bertil, , stranger] = persons;

export const certificate = (status: string, more: Partial<PersonXml> = {}, day = '2026-05-01'): PersonXml => ({
  personnummer: anna,
  type: '1',
  benefits: [
    [
      'levnadsintyg',
      [
        [
          'levnadsintygsuppgift',
          [
            ['uppdaterades', day],
            ['status', status],
          ],
        ],
      ],
    ],
  ],
  ...more,
});
export const silence = (more: Partial<PersonXml> = {}): PersonXml => ({
  personnummer: anna,
  type: '0',
  status: { code: '1', benefits: ['levnadsintyg'] },
  ...more,
});

export const night = (given: readonly PersonXml[] = [], comes = true): Step => ({ is: 'night', persons: given, comes });
export const rerun = (pick: number, given: readonly PersonXml[] = [], comes = true): Step => ({
  is: 'rerun',
  pick,
  persons: given,
  comes,
  named: true,
});
export const unnumbered = (given: readonly PersonXml[], comes = true): Step => ({
  is: 'unnumbered',
  persons: given,
  comes,
});
export const late = (...picks: number[]): Step => ({ is: 'late', picks });
export const orders = (person: string, from = '2024-01-01', benefits = ['levnadsintyg']): Step => ({
  is: 'order',
  person,
  benefits,
  from,
});
export const rebuild: Step = { is: 'rebuild' };
