/** Bundles the desktop app: shell and service process, the preload bridge, and the very renderer of the browser view. */
import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import renderer from './vite.config.ts';

const input = (path: string): string => resolve(import.meta.dirname, 'src', path);

export default defineConfig({
  main: {
    build: {
      outDir: 'dist/main',
      target: 'node24',
      rolldownOptions: {
        input: {
          main: input('main/shell/main.ts'),
          'service-process': input('main/shell/service-process.ts'),
          'reading-worker': input('main/assemble/reading-worker.ts'),
          'log-worker': input('main/store/log-worker.ts'),
        },
        // Flat, so that every chunk lies as deep below the program as the sources' entry does.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'dist/preload',
      target: 'node24',
      // A sandboxed preload cannot require anything of ours: one file, in CommonJS.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: input('preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  // electron-vite takes a relative folder from the project, where Vite takes it from the renderer's root; and it leaves
  // everything as it is, while the page is parsed at every start.
  renderer: {
    ...renderer,
    build: { ...renderer.build, outDir: resolve(import.meta.dirname, 'dist/renderer'), minify: true },
  },
});
