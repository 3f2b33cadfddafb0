/** The demo's examples: a handful, of different kinds, about nobody in particular. */
import { expect, test } from 'vitest';
import { examplesOf } from '../../src/cli/commands/diff.ts';
import type { RecordChangeView } from '../../src/shared/change-views.ts';
import type { Personnummer } from '../../src/shared/identifier.ts';

const change = (more: Partial<RecordChangeView>): RecordChangeView => ({
  personnummer: '199001012385' as Personnummer,
  benefit: 'sjukpenning',
  kind: 'case',
  element: 'sjpArende',
  change: 'new',
  before: null,
  after: {},
  details: [],
  by: { id: 1, night: null },
  disputed: false,
  refreshed: false,
  words: ['ett nytt ärende'],
  ...more,
});
const many = Array.from({ length: 9 }, (_, index) => change({ words: [`nytt ${index}`] }));
const withdrawn = change({ change: 'withdrawn', words: ['borttaget'] });
const payments = [1, 2].map((place) => change({ kind: 'payment', words: [`utbetalning ${place}`] }));

test('each kind has its turn, the rarest first, and no more than asked for', () => {
  const all = [...many, ...payments, withdrawn];
  expect(examplesOf(all, 6)).toEqual(['borttaget', 'utbetalning 1', 'nytt 0', 'utbetalning 2', 'nytt 1', 'nytt 2']);
  expect(examplesOf(all, 2)).toEqual(['borttaget', 'utbetalning 1']);
  expect(examplesOf([], 6)).toEqual([]);
});

test('what is about the person itself is left out, and nobody is named', () => {
  const named = change({ benefit: 'generellPersonInformation', kind: 'statement', words: ['namn A → B'] });
  expect(examplesOf([named, withdrawn], 6)).toEqual(['borttaget']);
  expect(examplesOf([...many, withdrawn], 6).join()).not.toContain('199001012385');
});
