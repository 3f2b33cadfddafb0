/** The columns of flags as they leave: persons masked, as everywhere that flags are listed. */
import type { FlagView } from '../../shared/views.ts';
import type { DataColumn } from '../export/columns.ts';
import { maskNumber } from '../text/format.ts';
import type { Tell } from '../text/text.ts';

export const flagColumns = (t: Tell): DataColumn<FlagView>[] => [
  { id: 'message', title: t('export.flag'), type: 'text', value: ({ message }) => message },
  { id: 'code', title: t('export.code'), type: 'text', value: ({ code }) => code },
  {
    ...{ id: 'person', title: t('lines.person'), type: 'personnummer' },
    value: ({ personnummer }) => (personnummer === null ? null : maskNumber(personnummer)),
  },
  { id: 'delivery', title: t('export.delivery'), type: 'number', value: ({ delivery }) => delivery },
];
