/** Reads fields and codes of a schema profile file. By hand: as zod schemas they took most of the program's start. */
import type { Field, FieldType, Label } from '../../shared/schema-profile.ts';

/** A field as the file has it: what a group holds is not read yet. */
export type FieldForm = Omit<Field, 'fields'> & { readonly fields?: Unread };
export type Unread = { readonly [name: string]: unknown };

/** What an element may be called. */
export const elementName: RegExp = /^[\p{L}][\p{L}\p{N}._-]*$/u;

const types: ReadonlySet<unknown> = new Set<FieldType>([
  'text',
  'date',
  'timestamp',
  'amount',
  'decimal',
  'integer',
  'boolean',
  'code',
  'personnummer',
  'group',
]);

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isObject = (value: unknown): value is Unread =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLabel = (value: unknown): value is Label =>
  isObject(value) && isText(value.sv) && isText(value.en) && Object.keys(value).length === 2;

const properties = new Map<string, (value: unknown) => boolean>([
  ['type', (value) => types.has(value)],
  ['label', isLabel],
  ['list', (value) => typeof value === 'boolean'],
  ['key', (value) => Array.isArray(value) && value.every(isText)],
  ['flatten', isText],
  ['codes', isText],
  ['shape', isText],
  ['fields', isObject],
]);

/** The field, or the name of the property that is missing, unknown or wrong. */
export function readField(value: unknown): FieldForm | string {
  if (!isObject(value)) return 'type';
  for (const required of ['type', 'label']) if (!Object.hasOwn(value, required)) return required;
  const mistake = Object.keys(value).find((name) => !properties.get(name)?.(value[name]));
  return mistake ?? (value as FieldForm);
}

/** The code whose label is missing or wrong; undefined when all are sound. */
export const wrongCode = (list: Unread): string | undefined => Object.keys(list).find((code) => !isLabel(list[code]));
