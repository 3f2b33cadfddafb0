/** The arithmetic of the bench, and where its report goes. Nothing is timed here. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { missing } from '../bench/command.ts';
import { withMeasured } from '../bench/report.ts';
import { inTurn, median } from '../bench/rounds.ts';

test('the median is the middle value, or the mean of the two in the middle', () => {
  expect([median([9]), median([10, 1, 2]), median([4, 1, 2, 10])]).toEqual([9, 2, 3]);
  expect(() => median([])).toThrow(RangeError);
});

test('a ratio is taken within each round and within one task, and only then the median', () => {
  const plays = (name: string, ...seconds: number[]) => {
    let round = -1;
    return () => {
      round += 1;
      const taken = { seconds: seconds[round] ?? 0 };
      return ['load', 'news'].map((task, index) => ({ task, name, taken: { seconds: taken.seconds * 10 ** index } }));
    };
  };
  const results = inTurn(3, [plays('script', 30, 4, 100), plays('ours', 10, 2, 10)], 'script');
  expect(results).toEqual([
    { task: 'load', name: 'script', seconds: 30, ratio: 1 },
    { task: 'news', name: 'script', seconds: 300, ratio: 1 },
    { task: 'load', name: 'ours', seconds: 10, ratio: 3 },
    { task: 'news', name: 'ours', seconds: 100, ratio: 3 },
  ]);
});

test('the report replaces what stands between the marks of the document, and nothing else', async () => {
  const document = await readFile('docs/performance.md', 'utf8');
  const once = withMeasured(document, 'new figures');
  expect(once.slice(0, 500)).toBe(document.slice(0, 500));
  expect(once).toContain('\nnew figures\n');
  expect(withMeasured(once, 'newer figures')).toBe(once.replace('new figures', 'newer figures'));
  expect(() => withMeasured('no marks', 'new figures')).toThrow('marks');
});

test('each program that is missing is named with the package that has it', () => {
  expect(missing({ python: true, xmllint: true, sqlite: true })).toEqual([]);
  const told = missing({ python: false, xmllint: false, sqlite: false }).join(' ');
  expect(told.match(/python3-lxml|libxml2-utils|sqlite3(?=\))/g)).toEqual(['python3-lxml', 'libxml2-utils', 'sqlite3']);
});
