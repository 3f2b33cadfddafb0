/** Serves the renderer's built files, and nothing else from this machine. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { assetOf } from '../../shared/asset.ts';
import { refusePage } from './answer.ts';

/** `path` is the request's raw path: nothing decodes it, so an escaped escape is only an unknown file. */
export async function sendAsset(directory: string, path: string, response: ServerResponse): Promise<void> {
  const asset = assetOf(path);
  const file = asset && join(directory, asset.path);
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (!asset || !file || !found?.isFile()) return refusePage(response, 404);
  response.writeHead(200, { 'Content-Type': asset.type, 'Content-Length': found.size });
  await pipeline(createReadStream(file), response);
}
