/** Says what happened to one record in plain sentences, with the labels and code words of the schema profile. */
import type { ChangedRecord } from '../change-views.ts';
import { type Content, groupsAt, textAt } from '../content.ts';
import type { ContentChange } from '../content-change.ts';
import { firstDay } from '../interval.ts';
import { benefitNamed, recordRule, spanNames } from '../record-rule.ts';
import type { RecordRule, SchemaProfile } from '../schema-profile.ts';
import { detailTexts, factTexts, spanTexts } from './details.ts';
import { en } from './en.ts';
import { clawbackText, newClawbackText, periodText } from './parts.ts';
import { sv } from './sv.ts';
import { fieldNamed, hullText, spanText, type Voice, valueText } from './values.ts';

export const changeTexts = { sv, en } as const;

/**
 * At least one sentence, each beginning with the benefit: one for the record, one for each of its periods and
 * claw-backs that changed. No sentence holds a personnummer that the profile knows as one.
 */
export function changeWords(profile: SchemaProfile, language: 'sv' | 'en', record: ChangedRecord): string[] {
  const rule = recordRule(profile, record.benefit, record.element);
  const voice: Voice = { profile, language, text: changeTexts[language], span: spanNames(rule) };
  const content = record.after ?? record.before ?? {};
  const told: Told = { voice, rule, content, title: titleOf(voice, record, rule) };
  if (record.change === 'changed') return changedTexts(told, record);
  if (record.kind === 'case') return caseTexts(told, record.change);
  return [record.kind === 'payment' ? paymentText(told, record.change) : statementText(told, record.change)];
}

type Told = {
  readonly voice: Voice;
  readonly rule: RecordRule | undefined;
  readonly content: Content;
  readonly title: string;
};
type Whole = Exclude<ChangedRecord['change'], 'changed'>;

/** The benefit, and which kind of its records where it has several. */
function titleOf({ profile, language }: Voice, record: ChangedRecord, rule: RecordRule | undefined): string {
  const benefit = benefitNamed(profile, record.benefit);
  const label = benefit?.label[language] ?? record.benefit;
  const isOneOfSeveral = rule === undefined || (benefit?.records.length ?? 0) > 1;
  return isOneOfSeveral && record.element !== '' ? `${label}, ${record.element.split('/').at(-1)}` : label;
}

/** A payment or a statement goes by the first part of its key, mostly a date. */
function datedTitle({ title, rule, content }: Told): string {
  const key = keyText(rule, content);
  return key === undefined ? title : `${title} ${firstDay(key) === null ? key : key.slice(0, 10)}`;
}

const keyText = (rule: RecordRule | undefined, content: Content): string | undefined =>
  rule?.key[0]?.paths.map((path) => textAt(content, path)?.trim()).find((text) => text);

function startOf({ voice, rule, content }: Told): string {
  const start = keyText(rule, content);
  return start === undefined ? voice.text.case.undated : voice.text.from(start);
}

function caseTexts(told: Told, change: Whole): string[] {
  const { voice, rule, content, title } = told;
  const about = `${title}: ${voice.text.case[change](startOf(told))}`;
  if (change === 'withdrawn') return [about];
  const clawbacks = rule?.clawbacks === undefined ? [] : groupsAt(content, rule.clawbacks);
  const field = fieldNamed(rule?.fields, rule?.clawbacks ?? '');
  return [
    [about, ...periodsOf(told)].join(', '),
    ...clawbacks.map((group) => `${title}: ${newClawbackText(voice, group, field)}`),
  ];
}

function periodsOf({ voice, rule, content }: Told): string[] {
  const name = rule?.validity.over;
  const count = name === undefined ? 0 : groupsAt(content, name).length;
  if (name === undefined || count === 0) return [];
  const span = hullText(voice, content, name);
  return [count === 1 ? voice.text.period.one(span) : voice.text.period.many(count, span)];
}

function paymentText(told: Told, change: Whole): string {
  const { voice, rule, content } = told;
  const { payment } = voice.text;
  const amount = rule?.amount === undefined ? undefined : textAt(content, rule.amount);
  const net =
    amount === undefined ? [] : [payment.net(valueText(voice, fieldNamed(rule?.fields, rule?.amount ?? ''), amount))];
  const span = textAt(content, voice.span.from) === undefined ? [] : [payment.for(spanText(voice, content))];
  const codes = change === 'withdrawn' ? [] : factTexts(voice, content, rule?.fields, keyNames(rule), ['code']);
  const facts = [...net, ...span, ...codes];
  const said = change === 'new' && facts.length > 0 ? facts : [payment[change], ...facts];
  return `${datedTitle(told)}: ${said.join(', ')}`;
}

function statementText(told: Told, change: Whole): string {
  const { voice, rule, content } = told;
  const facts = change === 'withdrawn' ? [] : factTexts(voice, content, rule?.fields, keyNames(rule));
  const said = change === 'new' && facts.length > 0 ? facts : [voice.text.statement[change], ...facts];
  return `${datedTitle(told)}: ${said.join(', ')}`;
}

const keyNames = (rule: RecordRule | undefined): readonly string[] => rule?.key.flatMap(({ paths }) => paths) ?? [];

/** One sentence per period and claw-back, and one for all else. */
function changedTexts(told: Told, { kind, span, before, after, details }: ChangedRecord): string[] {
  const { voice, rule, title } = told;
  const own: ContentChange[] = [];
  const parts = details.flatMap((change) => {
    const said = partText(told, change);
    if (said === undefined) own.push(change);
    return said === undefined ? [] : [`${title}: ${said}`];
  });
  if (own.length === 0 && parts.length > 0) return parts;
  const about = kind === 'case' ? `${title}: ${voice.text.case.about(startOf(told))}` : datedTitle(told);
  const [time, others] = before && after ? spanTexts(voice, { span, before, after }, own) : [[], own];
  const said = [...time, ...detailTexts(voice, others, rule?.fields)];
  return [`${about}: ${said.length === 0 ? voice.text.otherOrder : said.join('; ')}`, ...parts];
}

function partText({ voice, rule }: Told, change: ContentChange): string | undefined {
  const field = fieldNamed(rule?.fields, change.name);
  if (rule?.validity.over !== undefined && change.name === rule.validity.over) return periodText(voice, change, field);
  return rule?.clawbacks !== undefined && change.name === rule.clawbacks
    ? clawbackText(voice, change, field)
    : undefined;
}
