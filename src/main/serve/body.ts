/** Reads a call's JSON body with a limit, so that no request can fill the memory. */
import type { IncomingMessage } from 'node:http';

const mebibyte = 1024 * 1024;

/** Largest body in bytes: a CSV of 100 000 lines and more for the import, forms for everything else. */
export const bodyLimit = (call: string): number =>
  (call === 'order.import' || call === 'order.check' ? 64 : 1) * mebibyte;

export type Body = { readonly json: unknown } | { readonly refused: 'too-large' | 'not-json' };

/** Stops keeping the body as soon as the limit is passed, announced or not. */
export async function readJson(request: IncomingMessage, limit: number): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return { refused: 'too-large' };
    chunks.push(chunk);
  }
  return parse(Buffer.concat(chunks));
}

function parse(bytes: Buffer): Body {
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { refused: 'not-json' };
  }
}
