/** Bundles the command line, so that a look-up need not load some hundred files. Sources run wherever this has not run. */
import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { defineConfig, normalizePath, type Plugin } from 'vite';

const root = normalizePath(import.meta.dirname);
const input = (path: string): string => resolve(root, 'src', path);

/** What it is made of, for src/cli/bundle.mjs to see whether it still is: [path, bytes, time of change (ms)]. */
const sourcesList: Plugin = {
  name: 'sources-list',
  async writeBundle({ dir = '' }) {
    const own = [...this.getModuleIds()].filter((id) => id.startsWith(`${root}/`) && !id.includes('/node_modules/'));
    const sources = own.sort().map((path) => {
      const { size, mtimeMs } = statSync(path);
      return [normalizePath(relative(root, path)), size, mtimeMs] as const;
    });
    await writeFile(join(dir, 'sources.json'), JSON.stringify(sources));
  },
};

export default defineConfig({
  plugins: [sourcesList],
  publicDir: false,
  // Every look-up loads these; what only some commands need stays where it is, with its own files beside it.
  ssr: { noExternal: ['commander', 'zod', 'temporal-polyfill', 'temporal-utils', 'xmlchars', 'saxes'] },
  build: {
    ssr: true,
    outDir: '.cache/cli',
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: {
      input: {
        main: input('cli/main.ts'),
        'reading-worker': input('main/assemble/reading-worker.mjs'),
        'log-worker': input('main/store/log-worker.ts'),
        // For test/bench: what it measures is what the command line runs.
        assemble: input('main/assemble.ts'),
      },
      // Flat, so that every chunk lies as deep below the project as the sources that say where its files are.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
