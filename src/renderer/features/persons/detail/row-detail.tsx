/** An opened row: all its fields, the rest of the record around it, and the delivery it is known from. */
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import type { DeliveryRef } from '../../../../shared/views.ts';
import { hrefOf } from '../../../route.ts';
import { useText } from '../../../text/text.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { DetailRow } from '../model/person-rows.ts';
import { ContentView } from './content-view.tsx';

export function RowDetail({ row, profile }: { readonly row: DetailRow; readonly profile: SchemaProfile }) {
  const t = useText();
  const { known, withdrawn } = row.record;
  return (
    <div className="stack">
      {withdrawn && (
        <Notice tone="bad" title={t('record.withdrawn-title')}>
          <p>
            {t('record.withdrawn-words')} <Source delivery={withdrawn} />
          </p>
        </Notice>
      )}
      <ContentView content={row.content} fields={row.fields} profile={profile} />
      {row.around && (
        <ContentView
          content={row.around.content}
          fields={row.around.fields}
          profile={profile}
          title={t('record.case')}
        />
      )}
      <p className="soft">
        {t('record.known-from')} <Source delivery={known} />
      </p>
    </div>
  );
}

/** The delivery as a link to its evidence. */
export function Source({ delivery }: { readonly delivery: DeliveryRef }) {
  const t = useText();
  const words =
    delivery.night === null
      ? t('record.delivery', { id: delivery.id })
      : t('record.night', { night: delivery.night, id: delivery.id });
  return <a href={hrefOf('deliveries', delivery.id)}>{words}</a>;
}
