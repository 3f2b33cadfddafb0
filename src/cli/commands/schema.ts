/** `lefi schema list`, `lefi schema add`, `lefi schema use`. */
import { resolve } from 'node:path';
import type { SchemaListView, SchemaView } from '../../shared/schema-views.ts';
import type { Outcome, Session } from '../session.ts';
import { lines } from '../words.ts';

export type SchemaFileOptions = {
  readonly schemaProfile?: string;
  readonly orderXsd?: string;
  readonly responseXsd?: string;
};

export async function listSchemas(session: Session): Promise<Outcome> {
  return told(session, await session.call('schema.list', {}));
}

export async function useSchema(session: Session, schema: string): Promise<Outcome> {
  return told(session, await session.call('schema.use', { schema }));
}

/** Flagged when something else rules although this was added: a higher version, or one that somebody chose. */
export async function addSchema(
  session: Session,
  folder: string | undefined,
  { schemaProfile, orderXsd, responseXsd }: SchemaFileOptions,
): Promise<Outcome> {
  const given = { folder, profile: schemaProfile, order: orderXsd, response: responseXsd };
  const named = Object.entries(given).flatMap(([name, path]) => (path === undefined ? [] : [[name, resolve(path)]]));
  const answer = await session.call('schema.add', Object.fromEntries(named));
  const { text } = session;
  const { schema, added, unknown } = answer;
  const words = lines(
    added ? text.schemaAdded(schema.version) : text.schemaThere(schema.version),
    schema.active ? text.schemaRules : text.schemaRulesNot,
    unknown.length === 0 ? '' : text.schemaUnknown(unknown.join(', ')),
  );
  return { json: answer, words, flagged: !schema.active };
}

function told({ text }: Session, list: SchemaListView): Outcome {
  const rows = list.schemas.map((schema) => schemaRow(schema, text.schemaSource[schema.source]));
  return { json: list, words: lines(rows, list.chosen ? text.schemaChosen : '') };
}

const schemaRow = ({ version, digest, addedAt, active }: SchemaView, source: string): string =>
  [active ? '*' : ' ', version, digest.slice(0, 12), source, addedAt?.slice(0, 10) ?? ''].join(' ').trimEnd();
