/** Looks up what the schema profile knows about a record and its fields. */
import { textsAt } from '../../../../shared/content.ts';
import type { Field, Fields, RecordRule, SchemaProfile } from '../../../../shared/schema-profile.ts';
import type { RecordView } from '../../../../shared/views.ts';
import type { Language } from '../../../settings.ts';

/** The share of a day or of full time (format.md §2). No type of the profile's says so; without it only the look is lost. */
export const extentField = 'omfattning';

/** What is shown of a record by its version, and what it is called. */
export type Proved = Pick<RecordView, 'id' | 'benefit' | 'kind' | 'element' | 'content'>;

type Named = Pick<RecordView, 'benefit' | 'element'>;

/** The rule that a record was read by, or undefined when the profile no longer has it. */
export const ruleOf = (profile: SchemaProfile, record: Named): RecordRule | undefined =>
  profile.benefits
    .find(({ element }) => element === record.benefit)
    ?.records.find((rule) => rule.path.join('/') === record.element);

export function benefitName(profile: SchemaProfile, element: string, language: Language): string {
  const benefit = profile.benefits.find((one) => one.element === element);
  return benefit?.label[language] ?? element;
}

/** A code's meaning; undefined when the list does not have it (code lists are open). */
export const codeWord = (
  profile: SchemaProfile,
  field: Field | undefined,
  code: string,
  language: Language,
): string | undefined => {
  const list = field?.codes === undefined ? undefined : profile.codes[field.codes];
  return list !== undefined && Object.hasOwn(list, code) ? list[code]?.[language] : undefined;
};

/** What a record is called in a list: a payment by what it pays for, where its code has a meaning; others by their benefit. */
export function recordName(
  profile: SchemaProfile,
  record: Named & Pick<RecordView, 'kind' | 'content'>,
  language: Language,
): string {
  const rule = record.kind === 'payment' ? ruleOf(profile, record) : undefined;
  const paths = rule?.key.find((part) => part.paths.length > 1)?.paths ?? [];
  const words = paths.map((path) => {
    const code = textsAt(record.content, path.split('/'))[0];
    return code === undefined
      ? undefined
      : codeWord(profile, fieldAt(rule?.fields ?? {}, path.split('/')), code, language);
  });
  return words.findLast((word) => word !== undefined) ?? benefitName(profile, record.benefit, language);
}

function fieldAt(fields: Fields, [name = '', ...rest]: readonly string[]): Field | undefined {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return rest.length === 0 ? field : fieldAt(field?.fields ?? {}, rest);
}
