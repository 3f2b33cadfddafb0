/** Sentences about a case's periods and claw-backs. */
import { type Content, textAt } from '../content.ts';
import type { ContentChange } from '../content-change.ts';
import type { Field } from '../schema-profile.ts';
import { detailTexts, factTexts } from './details.ts';
import { fieldNamed, spanText, type Voice, valueText } from './values.ts';

/** What happened to one period. Its facts are its numbers: extent, days, amounts. */
export function periodText(voice: Voice, change: ContentChange, field: Field | undefined): string | undefined {
  const { period } = voice.text;
  if (change.type === 'added')
    return [period.new(spanText(voice, change.group)), ...numbersOf(voice, change.group, field)].join(', ');
  if (change.type === 'removed') return period.removed(spanText(voice, change.group));
  if (change.type !== 'group') return undefined;
  const { span, before, after, changes } = change;
  if (span === null)
    return `${period.about(spanText(voice, after))}: ${detailTexts(voice, changes, field?.fields).join('; ')}`;
  const dates = [voice.span.from, voice.span.to];
  const others = changes.filter(({ name }) => !dates.includes(name));
  const said = period[span](spanText(voice, before), spanText(voice, after));
  return [said, ...detailTexts(voice, others, field?.fields)].join('; ');
}

const numbersOf = (voice: Voice, group: Content, field: Field | undefined): string[] =>
  factTexts(voice, group, field?.fields, [], ['decimal', 'integer', 'amount']);

/** What happened to one claw-back: known by the first date of its key, worth its first amount. */
export function clawbackText(voice: Voice, change: ContentChange, field: Field | undefined): string | undefined {
  const { clawback } = voice.text;
  if (change.type === 'added') return newClawbackText(voice, change.group, field);
  if (change.type === 'removed')
    return [clawback.removed(decided(voice, change.group, field)), ...worth(voice, change.group, field)].join(', ');
  if (change.type !== 'group') return undefined;
  const details = detailTexts(voice, change.changes, field?.fields);
  return `${clawback.about(decided(voice, change.after, field))}: ${details.join('; ')}`;
}

export const newClawbackText = (voice: Voice, group: Content, field: Field | undefined): string =>
  [voice.text.clawback.new(decided(voice, group, field)), ...worth(voice, group, field)].join(', ');

const decided = ({ text }: Voice, group: Content, field: Field | undefined): string =>
  textAt(group, field?.key?.[0] ?? '')?.trim() || text.none;

function worth(voice: Voice, group: Content, field: Field | undefined): string[] {
  const amounts = Object.entries(field?.fields ?? {}).filter(([, { type }]) => type === 'amount');
  const name = amounts.map(([element]) => element).find((element) => textAt(group, element) !== undefined);
  return name === undefined ? [] : [valueText(voice, fieldNamed(field?.fields, name), textAt(group, name) ?? '')];
}
