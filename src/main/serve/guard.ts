/** Tells the browser view's own page from every other page, program and rebound name that can reach the port. */
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Why a request is turned away before anything looks at it, or undefined.
 * Host must be this address literally (a rebound DNS name has another); a browser must call it same-origin or typed in;
 * Origin must be ours where it is sent at all, and must be sent with every POST.
 */
export function strangeRequest(method: string, headers: IncomingHttpHeaders, port: number): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return 'host';
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'site';
  const origin = headers.origin;
  if (origin === undefined) return method === 'POST' ? 'origin' : undefined;
  return origin === `http://${headers.host}` ? undefined : 'origin';
}
