/** Single values and names of fields in words, as the schema profile knows them. */
import { parseOre } from '../amount.ts';
import { type Content, groupsAt, textAt } from '../content.ts';
import { dayAfter, firstDay } from '../interval.ts';
import type { Field, Fields, SchemaProfile } from '../schema-profile.ts';
import type { ChangeText } from './sv.ts';

/** What sentences are made with. */
export type Voice = {
  readonly profile: SchemaProfile;
  readonly language: 'sv' | 'en';
  readonly text: ChangeText;
  /** The names of the first and the last day in groups that cover time. */
  readonly span: { readonly from: string; readonly to: string };
};

const money = new Intl.NumberFormat('sv-SE', { style: 'currency', currency: 'SEK' });

export const fieldNamed = (fields: Fields | undefined, name: string): Field | undefined =>
  fields && Object.hasOwn(fields, name) ? fields[name] : undefined;

/** `antal dagar`; an element that the profile does not know goes by its own name. */
export function labelOf(voice: Voice, field: Field | undefined, name: string): string {
  return field === undefined ? name : lowered(field.label[voice.language]);
}

/** Lower case but for abbreviations: `SGI-belopp` stays. */
const lowered = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/**
 * A text as its type is written in Swedish: `4 321,00 kr` with no-break spaces and U+2212 for minus, a decimal comma,
 * ja or nej, a code's word with the code beside it. Of a personnummer only the day of birth: sentences travel further
 * than values. What does not fit its type stays as it is.
 */
export function valueText(voice: Voice, field: Field | undefined, raw: string): string {
  const value = raw.trim();
  const leaf = field?.flatten === undefined ? field : (fieldNamed(field.fields, field.flatten) ?? field);
  switch (leaf?.type) {
    case 'amount':
      return amountText(value);
    case 'decimal':
      return value.replace('.', ',');
    case 'boolean':
      return booleanText(voice, value);
    case 'code':
      return codeText(voice, leaf, value);
    case 'timestamp':
      return value.replace('T', ' ');
    case 'personnummer':
      return value.replace(/^(\d{8})\d{4}$/, '$1-••••');
    default:
      return value;
  }
}

function amountText(value: string): string {
  const ore = parseOre(value);
  return ore === undefined ? value : money.format(ore / 100);
}

function booleanText({ text }: Voice, value: string): string {
  if (value === 'true' || value === '1') return text.yes;
  return value === 'false' || value === '0' ? text.no : value;
}

function codeText({ profile, language }: Voice, field: Field, value: string): string {
  const list = field.codes !== undefined && Object.hasOwn(profile.codes, field.codes) ? profile.codes[field.codes] : {};
  const label = list && Object.hasOwn(list, value) ? list[value] : undefined;
  return label === undefined ? value : `${label[language]} (${value})`;
}

/** `2026-08-14–2026-08-31` as FK writes the dates. */
export function spanText({ text, span }: Voice, group: Content): string {
  const [from, to] = [textAt(group, span.from)?.trim(), textAt(group, span.to)?.trim()];
  if (!from) return to ? `–${to}` : text.unclear;
  return to ? `${from}–${to}` : text.open(from);
}

/** From the earliest first day to the latest last day of groups, open when one of them is. */
export function hullText(voice: Voice, content: Content, name: string): string {
  const { from, to } = voice.span;
  const groups = groupsAt(content, name);
  const first = groups.reduce((a, b) =>
    (firstDay(textAt(b, from)) ?? '') < (firstDay(textAt(a, from)) ?? '') ? b : a,
  );
  const last = groups.reduce((a, b) => ((dayAfter(textAt(b, to)) ?? '~') > (dayAfter(textAt(a, to)) ?? '~') ? b : a));
  const [start, end] = [textAt(first, from), textAt(last, to)];
  return spanText(voice, { ...(start && { [from]: start }), ...(end && { [to]: end }) });
}
