/** Proves that the paths of a record rule lead to fields of the right type. */
import type { Field, Fields, FieldType, RecordRule } from '../../shared/schema-profile.ts';

const dates: readonly FieldType[] = ['date', 'timestamp'];

/** The first property whose path leads nowhere or to the wrong type; undefined when the rule is sound. */
export function checkRule(rule: RecordRule): readonly string[] | undefined {
  const { fields, validity } = rule;
  if (!rule.key.every((part) => part.paths.every((path) => isLeaf(fieldAt(fields, path))))) return ['key'];
  if (!validity.from.every((path) => isOf(dates, fieldAt(fields, path)))) return ['validity', 'from'];
  if (!validity.to.every((path) => isOf(dates, fieldAt(fields, path)))) return ['validity', 'to'];
  if (!isSpan(fields, validity)) return ['validity', 'over'];
  if (rule.amount !== undefined && !isOf(['amount'], fieldAt(fields, rule.amount))) return ['amount'];
  if (rule.clawbacks !== undefined && !fieldAt(fields, rule.clawbacks)?.list) return ['clawbacks'];
  return undefined;
}

/** `over` names a list of groups with the two dates in each, or none of the three is given. */
function isSpan(fields: Fields, { over, overFrom, overTo }: RecordRule['validity']): boolean {
  if (over === undefined) return overFrom === undefined && overTo === undefined;
  if (overFrom === undefined || overTo === undefined || !fieldAt(fields, over)?.list) return false;
  return [overFrom, overTo].every((name) => isOf(dates, fieldAt(fields, `${over}/${name}`)));
}

/** The field at a slash-separated path, through groups. */
function fieldAt(fields: Fields, path: string): Field | undefined {
  const [name = '', ...rest] = path.split('/');
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return rest.length === 0 ? field : fieldAt(field?.fields ?? {}, rest.join('/'));
}

const isOf = (types: readonly FieldType[], field: Field | undefined): boolean =>
  field !== undefined && types.includes(field.type);

/** Has text of its own: no group, unless it is kept as texts. */
const isLeaf = (field: Field | undefined): boolean =>
  field !== undefined && (field.type !== 'group' || field.flatten !== undefined);
