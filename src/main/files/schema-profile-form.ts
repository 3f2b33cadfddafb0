/** The form of a schema profile file, but for its hundreds of fields and codes: schema-profile-field.ts reads those. */
import * as z from 'zod';
import type { RecordKind } from '../../shared/schema-profile.ts';
import { elementName } from './schema-profile-field.ts';
import { qualityForm } from './schema-profile-quality.ts';

const text = z.string().min(1);
const element = z.string().regex(elementName);
/** A file beside the profile, never a path to somewhere else. */
const xsd = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.xsd$/);
const label = z.strictObject({ sv: text, en: text });
const unread = z.record(z.string(), z.unknown());

const recordKinds = ['case', 'payment', 'statement'] as const satisfies readonly RecordKind[];

const validity = z.strictObject({
  over: text.exactOptional(),
  overFrom: text.exactOptional(),
  overTo: text.exactOptional(),
  from: z.array(text),
  to: z.array(text),
});

const record = z.strictObject({
  path: z.array(element).min(1),
  kind: z.enum(recordKinds),
  key: z.array(z.strictObject({ take: z.enum(['first', 'sorted']), paths: z.array(text).min(1) })),
  validity,
  amount: text.exactOptional(),
  clawbacks: text.exactOptional(),
  shape: text.exactOptional(),
  fields: unread,
});

const benefit = z.strictObject({
  element,
  aliases: z.array(element).exactOptional(),
  abbreviation: text,
  label,
  clawbacks: z.boolean().exactOptional(),
  permanent: z.boolean().exactOptional(),
  records: z.array(record).min(1),
});

const order = z.strictObject({
  xsd,
  root: element,
  general: element,
  organisation: element,
  body: element,
  kinds: z.strictObject({ new: element, refresh: element, cancel: element }),
  person: element,
  number: element,
  from: element,
  benefits: element,
  wanted: text,
});

const response = z.strictObject({
  xsd,
  root: element,
  start: z.strictObject({ element, organisation: element, created: element, sequence: element }),
  end: z.strictObject({ element, persons: element }),
  body: element,
  person: element,
  informationType: element,
  number: element,
  status: z.strictObject({ element, code: element, benefits: element }),
  benefits: element,
  customerStatus: z.strictObject({ active: text, ended: text }),
  lists: z.array(element),
});

const profile = z.strictObject({
  version: z.string().regex(/^\d+(\.\d+)*$/),
  namespace: text,
  order,
  response,
  benefits: z.array(benefit).min(1),
  shapes: z.record(z.string(), unread),
  codes: z.record(z.string(), unread),
  quality: qualityForm.exactOptional(),
});

export type ProfileForm = z.infer<typeof profile>;
export type RecordForm = z.infer<typeof record>;

/** The form, or the path of the first mistake. Read once at start, so without zod's compiled parsers, which cost more. */
export function readForm(json: unknown): ProfileForm | { readonly mistake: readonly PropertyKey[] } {
  const form = profile.safeParse(json, { jitless: true });
  if (form.success) return form.data;
  const issue = form.error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return { mistake: [...(issue?.path ?? []), ...unknown] };
}
