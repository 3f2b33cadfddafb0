/** Serves the built renderer on a free port of 127.0.0.1 with the product's own headers, for specs that bring a sample bridge. */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { assetOf, securityHeaders } from '../../src/shared/asset.ts';

export type ViewServer = { readonly url: string; close(): Promise<void> };

export async function serveView(folder: string = resolve('dist/renderer')): Promise<ViewServer> {
  const server = createServer((request, response) => {
    answer(folder, request.url ?? '/', response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}

async function answer(folder: string, url: string, response: ServerResponse): Promise<void> {
  const asset = assetOf(new URL(url, 'http://view').pathname);
  if (!asset) throw new RangeError('no such asset');
  const bytes = await readFile(join(folder, asset.path));
  response.writeHead(200, { ...securityHeaders("'self'"), 'Content-Type': asset.type }).end(bytes);
}
