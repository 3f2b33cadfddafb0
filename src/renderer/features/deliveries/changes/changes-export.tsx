/** Takes what a delivery changed out of the program: all of its changes, asked for page by page, numbers masked. */
import { useEffect } from 'react';
import type { RecordChangeView } from '../../../../shared/change-views.ts';
import type { Personnummer } from '../../../../shared/identifier.ts';
import { allRows } from '../../../export/all-rows.ts';
import type { DataTable } from '../../../export/columns.ts';
import { personColumn } from '../../../export/person-column.tsx';
import { usePrintable } from '../../../export/printing.tsx';
import { useScope } from '../../../export/scope.ts';
import { ask, useBridge, useCall } from '../../../queries.ts';
import { useSettings } from '../../../settings.ts';
import { type Tell, useText } from '../../../text/text.ts';
import { ExportMenu } from '../../../ui/export-menu.tsx';
import { benefitName } from '../../persons/model/known-fields.ts';
import { type Cursor, isPersonal, nextPage } from './by-person.ts';

/** What a row needs, without the contents: a large delivery has hundreds of thousands. */
export type ChangeRow = {
  readonly personnummer: Personnummer;
  readonly benefit: string;
  readonly change: RecordChangeView['change'];
  readonly words: string;
  readonly signs: readonly string[];
};

const what = 'delivery changes';
const atOnce = 1000;

type ChangesExportProps = { readonly delivery: number; readonly shown: readonly RecordChangeView[] };

export function ChangesExport({ delivery, shown }: ChangesExportProps) {
  const t = useText();
  const bridge = useBridge();
  const { language } = useSettings();
  const profile = useCall('schema.profile', {}).data;
  const rowOf = (change: RecordChangeView): ChangeRow => ({
    personnummer: change.personnummer,
    benefit: profile ? benefitName(profile, change.benefit, language) : change.benefit,
    change: change.change,
    words: isPersonal(change) ? t('changes.personal') : change.words.join('; '),
    signs: signsOf(t, change),
  });
  const page = async (cursor: Cursor | null) => {
    const before = cursor ?? {};
    const asked = { from: delivery, limit: atOnce, language, ...before };
    const { changes, more } = await ask(bridge, 'delivery.changes', asked);
    return { rows: changes.map(rowOf), next: more ? nextPage(before, changes) : null };
  };
  const table: DataTable<ChangeRow> = {
    ...{ what, title: t('changes.table', { delivery }), rows: shown.map(rowOf) },
    ...{ columns: columnsOf(t), personOf: ({ personnummer }) => personnummer },
    all: (work) => allRows(page, work),
  };
  return <ExportMenu table={table} />;
}

/** Tells the printer of a further page: it has no menu of its own. */
export function FurtherChanges({ changes }: { readonly changes: readonly RecordChangeView[] }) {
  const register = usePrintable();
  const scope = useScope();
  useEffect(
    () =>
      register(() => {
        const persons = changes.map(({ personnummer }) => personnummer);
        return { what, persons, columns: [], rows: changes.length, scope };
      }),
    [register, changes, scope],
  );
  return null;
}

const signsOf = (t: Tell, { refreshed, disputed }: RecordChangeView): string[] => [
  ...(refreshed ? [t('changes.refreshed')] : []),
  ...(disputed ? [t('record.disputed')] : []),
];

const columnsOf = (t: Tell): DataTable<ChangeRow>['columns'] => [
  personColumn<ChangeRow>(t, false),
  { id: 'benefit', title: t('table.benefit'), type: 'text', value: ({ benefit }) => benefit },
  { id: 'change', title: t('changes.kind'), type: 'text', value: ({ change }) => t(`changes.kind-${change}`) },
  { id: 'words', title: t('export.words'), type: 'text', value: ({ words }) => words },
  { id: 'signs', title: t('changes.signs'), type: 'text', value: ({ signs }) => signs.join(', ') },
];
