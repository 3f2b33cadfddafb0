/** Decodes a file's bytes by its own declaration and can say how many bytes a piece of decoded text took. */
import { FaultError } from '../../shared/fault.ts';

export type Decoder = {
  /** Throws `response.not-well-formed` where the bytes are not what the file declares. */
  decode(chunk: Uint8Array): string;
  /** What is left at the end; throws when the file stops inside a character. */
  finish(): string;
  /** Bytes that `text` occupies in the file. */
  measure(text: string): number;
};

/** Bytes needed before the declaration can be judged; shorter files are judged as they are. */
export const sniffLength = 256;

const declared = /^\uFEFF?<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']/;

/** The encoding that the first bytes call for: byte order mark, then declaration, then UTF-8. Lower case. */
export function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0x00 && head[1] === 0x3c) return 'utf-16be';
  if (head[0] === 0x3c && head[1] === 0x00) return 'utf-16le';
  const name = declared.exec(Buffer.from(head.subarray(0, sniffLength)).toString('latin1').replace('ï»¿', ''))?.[1];
  return canonical.get(name?.toLowerCase() ?? '') ?? name?.toLowerCase() ?? 'utf-8';
}

/** ASCII is UTF-8 that never needs a second byte; what is more is refused by either. */
const canonical: ReadonlyMap<string, string> = new Map([
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['latin1', 'iso-8859-1'],
]);

/** Throws `response.encoding` for an encoding that is none of ours. */
export function decoderFor(head: Uint8Array): Decoder {
  const name = encodingOf(head);
  if (name === 'utf-8') return textDecoder(name, (text) => Buffer.byteLength(text, 'utf8'));
  if (name === 'utf-16be' || name === 'utf-16le') return textDecoder(name, twoBytes);
  if (name === 'iso-8859-1') return latin1();
  if (name === 'windows-1252') return textDecoder(name, (text) => text.length);
  throw new FaultError('response.encoding', { found: name });
}

const twoBytes = (text: string): number => text.length * 2;

/** ISO-8859-1 proper: the web's decoder of that name is Windows-1252. */
function latin1(): Decoder {
  return {
    decode: (chunk) => Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1'),
    finish: () => '',
    measure: (text) => text.length,
  };
}

function textDecoder(name: string, measure: (text: string) => number): Decoder {
  const decoder = new TextDecoder(name, { fatal: true, ignoreBOM: true });
  const guarded = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw new FaultError('response.not-well-formed', { reason: `bytes are not ${name}` }, { cause });
    }
  };
  return { decode: guarded, finish: () => guarded(), measure };
}
