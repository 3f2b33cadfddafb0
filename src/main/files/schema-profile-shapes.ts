/** Reads the fields of a schema profile file and puts its shapes in their places, so that nobody need look them up. */
import { FaultError } from '../../shared/fault.ts';
import type { Field, Fields } from '../../shared/schema-profile.ts';
import { elementName, type FieldForm, readField, type Unread } from './schema-profile-field.ts';
import type { ProfileForm } from './schema-profile-form.ts';

/** A group or a record: a shape's name, own fields, or both. */
type Holder = { readonly shape?: string; readonly fields?: Unread };
type Where = readonly string[];

export type Placer = {
  shape(name: string, where: Where): Fields;
  fields(holder: Holder, where: Where): Fields;
};

/** Throws `schema.invalid` where a name leads nowhere, a shape contains itself, or a property does not suit the type. */
export function placer(form: Pick<ProfileForm, 'shapes' | 'codes'>): Placer {
  const ready = new Map<string, Fields>();
  const open = new Set<string>();

  function shape(name: string, where: Where): Fields {
    const done = ready.get(name);
    if (done) return done;
    const own = Object.hasOwn(form.shapes, name) ? form.shapes[name] : undefined;
    if (own === undefined || open.has(name)) return wrong(where, 'shape');
    open.add(name);
    const placed = placeAll(own, ['shapes', name]);
    open.delete(name);
    ready.set(name, placed);
    return placed;
  }

  const fields = (holder: Holder, where: Where): Fields => {
    const shared = holder.shape === undefined ? {} : shape(holder.shape, where);
    return holder.fields === undefined ? shared : { ...shared, ...placeAll(holder.fields, where) };
  };

  const placeAll = (own: Unread, where: Where): Fields =>
    Object.fromEntries(
      Object.entries(own).map(([name, value]) => [
        elementName.test(name) ? name : wrong(where, name),
        placeOne(value, [...where, name]),
      ]),
    );

  function placeOne(value: unknown, where: Where): Field {
    const field = readField(value);
    if (typeof field === 'string') return wrong(where, field);
    const { shape: _, fields: own, ...rest } = field;
    if (field.codes !== undefined && (field.type !== 'code' || !Object.hasOwn(form.codes, field.codes)))
      return wrong(where, 'codes');
    const inside = field.type === 'group' ? fields(field, where) : undefined;
    checkGroup(field, inside, where);
    return inside === undefined ? rest : { ...rest, fields: inside };
  }

  return { shape, fields };
}

/** Only groups have children, a list's key names children, and a list that is kept as texts has that one child. */
function checkGroup(field: FieldForm, inside: Fields | undefined, where: Where): void {
  const has = (name: string): boolean => inside !== undefined && Object.hasOwn(inside, name);
  if (!inside && (field.shape !== undefined || field.fields !== undefined)) wrong(where, 'type');
  if (inside && Object.keys(inside).length === 0) wrong(where, 'fields');
  if (field.key?.every((name) => field.list && has(name)) === false) wrong(where, 'key');
  if (field.flatten !== undefined && !(field.list && has(field.flatten))) wrong(where, 'flatten');
}

function wrong(where: Where, property: string): never {
  throw new FaultError('schema.invalid', { where: [...where, property].join('/').slice(0, 300) });
}
