/** The column of a table that says whom a row is about: masked until somebody means to see the numbers. */
import type { Personnummer } from '../../shared/identifier.ts';
import { isRemoved } from '../../shared/retention-views.ts';
import { openPerson } from '../route.ts';
import { formatNumber, maskNumber } from '../text/format.ts';
import type { Tell } from '../text/text.ts';
import type { DataColumn } from './columns.ts';

export const personColumn = <Row extends { readonly personnummer: Personnummer }>(
  t: Tell,
  revealed: boolean,
): DataColumn<Row> => ({
  ...{ id: 'person', title: t('lines.person'), type: 'personnummer' },
  value: ({ personnummer }) => {
    if (isRemoved(personnummer)) return t('retention.removed-person');
    return revealed ? personnummer : maskNumber(personnummer);
  },
  show: ({ personnummer }, tabIndex = 0) =>
    isRemoved(personnummer) ? (
      <span className="soft">{t('retention.removed-person')}</span>
    ) : (
      <button type="button" className="link" tabIndex={tabIndex} onClick={() => openPerson(personnummer)}>
        {revealed ? formatNumber(personnummer) : maskNumber(personnummer)}
      </button>
    ),
});
