/** The renderer's files as both view hosts serve them: which paths exist at all, their types, and their headers. */

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
};

/** Letters, digits, `_`, `-` and inner dots only: no `..`, no hidden files, no drives, no escapes. */
const path = /^(?:[\w-]+(?:\.[\w-]+)*\/)*[\w-]+(?:\.[\w-]+)*\.(\w+)$/;

export type Asset = { readonly path: string; readonly type: string };

/** The file below the assets folder for a URL's raw path (`/` is the page), or undefined for anything else. */
export function assetOf(urlPath: string): Asset | undefined {
  const relative = urlPath === '/' ? 'index.html' : urlPath.slice(1);
  const extension = urlPath.startsWith('/') ? path.exec(relative)?.[1] : undefined;
  const type = extension === undefined || !Object.hasOwn(types, extension) ? undefined : types[extension];
  return type === undefined ? undefined : { path: relative, type };
}

/** Content Security Policy of the page. `connect` is `'self'` where the page speaks HTTP to its host. */
export const pagePolicy = (connect: "'self'" | "'none'"): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Headers of every answer, whatever the host. */
export const securityHeaders = (connect: "'self'" | "'none'"): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': pagePolicy(connect),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
});
