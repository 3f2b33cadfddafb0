/** The columns of order lines, said once for table and export. */
import type { OrderLineView } from '../../../shared/views.ts';
import type { DataColumn } from '../../export/columns.ts';
import { personColumn } from '../../export/person-column.tsx';
import { hrefOf } from '../../route.ts';
import type { Tell } from '../../text/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { lineTones } from './order-words.ts';

/** Purpose and consent as one reads them; null where there is neither. */
function basisOf({ purpose, consent }: OrderLineView, t: Tell): string | null {
  const words = [
    ...(purpose === null ? [] : [t(`purpose.${purpose}`)]),
    ...(consent === null ? [] : [t('lines.consent', { consent })]),
  ];
  return words.length === 0 ? null : words.join(', ');
}

/** For what leaves the screen, where it stands below the benefit. */
export const basisColumn = (t: Tell): DataColumn<OrderLineView> => ({
  ...{ id: 'purpose', title: t('lines.basis'), type: 'text' },
  value: (line) => basisOf(line, t),
});

export const lineColumns = (
  t: Tell,
  nameOf: (benefit: string) => string,
  revealed: boolean,
): DataColumn<OrderLineView>[] => [
  personColumn<OrderLineView>(t, revealed),
  { id: 'kind', title: t('lines.kind'), type: 'text', value: ({ kind }) => t(`kind.${kind}`) },
  {
    ...{ id: 'benefit', title: t('table.benefit'), type: 'text' },
    value: ({ benefit }) => nameOf(benefit),
    show: (line) => (
      <>
        {nameOf(line.benefit)}
        {basisOf(line, t) && <span className="basis soft">{basisOf(line, t)}</span>}
      </>
    ),
  },
  { id: 'from', title: t('table.from'), type: 'date', value: ({ from }) => from },
  {
    ...{ id: 'state', title: t('lines.state'), type: 'text' },
    value: ({ state }) => t(`line.${state}`),
    show: ({ state }) => <Badge tone={lineTones[state]}>{t(`line.${state}`)}</Badge>,
  },
  {
    ...{ id: 'answer', title: t('lines.answer'), type: 'text' },
    value: (line) => answerWords(t, line),
    show: ({ answeredBy, ...line }) => (
      <span className="line-answer">
        {answeredBy !== null && <a href={hrefOf('deliveries', answeredBy.id)}>{answeredBy.night ?? answeredBy.id}</a>}{' '}
        {saidWords(t, line) ?? (answeredBy === null ? '–' : '')}
      </span>
    ),
  },
];

/** The night and what it said, or why nothing was said; null where nothing is to be told yet. */
function answerWords(t: Tell, { answeredBy, ...line }: OrderLineView): string | null {
  const night = answeredBy === null ? [] : [answeredBy.night ?? `${answeredBy.id}`];
  const words = [...night, saidWords(t, line) ?? ''].join(' ').trim();
  return words === '' ? null : words;
}

/** Nothing of what goes without saying: that an answer is complete. */
function saidWords(t: Tell, { answer, cause }: Pick<OrderLineView, 'answer' | 'cause'>): string | null {
  if (cause !== undefined) return t(`cause.${cause}`);
  if (answer === undefined) return null;
  if (answer.told === 'nothing') return t('answer.nothing');
  return answer.status === 'active' ? null : t(`answer.${answer.status}`, { code: answer.kundStatus ?? '?' });
}
