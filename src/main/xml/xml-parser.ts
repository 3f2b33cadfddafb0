/** The strict streaming XML parser for deliveries: events with byte positions, nothing kept, nothing forgiven. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FaultError } from '../../shared/fault.ts';
import type { XmlHandler, XmlParser } from '../service/ports.ts';
import { type ByteCounter, byteCounter } from './byte-counter.ts';
import { type Decoder, decoderFor, sniffLength } from './encoding.ts';
import { trackNamespaces } from './namespaces.ts';

/** FK's deepest path has eight levels; anything this deep is an attack or a fault. */
const maxDepth = 64;

/** Characters of one tag, text, comment or CDATA section. FK's longest is a tag of some eighty; the parser keeps it whole. */
const maxPiece = 256 * 1024;

/**
 * A parser that reports elements of `namespace` by local name.
 * `write` and `end` throw FaultError `response.not-well-formed`, `response.doctype`, `response.encoding`,
 * `response.too-deep` or `response.too-large`; besides whatever the handler throws.
 */
export function createXmlParser(namespace: string, handler: XmlHandler): XmlParser {
  const sax = new SaxesParser({ xmlns: false, position: true });
  const counter = byteCounter();
  let decoder: Decoder | undefined;
  let head = Buffer.alloc(0);
  const pieces = wire(sax, namespace, handler, counter);

  let fed = 0;
  const feed = (text: string): void => {
    counter.add(text);
    guard(sax, counter, () => sax.write(text));
    fed += text.length;
    refuseHuge(fed, pieces.ended(), sax, counter);
    // The parser may keep the last character until it sees the next one.
    counter.advance(Math.max(0, fed - 1));
  };
  const begin = (): Decoder => {
    const chosen = decoderFor(head);
    counter.measureBy(chosen.measure);
    feed(chosen.decode(head));
    return chosen;
  };
  return {
    write(chunk) {
      if (decoder) return feed(decoder.decode(chunk));
      head = Buffer.concat([head, chunk]);
      if (head.length >= sniffLength) decoder = begin();
    },
    end() {
      decoder ??= begin();
      feed(decoder.finish());
      guard(sax, counter, () => sax.close());
    },
  };
}

/** The parser gathers each piece whole, however many chunks it takes. Its own position is right only while it reads. */
function refuseHuge(fed: number, ended: number, sax: SaxesParser, counter: ByteCounter): void {
  const found = fed - ended;
  if (found > maxPiece) throw new FaultError('response.too-large', { found, line: sax.line, byte: counter.at(ended) });
}

type Pieces = {
  /** Position after the last whole piece of the file: tag, text, comment or the like. */
  ended(): number;
};

function wire(sax: SaxesParser, namespace: string, handler: XmlHandler, counter: ByteCounter): Pieces {
  const names = trackNamespaces(namespace);
  let depth = 0;
  let start = 0;
  let ended = 0;
  const end = (): void => {
    ended = sax.position;
  };
  sax.on('opentagstart', (tag) => {
    if (++depth > maxDepth) throw new FaultError('response.too-deep', { found: depth });
    start = counter.tagBefore(sax.position - tag.name.length);
  });
  sax.on('opentag', (tag) => {
    const attributes = (tag as SaxesTagPlain).attributes;
    handler.open(names.enter(tag.name, attributes), attributes, counter.at(start));
    end();
  });
  sax.on('closetag', () => {
    depth--;
    handler.close(names.leave(), counter.at(sax.position));
    end();
  });
  const text = (found: string): void => {
    handler.text(found);
    end();
  };
  sax.on('text', text);
  sax.on('cdata', text);
  sax.on('comment', end);
  sax.on('processinginstruction', end);
  sax.on('doctype', () => {
    throw new FaultError('response.doctype');
  });
  sax.on('error', (error) => {
    throw new XmlError(error.message);
  });
  return { ended: () => ended };
}

/** The parser's own complaint, told apart from anything that a handler throws while it parses. */
class XmlError extends Error {}

/** Runs the parser and says where it stopped. What a handler throws for reasons of its own passes untouched. */
function guard(sax: SaxesParser, counter: ByteCounter, run: () => void): void {
  try {
    run();
  } catch (error) {
    const place = { line: sax.line, column: sax.column, byte: counter.at(sax.position) };
    if (error instanceof XmlError) {
      throw new FaultError('response.not-well-formed', { ...place, reason: describe(error.message) }, { cause: error });
    }
    if (error instanceof FaultError && error.fault.code.startsWith('response.')) {
      throw new FaultError(error.fault.code, { ...place, ...error.fault.detail }, { cause: error });
    }
    throw error;
  }
}

/** saxes' words without its position and without anything that could be a person's number. */
const describe = (message: string): string =>
  message
    .replace(/^(\d+:\d+: )+/, '')
    .replace(/\d{4,}/g, '…')
    .slice(0, 120);
