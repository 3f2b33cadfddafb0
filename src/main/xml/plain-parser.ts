/** A parser for plain deliveries: the head goes through the strict parser, the rest through the scanner. */
import { type Blocks, NotPlain } from '../service/plain-port.ts';
import type { XmlHandler, XmlParser } from '../service/ports.ts';
import { PlainScanner } from './plain-scanner.ts';
import { createXmlParser } from './xml-parser.ts';

/** Declaration, white space, and the root's start tag up to its end; neither instruction nor comment nor DOCTYPE. */
const head =
  /^(?:<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?(?: standalone="(?:yes|no)")? ?\?>)?[ \t\n]*<[A-Za-z_][\w.-]*(?:[ \t\n][^<>]*)?>/;
const maxHead = 16 * 1024;

/**
 * The same events as the strict parser's, but for white space between elements and for the elements that `blocks` takes. Throws NotPlain for every document that
 * it is not made for, sound or not, and for every fault that the handler finds: the strict parser then says where.
 */
export function createPlainParser(namespace: string, handler: XmlHandler, blocks?: Blocks): XmlParser {
  let waiting: Buffer = Buffer.alloc(0);
  let scanner: PlainScanner | undefined;
  return {
    write(chunk) {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      if (scanner) return scanner.write(bytes);
      waiting = Buffer.concat([waiting, bytes]);
      const found = head.exec(waiting.toString('latin1', 0, maxHead))?.[0];
      if (found === undefined) {
        if (waiting.length >= maxHead) throw new NotPlain('head');
        return;
      }
      scanner = new PlainScanner(handler, openRoot(namespace, handler, found), found.length, blocks);
      scanner.write(waiting.subarray(found.length));
    },
    end() {
      if (!scanner) throw new NotPlain('head');
      scanner.end();
    },
  };
}

/** Lets the strict parser read the head; gives the root's name. */
function openRoot(namespace: string, handler: XmlHandler, text: string): string {
  let root: string | undefined;
  const parser = createXmlParser(namespace, {
    open(name, attributes, byte) {
      if (attributes.xmlns !== namespace || hasPrefix(attributes)) throw new NotPlain('namespace');
      root = name;
      handler.open(name, attributes, byte);
    },
    text: () => undefined,
    close: () => {
      throw new NotPlain('empty');
    },
  });
  try {
    // The strict parser sniffs the encoding in the first bytes; white space lets it see the whole head.
    parser.write(Buffer.from(text.padEnd(text.length + sniffed), 'latin1'));
  } catch {
    throw new NotPlain('head');
  }
  if (root === undefined) throw new NotPlain('head');
  return root;
}

/** More can be wrong with prefixes than the strict parser looks for: two for one namespace, or reserved ones. */
const hasPrefix = (attributes: Readonly<Record<string, string>>): boolean =>
  Object.keys(attributes).some((name) => name.includes(':'));

const sniffed = 1024;
