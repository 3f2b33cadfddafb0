/** The documents say what the code does: every fault is explained, every link leads somewhere. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultCodes } from '../../src/shared/fault.ts';

describe('docs/faults.md', async () => {
  const rows = (await readFile('docs/faults.md', 'utf8')).split('\n').filter((line) => line.startsWith('| `'));
  const cells = rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

  test('explains every fault once, and none that does not exist', () => {
    expect(cells.map(([code]) => code?.replaceAll('`', '')).sort()).toEqual([...faultCodes].sort());
  });

  test('says for each what it means, what happens and what to do', () => {
    expect(cells.filter((row) => row.length !== 4 || row.some((cell) => cell === ''))).toEqual([]);
  });
});

describe('the documents', async () => {
  const names = ['README.md', ...(await readdir('docs', { recursive: true })).map((name) => join('docs', name))];
  const documents = await Promise.all(
    names.filter((name) => name.endsWith('.md')).map(async (name) => ({ name, text: await readFile(name, 'utf8') })),
  );
  const found = (pattern: RegExp) =>
    documents.flatMap(({ name, text }) => [...text.matchAll(pattern)].map(([, target = '']) => ({ name, target })));

  test('link to files that exist', () => {
    const links = found(/\]\((?!https?:|#)([^)#]+)/g);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter(({ name, target }) => !existsSync(resolve(dirname(name), target)))).toEqual([]);
  });

  test('name npm scripts that exist', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
    const named = found(/npm run ([\w:]+)/g);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ target }) => !(target in scripts))).toEqual([]);
  });
});
