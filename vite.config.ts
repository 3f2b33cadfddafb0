/** Bundles the renderer for the browser view and the desktop window: one bundle, relative paths, strict CSP. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { pagePolicy } from './src/shared/asset.ts';

/** Hosts send the policy as a header; the tag holds even behind one that forgets. A tag cannot say who may frame. */
const policy = pagePolicy("'self'")
  .split('; ')
  .filter((rule) => !rule.startsWith('frame-ancestors'))
  .join('; ');

const zipHere = fileURLToPath(new URL('./src/renderer/export/zip-here.ts', import.meta.url));

const policyTag: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  root: 'src/renderer',
  base: './',
  plugins: [react(), policyTag],
  // Its own zip starts a worker from a blob, which the policy refuses.
  resolve: { alias: [{ find: /^fflate$/, replacement: zipHere }] },
  worker: { format: 'es' },
  build: {
    outDir: '../../dist/renderer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2024',
    chunkSizeWarningLimit: 1500,
  },
});
