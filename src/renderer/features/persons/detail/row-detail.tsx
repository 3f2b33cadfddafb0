/** An opened row: all its fields, the rest of the record around it, and the delivery it is known from. */
import type { SchemaProfile } from '../../../../shared/schema-profile.ts';
import type { DeliveryRef } from '../../../../shared/views.ts';
import { hrefOf } from '../../../route.ts';
import { useText } from '../../../text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useEvidence } from '../evidence/evidence.tsx';
import { deliveryName } from '../evidence/evidence-sheet.tsx';
import { PastMark } from '../header/past.tsx';
import type { DetailRow } from '../model/person-rows.ts';
import { ContentView } from './content-view.tsx';

export function RowDetail({ row, profile }: { readonly row: DetailRow; readonly profile: SchemaProfile }) {
  const t = useText();
  const showEvidence = useEvidence();
  const { known, withdrawn, disputed } = row.record;
  return (
    <div className="stack">
      <PastMark />
      {disputed && <Notice tone="bad" title={t('record.disputed-title')} />}
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
      <div className="row">
        <p className="soft">
          {t('record.known-from')} <Source delivery={known} />
        </p>
        <Button onPress={() => showEvidence(row.record)}>{t('evidence.show')}</Button>
      </div>
    </div>
  );
}

/** The delivery as a link to its evidence. */
function Source({ delivery }: { readonly delivery: DeliveryRef }) {
  const t = useText();
  return <a href={hrefOf('deliveries', delivery.id)}>{deliveryName(t, delivery)}</a>;
}
