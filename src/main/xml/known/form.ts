/** The elements that a schema profile knows, as a tree to read bytes by. */
import { hasSpan } from '../../../core/mirror/span.ts';
import { storedName } from '../../../core/mirror/stored-form.ts';
import { spanNames } from '../../../shared/record-rule.ts';
import type { Field, Fields, RecordRule, SchemaProfile } from '../../../shared/schema-profile.ts';
import { readNames } from './read-names.ts';
import { type Run, runOf } from './run.ts';
import { type Tags, tagsOf } from './source.ts';

/** One element that may stand at a place, and what it becomes. */
export type Form = Tags & {
  /** Tells forms apart within one profile: 0, 1, … */
  readonly id: number;
  readonly name: string;
  /** How it begins a member of a group in the stored form. */
  readonly member: Run;
  readonly field: Field;
  readonly isList: boolean;
  /** Whether it, or something inside, is read at once; of the rest only the stored form is wanted (read-names.ts). */
  readonly isRead: boolean;
  /** For groups: what may stand inside; null for texts. */
  readonly children: readonly Form[] | null;
  /** The text that stands for the group when it is alone in it. */
  readonly flatten: Form | undefined;
};

/** What may stand in a benefit's container: a record, or a step on the way to some. */
export type Step = Tags & {
  readonly record: { readonly rule: RecordRule; readonly form: Form } | null;
  readonly steps: readonly Step[];
};

export type BenefitForm = Tags & { readonly benefit: string; readonly steps: readonly Step[] };

/** `size`: how many forms there are. */
export type Forms = { readonly benefits: readonly BenefitForm[]; readonly size: number };

/** Names that need no thought in XML and in objects; elements with others are left to the general reading. */
const isPlainName = (name: string): boolean => /^[A-Za-z_][\w.-]{0,99}$/.test(name) && name !== '__proto__';

/** Where a form stands: in which kind of record, at which path in it, and whether a list is around it. */
type Around = {
  readonly rule: RecordRule;
  readonly names: ReadonlySet<string>;
  readonly path: readonly string[];
  readonly inList: boolean;
};

/** A profile has some thousand forms, and small files are read one after the other. */
const made = new WeakMap<SchemaProfile, Forms>();

export function formsOf(profile: SchemaProfile): Forms {
  const known = made.get(profile) ?? makeForms(profile);
  made.set(profile, known);
  return known;
}

/** Benefits stand under all their names, the former ones included. */
function makeForms(profile: SchemaProfile): Forms {
  let size = 0;
  const form = (name: string, field: Field, around: Around): Form => {
    const isList = field.list === true;
    const inside = { ...around, inList: around.inList || isList };
    const children = field.type === 'group' ? formsIn(field.fields ?? {}, inside) : null;
    const flatten = children?.find((child) => isAlone(child, field.flatten));
    const member = runOf(storedName(name));
    const isNamed = around.names.has(name) || children?.some((child) => child.isRead) === true;
    const isRead = isNamed && !isDetail(field, around);
    return { ...tagsOf(name), id: size++, name, member, field, isList, isRead, children, flatten };
  };
  const formsIn = (fields: Fields, around: Around): Form[] =>
    Object.entries(fields).flatMap(([name, field]) =>
      isPlainName(name) ? [form(name, field, { ...around, path: [...around.path, name] })] : [],
    );
  const steps = (rules: readonly RecordRule[], depth: number): Step[] =>
    [...Map.groupBy(rules, ({ path }) => path[depth] ?? '')].flatMap(([name, some]): Step[] => {
      if (!isPlainName(name)) return [];
      const rule = some.find(({ path }) => path.length === depth + 1);
      if (rule === undefined) return [{ ...tagsOf(name), record: null, steps: steps(some, depth + 1) }];
      const group: Field = { type: 'group', label: { sv: '', en: '' }, fields: rule.fields };
      const around = { rule, names: readNames(rule, profile.quality), path: [], inList: false };
      return [{ ...tagsOf(name), record: { rule, form: form(name, group, around) }, steps: [] }];
    });
  const benefits = profile.benefits.flatMap(({ element, aliases = [], records }) =>
    [element, ...aliases]
      .filter(isPlainName)
      .map((name) => ({ ...tagsOf(name), benefit: element, steps: steps(records, 0) })),
  );
  return { benefits, size };
}

const isAlone = ({ name, children, isList }: Form, wanted: string | undefined): boolean =>
  wanted !== undefined && children === null && !isList && name === wanted;

/**
 * A list within a list that neither a record's key nor its dates nor a first look at it read (ersattningsdag): most of
 * a case's bytes. Days that a period lists are read by the checks only where whole periods overlap; without them the
 * first look is stricter.
 */
function isDetail({ list, fields = {} }: Field, { rule, path, inList }: Around): boolean {
  const named = [
    ...rule.key.flatMap(({ paths }) => paths),
    ...rule.validity.from,
    ...rule.validity.to,
    rule.amount ?? '',
  ];
  const at = path.join('/');
  return inList && list === true && !hasSpans(fields, rule) && !named.some((one) => `${one}/`.startsWith(`${at}/`));
}

const hasSpans = (fields: Fields, rule: RecordRule): boolean =>
  hasSpan(fields, spanNames(rule)) || Object.values(fields).some((field) => hasSpans(field.fields ?? {}, rule));
