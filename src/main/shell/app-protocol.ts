/** The window's own origin, app://lefi: the built renderer's files, and nothing else on this machine. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CustomScheme, Protocol } from 'electron';
import { assetOf, securityHeaders } from '../../shared/asset.ts';

export const appOrigin = 'app://lefi';
export const pageUrl = `${appOrigin}/`;

/** Must be registered before the app is ready. No privilege to bypass the policy, no service workers. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

export const serveAppProtocol = (protocol: Pick<Protocol, 'handle'>, assets: string): void =>
  protocol.handle('app', (request) => answerAppRequest(assets, request));

/** 404 for every other host, method, path and missing file. */
export async function answerAppRequest(
  assets: string,
  request: { readonly url: string; readonly method: string },
): Promise<Response> {
  const url = new URL(request.url);
  const ours = request.method === 'GET' && url.protocol === 'app:' && url.host === 'lefi';
  const asset = ours ? assetOf(url.pathname) : undefined;
  const bytes = asset && (await readFile(join(assets, asset.path)).catch(() => undefined));
  if (!asset || !bytes) return new Response(null, { status: 404, headers: securityHeaders("'none'") });
  return new Response(new Uint8Array(bytes), {
    headers: { ...securityHeaders("'none'"), 'Content-Type': asset.type },
  });
}
