/** Says that what is shown rests on deliveries that somebody doubts. */
import type { PersonDispute } from '../../../../shared/decisions.ts';
import { hrefOf } from '../../../route.ts';
import { useText } from '../../../text/text.ts';
import { Notice } from '../../../ui/notice.tsx';

export function Disputes({ disputes }: { readonly disputes: readonly PersonDispute[] }) {
  const t = useText();
  return disputes.map(({ delivery, reason, records }) => (
    <Notice
      key={delivery.id}
      tone="bad"
      role="status"
      title={t('person.disputed', { id: delivery.id, night: delivery.night ?? '–' })}
      actions={<a href={hrefOf('deliveries', delivery.id)}>{t('start.to-delivery')}</a>}
    >
      <p>{t('person.disputed-words', { count: records, reason })}</p>
    </Notice>
  ));
}
