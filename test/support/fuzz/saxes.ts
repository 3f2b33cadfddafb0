/** The document as saxes reads it: whole, with its own namespaces, and nothing of ours between. */
import { SaxesParser } from 'saxes';
import { namespace } from '../response-xml.ts';
import { canonical, type Event } from './events.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The canonical form of a document in UTF-8, or null where saxes refuses it. */
export function readBySaxes(document: Uint8Array): string | null {
  const events: Event[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, uri, attributes }) => {
    const values = Object.values(attributes).map((attribute) => [attribute.name, attribute.value] as const);
    events.push(['open', uri === namespace ? name : `{${uri}}${name}`, Object.fromEntries(values), 0]);
  });
  parser.on('text', (text) => void events.push(['text', text]));
  parser.on('cdata', (text) => void events.push(['text', text]));
  parser.on('closetag', ({ name, uri }) => {
    events.push(['close', uri === namespace ? name : `{${uri}}${name}`, 0]);
  });
  try {
    parser.write(utf8.decode(document)).close();
  } catch {
    return null;
  }
  return canonical(events);
}
