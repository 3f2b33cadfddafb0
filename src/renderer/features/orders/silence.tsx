/** Why lines on the page have no answer, and what to do: one notice for each cause. */
import { orderCauseWords } from '../../../shared/order-cause.ts';
import type { OrderLineView } from '../../../shared/views.ts';
import { hrefOf } from '../../route.ts';
import { useSettings } from '../../settings.ts';
import { useText } from '../../text/text.ts';
import { Notice } from '../../ui/notice.tsx';

export function Silence({ lines }: { readonly lines: readonly OrderLineView[] }) {
  const causes = Map.groupBy(lines, ({ cause }) => cause);
  return (
    <>{[...causes].map(([cause, some]) => cause !== undefined && <Cause key={cause} cause={cause} lines={some} />)}</>
  );
}

type CauseProps = { readonly cause: NonNullable<OrderLineView['cause']>; readonly lines: readonly OrderLineView[] };

function Cause({ cause, lines }: CauseProps) {
  const t = useText();
  const { language } = useSettings();
  const incident = lines.find((line) => line.incident !== undefined)?.incident;
  const isHeldUp = cause === 'night-missing' || cause === 'night-stopped';
  return (
    <Notice
      tone={isHeldUp ? 'info' : 'warn'}
      title={t('silence.title', { count: lines.length, cause: t(`cause.${cause}`) })}
    >
      <p>{orderCauseWords[cause][language]}</p>
      {incident !== undefined && <a href={hrefOf('incidents')}>{t('silence.incident', { id: incident })}</a>}
    </Notice>
  );
}
