/** A person's history and its evidence as they leave: one row for each record that a delivery changed. */
import type { HistoryChange, HistoryStep } from '../../../../shared/history-views.ts';
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import type { DataColumn } from '../../../export/columns.ts';
import { useSettings } from '../../../settings.ts';
import { formatInstant } from '../../../text/format.ts';
import { useText } from '../../../text/text.ts';
import { ExportMenu } from '../../../ui/export-menu.tsx';
import { deliveryName } from '../evidence/evidence-sheet.tsx';
import { recordName } from '../model/known-fields.ts';
import { useReveal } from '../reveal.tsx';
import { shownWords } from './shown-words.ts';
import { useHistory } from './use-history.ts';

type Line = { readonly step: HistoryStep; readonly change: HistoryChange };
type Columns = Readonly<Record<string, DataColumn<Line>>>;

/** Which columns stand on which of the two screens, in their order. */
const shown = {
  history: ['delivery', 'received', 'file', 'record', 'change', 'words', 'marks', 'version'],
  evidence: ['delivery', 'file', 'record', 'element', 'change', 'version'],
} as const;

type HistoryExportProps = { readonly what: keyof typeof shown; readonly profile: SchemaProfile };

export function HistoryExport({ what, profile }: HistoryExportProps) {
  const t = useText();
  const history = useHistory();
  const columns = useColumns(profile);
  return (
    <ExportMenu
      table={{
        ...{ what, title: t(`tab.${what}`), rows: linesOf(history.steps) },
        columns: shown[what].flatMap((name) => columns[name] ?? []),
        all: async (work) => linesOf(await history.all(work)),
      }}
    />
  );
}

const linesOf = (steps: readonly HistoryStep[]): Line[] =>
  steps.flatMap((step) => step.changes.map((change) => ({ step, change })));

function useColumns(profile: SchemaProfile): Columns {
  const t = useText();
  const { language } = useSettings();
  const reveal = useReveal();
  const text = (id: string, title: string, value: (line: Line) => string | null): [string, DataColumn<Line>] => [
    id,
    { id, title, type: 'text', value },
  ];
  const nameOf = (change: HistoryChange): string =>
    recordName(profile, { ...change, content: change.after ?? change.before ?? {} }, language);
  const marksOf = ({ refreshed, disputed }: HistoryChange): string =>
    [...(refreshed ? [t('changes.refreshed')] : []), ...(disputed ? [t('record.disputed')] : [])].join(', ');
  return Object.fromEntries([
    text('delivery', t('sources.delivery'), ({ step }) => deliveryName(t, step.delivery)),
    text('received', t('export.received'), ({ step }) => formatInstant(step.receivedAt)),
    text('file', t('sources.file'), ({ step }) => step.file),
    text('record', t('sources.record'), ({ change }) => nameOf(change)),
    text('element', t('export.element'), ({ change }) => change.element),
    text('change', t('sources.change'), ({ change }) => t(`history.${change.change}`)),
    text('words', t('export.words'), ({ change }) => shownWords(t, reveal, change).join(' ')),
    text('marks', t('table.marks'), ({ change }) => marksOf(change) || null),
    ['version', { id: 'version', title: t('export.version'), type: 'number', value: ({ change }) => change.record }],
  ]);
}
