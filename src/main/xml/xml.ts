/** The XML port: deliveries in as events, orders out as bytes, orders checked against their schema. */
import type { SchemaProfile } from '../../shared/schema-profile.ts';
import type { Xml } from '../service/ports.ts';
import { checkOrder } from './order-check.ts';
import { createXmlParser } from './xml-parser.ts';

/** `orderXsd` gives the schema's text when it is first needed. */
export function createXml(profile: SchemaProfile, orderXsd: () => Promise<string>): Xml {
  return {
    parser: createXmlParser,
    // Loaded when it is needed: the writer's library takes longer to load than most commands to run.
    composeOrder: async (organisation, lines) =>
      (await import('./order-writer.ts')).createOrderWriter(profile).compose(organisation, lines),
    checkOrder: async (bytes) => checkOrder(bytes, await orderXsd()),
  };
}
