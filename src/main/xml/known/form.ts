/** The elements that a schema profile knows, as a tree to read bytes by. */
import type { Field, Fields, RecordRule, SchemaProfile } from '../../../shared/schema-profile.ts';

/** One element that may stand at a place, and what it becomes. */
export type Form = {
  /** Tells forms apart within one profile: 0, 1, … */
  readonly id: number;
  /** The name in bytes, and how it opens a member of a JSON object. */
  readonly name: Uint8Array;
  readonly member: Uint8Array;
  readonly field: Field;
  readonly isList: boolean;
  /** For groups: what may stand inside; null for texts. */
  readonly children: readonly Form[] | null;
  /** The text that stands for the group when it is alone in it. */
  readonly flatten: Form | undefined;
};

/** What may stand in a benefit's container: a record, or a step on the way to some. */
export type Step = {
  readonly name: Uint8Array;
  readonly record: { readonly rule: RecordRule; readonly form: Form } | null;
  readonly steps: readonly Step[];
};

export type BenefitForm = { readonly name: Uint8Array; readonly benefit: string; readonly steps: readonly Step[] };

/** `size`: how many forms there are. */
export type Forms = { readonly benefits: readonly BenefitForm[]; readonly size: number };

const encoder = new TextEncoder();
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** Names that need no thought in XML and in JSON; elements with others are left to the general reading. */
const isPlainName = (name: string): boolean => /^[A-Za-z_][\w.-]{0,99}$/.test(name) && name !== '__proto__';

/** Benefits stand under all their names, the former ones included. */
export function formsOf(profile: SchemaProfile): Forms {
  let size = 0;
  const form = (name: string, field: Field): Form => {
    const children = field.type === 'group' ? formsIn(field.fields ?? {}) : null;
    const flatten = children?.find((child) => isAlone(child, field.flatten));
    const [id, isList] = [size++, field.list === true];
    return { id, name: bytesOf(name), member: bytesOf(`"${name}":`), field, isList, children, flatten };
  };
  const formsIn = (fields: Fields): Form[] =>
    Object.entries(fields).flatMap(([name, field]) => (isPlainName(name) ? [form(name, field)] : []));
  const steps = (rules: readonly RecordRule[], depth: number): Step[] =>
    [...Map.groupBy(rules, ({ path }) => path[depth] ?? '')].flatMap(([name, some]): Step[] => {
      if (!isPlainName(name)) return [];
      const rule = some.find(({ path }) => path.length === depth + 1);
      if (rule === undefined) return [{ name: bytesOf(name), record: null, steps: steps(some, depth + 1) }];
      const group: Field = { type: 'group', label: { sv: '', en: '' }, fields: rule.fields };
      return [{ name: bytesOf(name), record: { rule, form: form(name, group) }, steps: [] }];
    });
  const benefits = profile.benefits.flatMap(({ element, aliases = [], records }) =>
    [element, ...aliases]
      .filter(isPlainName)
      .map((name) => ({ name: bytesOf(name), benefit: element, steps: steps(records, 0) })),
  );
  return { benefits, size };
}

const isAlone = ({ name, children, isList }: Form, wanted: string | undefined): boolean =>
  wanted !== undefined && children === null && !isList && Buffer.from(name).toString() === wanted;
