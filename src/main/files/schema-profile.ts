/** Loads a schema profile: reads its form, puts the shapes in their places, and proves that its names fit together. */
import { FaultError } from '../../shared/fault.ts';
import type { CodeList, RecordRule, SchemaProfile } from '../../shared/schema-profile.ts';
import { checkRule } from './schema-profile-check.ts';
import { wrongCode } from './schema-profile-field.ts';
import { type ProfileForm, type RecordForm, readForm } from './schema-profile-form.ts';
import { type Placer, placer } from './schema-profile-shapes.ts';

/**
 * The profile in a file's text (JSON). In the result every group has its `fields` in place: those of its shape first,
 * its own after, an own field of the same name instead of the shape's.
 * Throws `schema.invalid` with `where`, a path like `benefits/pension/records/0/key`.
 */
export function loadSchemaProfile(text: string): SchemaProfile {
  const form = readForm(parseJson(text));
  if ('mistake' in form) return wrong(form.mistake);
  checkBenefitNames(form);
  const place = placer(form);
  const names = Object.keys(form.shapes);
  const shapes = Object.fromEntries(names.map((name) => [name, place.shape(name, ['shapes', name])]));
  const benefits = form.benefits.map((benefit) => ({
    ...benefit,
    records: benefit.records.map((record, index) =>
      ruleOf(record, place, ['benefits', benefit.element, 'records', String(index)]),
    ),
  }));
  return { ...form, benefits, shapes, codes: codesOf(form) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the file: it is not passed on.
    return wrong(['json']);
  }
}

/** No element stands for two benefits, and no benefit has two rules for one path. */
function checkBenefitNames(form: ProfileForm): void {
  const seen = new Set<string>();
  for (const benefit of form.benefits) {
    for (const name of [benefit.element, ...(benefit.aliases ?? [])]) {
      if (seen.has(name)) wrong(['benefits', name]);
      seen.add(name);
    }
    const paths = new Set(benefit.records.map((record) => record.path.join('/')));
    if (paths.size < benefit.records.length) wrong(['benefits', benefit.element, 'records']);
  }
}

function ruleOf(record: RecordForm, place: Placer, where: readonly string[]): RecordRule {
  const { shape: _, ...rest } = record;
  const rule = { ...rest, fields: place.fields(record, where) };
  const mistake = checkRule(rule);
  return mistake === undefined ? rule : wrong([...where, ...mistake]);
}

function codesOf(form: ProfileForm): Readonly<Record<string, CodeList>> {
  for (const [name, list] of Object.entries(form.codes)) {
    const code = wrongCode(list);
    if (code !== undefined) wrong(['codes', name, code]);
  }
  return form.codes as Readonly<Record<string, CodeList>>;
}

function wrong(where: readonly PropertyKey[]): never {
  throw new FaultError('schema.invalid', { where: where.map(String).join('/').slice(0, 300) });
}
