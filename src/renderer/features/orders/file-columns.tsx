/** The columns of order files, said once for table and export: what became of each, and what can be done with it. */
import type { OrderFileView } from '../../../shared/order-file-views.ts';
import { wallWords } from '../../../shared/wall-words.ts';
import type { DataColumn } from '../../export/columns.ts';
import type { Language } from '../../settings.ts';
import { formatBytes, formatInstant } from '../../text/format.ts';
import type { Tell } from '../../text/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { fileTones } from './order-words.ts';

/** What a file waits for, or what became of it and when. */
function fateOf(file: OrderFileView, t: Tell, language: Language): string {
  if (file.goesAt !== null) return t('outbox.goes', { when: wallWords(Date.parse(file.goesAt), language) });
  if (file.recalled !== null)
    return t('outbox.recalled-by', { when: formatInstant(file.recalled.at), actor: file.recalled.actor });
  if (file.sentAt === null) return t('outbox.made', { when: formatInstant(file.composedAt) });
  if (file.forced === null) return formatInstant(file.sentAt);
  return t('outbox.forced-by', { when: formatInstant(file.sentAt), actor: file.forced.actor });
}

export const fileColumns = (t: Tell, language: Language): DataColumn<OrderFileView>[] => [
  {
    ...{ id: 'name', title: t('outbox.file'), type: 'text' },
    value: ({ name }) => name,
    show: ({ name, bytes, sha256 }) => (
      <>
        {name}
        <br />
        <span className="soft" title={sha256}>
          {formatBytes(bytes)}, SHA-256 <code>{sha256.slice(0, 16)}…</code>
        </span>
      </>
    ),
  },
  {
    ...{ id: 'state', title: t('outbox.state'), type: 'text' },
    value: ({ state }) => t(`file.${state}`),
    show: (file) => (
      <>
        <Badge tone={fileTones[file.state]}>{t(`file.${file.state}`)}</Badge>
        <br />
        <span className="soft">{fateOf(file, t, language)}</span>
      </>
    ),
  },
  { id: 'lines', title: t('outbox.lines'), type: 'number', value: ({ lines }) => lines },
  { id: 'at', title: t('outbox.at'), type: 'text', value: (file) => fateOf(file, t, language) },
];

/** As the screen has room for them: when stands with the state, and a button takes a file back. */
export const shownColumns = (t: Tell, language: Language, recall: (file: OrderFileView) => void) => [
  ...fileColumns(t, language).filter(({ id }) => id !== 'at'),
  recallColumn(t, recall),
];

const recallColumn = (t: Tell, recall: (file: OrderFileView) => void): DataColumn<OrderFileView> => ({
  ...{ id: 'recall', title: t('outbox.recall-column'), type: 'text' },
  value: () => null,
  show: (file) =>
    file.state === 'composed' || file.state === 'queued' ? (
      <Button weight="quiet" aria-label={t('outbox.recall-file', { file: file.name })} onPress={() => recall(file)}>
        {t('outbox.recall')}
      </Button>
    ) : null,
});
