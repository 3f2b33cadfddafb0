/** The XML port: deliveries in as events, orders out as bytes, documents checked against a schema. */
import type { Xml } from '../service/ports.ts';
import { firstBadByte, textReader } from './file-text.ts';
import { createKnownBlocks } from './known/blocks.ts';
import { createPlainParser } from './plain-parser.ts';
import { createXmlParser } from './xml-parser.ts';

/** Knows no schema: each call is told which one. */
export const xml: Xml = {
  parser: createXmlParser,
  plainParser: createPlainParser,
  knownBlocks: createKnownBlocks,
  text: textReader,
  firstBadByte,
  // These two are loaded when they are needed: their libraries take longer to load than most commands to run.
  composeOrder: async (profile, organisation, lines) =>
    (await import('./order-writer.ts')).createOrderWriter(profile).compose(organisation, lines),
  check: async (...given) => (await import('./order-check.ts')).checkDocument(...given),
};
