/** Which of the renderer's files exist for a browser: an allow-list of paths, so that escapes have no spelling. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assetOf } from '../../src/shared/asset.ts';

test('the page, scripts, styles, images and fonts have their types', () => {
  expect(assetOf('/')).toEqual({ path: 'index.html', type: 'text/html; charset=utf-8' });
  expect(assetOf('/assets/index-B1_x-9.js')).toEqual({
    path: 'assets/index-B1_x-9.js',
    type: 'text/javascript; charset=utf-8',
  });
  expect(assetOf('/assets/a.b.css')?.type).toBe('text/css; charset=utf-8');
  expect(assetOf('/icon.svg')?.type).toBe('image/svg+xml');
});

test.each([
  '',
  'index.html',
  '//index.html',
  '/../package.json',
  '/assets/../index.html',
  '/assets/..%2findex.html',
  '/%2e%2e/package.json',
  '/assets\\index.html',
  '/.env.json',
  '/assets/.hidden.js',
  '/C:/index.html',
  '/index.html\0.js',
  '/index.html/',
  '/assets/',
  '/index.exe',
  '/index.constructor',
  '/a.js:stream.js',
])('there is no asset at %j', (path) => expect(assetOf(path)).toBeUndefined());

test('whatever the path, an asset lies below the folder', () => {
  const piece = fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', 'a', 'index', '.js', '.html', '\0', ':', ' ', 'å');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const path = assetOf(`/${pieces.join('')}`)?.path ?? 'index.html';
      expect(path).toMatch(/^[\w./-]+$/);
      expect(path.split('/').every((segment) => segment !== '' && !segment.startsWith('.'))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
