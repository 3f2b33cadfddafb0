/** A file's text for people: what the strict parser refuses is read as far as it goes, and the first wrong byte found. */
import { TextDecoder } from 'node:util';
import type { Bytes, TextReader } from '../service/ports.ts';
import { encodingOf, sniffLength } from './encoding.ts';

/** `head` holds the file's first bytes. Null where nobody here knows the encoding. */
export function textReader(head: Uint8Array): TextReader | null {
  const encoding = encodingOf(head);
  if (encoding === 'iso-8859-1') return latin1(encoding);
  const decoder = decoderNamed(encoding, false);
  return (
    decoder && {
      encoding,
      decode: (chunk) => decoder.decode(chunk, { stream: true }),
      finish: () => decoder.decode(),
    }
  );
}

/** The web's decoder of that name is Windows-1252. */
function latin1(encoding: string): TextReader {
  const decode = (chunk: Uint8Array): string =>
    Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
  return { encoding, decode, finish: () => '' };
}

/** UTF-16 that its declaration alone names has no known byte order, and no file of ours is in anything else. */
const known: ReadonlySet<string> = new Set(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);

const decoderNamed = (encoding: string, fatal: boolean): TextDecoder | null =>
  known.has(encoding) ? new TextDecoder(encoding, { fatal, ignoreBOM: true }) : null;

/** Bytes kept from before a chunk: at least one whole character of any encoding. */
const overlap = 8;

/** Position of the first character's first byte that the file's encoding does not allow; null when there is none. */
export async function firstBadByte(bytes: Bytes): Promise<number | null> {
  let decoder: TextDecoder | null | undefined;
  let encoding = '';
  let before = new Uint8Array();
  let done = 0;
  for await (const chunk of bytes) {
    if (decoder === undefined) {
      encoding = encodingOf(chunk.subarray(0, sniffLength));
      decoder = decoderNamed(encoding, true);
    }
    if (!decoder) return null;
    const window = joined(before, chunk);
    if (!accepts(decoder, chunk)) return badIn(window, encoding, done - before.length);
    done += chunk.length;
    before = window.slice(-overlap);
  }
  return decoder && !accepts(decoder) ? badIn(before, encoding, done - before.length) : null;
}

function accepts(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    if (chunk) decoder.decode(chunk, { stream: true });
    else decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Where in the file the first character that is none begins; the window's first characters may be cut. */
function badIn(window: Uint8Array, encoding: string, offset: number): number {
  let at = offset === 0 ? 0 : firstWhole(window, encoding, offset % 2);
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  for (let end = at; end < window.length; end += 1) {
    try {
      if (decoder.decode(window.subarray(end, end + 1), { stream: true }) !== '') at = end + 1;
    } catch {
      break;
    }
  }
  return offset + at;
}

/** Past the rest of a character that began before the window. Everything before its last whole chunk was sound. */
function firstWhole(window: Uint8Array, encoding: string, odd: number): number {
  const isRest = (at: number): boolean =>
    encoding === 'utf-8'
      ? ((window[at] ?? 0) & 0xc0) === 0x80
      : ((window[at + (encoding === 'utf-16le' ? 1 : 0)] ?? 0) & 0xfc) === 0xdc;
  const [first, step] = encoding === 'utf-8' ? [0, 1] : [odd, 2];
  for (let at = first; at < overlap; at += step) if (!isRest(at)) return at;
  return first;
}
