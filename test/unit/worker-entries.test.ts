/** Threads are started from files of their own: a bundle without one would start none, and hardly anybody would notice. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const workers = globSync('src/main/**/*.ts').flatMap((path) => {
  const starts = readFileSync(path, 'utf8').matchAll(/new URL\(`\.\/([a-z-]+)\$\{/g);
  return [...starts].map(([, name = '']) => name);
});

test.each(['vite.cli.config.ts', 'electron.vite.config.ts'])('%s makes a file of every thread', (config) => {
  const entries = [...readFileSync(config, 'utf8').matchAll(/'([a-z-]+)': input\('main\//g)].map(([, name]) => name);
  expect(workers.sort()).toEqual(['log-worker', 'reading-worker']);
  expect(entries).toEqual(expect.arrayContaining(workers));
});
