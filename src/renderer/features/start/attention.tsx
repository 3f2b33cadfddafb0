/** Everything that waits for a person: flags, nights that did not come, deliveries in quarantine. */
import { faultMessage } from '../../../shared/fault-text.ts';
import type { DeliveryView, FlagView, StatusView } from '../../../shared/views.ts';
import { hrefOf, openPerson } from '../../route.ts';
import { useSettings } from '../../settings.ts';
import { maskNumber } from '../../text/format.ts';
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ResolveFlag } from '../../ui/resolve-flag.tsx';
import { nightCells } from '../deliveries/night-grid.ts';

type AttentionProps = {
  readonly flags: readonly FlagView[];
  readonly status: StatusView;
  readonly deliveries: readonly DeliveryView[];
};

export function Attention({ flags, status, deliveries }: AttentionProps) {
  const t = useText();
  const missing = nightCells(status.nights, deliveries).filter(({ state }) => state === 'missing');
  const stopped = deliveries.filter(({ state }) => state === 'quarantined' || state === 'held');
  const count = flags.length + missing.length + stopped.length;
  return (
    <Panel title={t('start.attention', { count })}>
      {count === 0 && <Notice tone="ok" title={t('start.calm')} />}
      {stopped.map((delivery) => (
        <StoppedDelivery key={delivery.id} delivery={delivery} />
      ))}
      {missing.map(({ night }) => (
        <Notice
          key={night}
          tone="bad"
          title={t('deliveries.night-title', { night, state: t('night.missing') })}
          actions={<a href={hrefOf('deliveries')}>{t('start.to-deliveries')}</a>}
        >
          <p>{t('night.missing-words')}</p>
        </Notice>
      ))}
      {flags.map((flag) => (
        <OpenFlag key={flag.id} flag={flag} />
      ))}
    </Panel>
  );
}

function StoppedDelivery({ delivery }: { readonly delivery: DeliveryView }) {
  const t = useText();
  const { language } = useSettings();
  const state = delivery.state === 'held' ? 'held' : 'quarantined';
  return (
    <Notice
      tone={state === 'held' ? 'warn' : 'bad'}
      title={t(`start.${state}`, { file: delivery.file })}
      actions={<a href={hrefOf('deliveries', delivery.id)}>{t('start.to-delivery')}</a>}
    >
      {delivery.faults.map((fault) => (
        <p key={fault.code}>{faultMessage(fault, language)}</p>
      ))}
    </Notice>
  );
}

function OpenFlag({ flag }: { readonly flag: FlagView }) {
  const t = useText();
  const { personnummer, delivery } = flag;
  const actions = (
    <>
      {personnummer !== null && (
        <Button weight="quiet" onPress={() => openPerson(personnummer)}>
          {t('start.to-person', { number: maskNumber(personnummer) })}
        </Button>
      )}
      {delivery !== null && <a href={hrefOf('deliveries', delivery)}>{t('start.to-delivery')}</a>}
      {/* A dispute ends where it was begun, with a note of its own. */}
      {flag.code !== 'delivery.disputed' && <ResolveFlag flag={flag} />}
    </>
  );
  return (
    <Notice tone="warn" title={flag.message} actions={actions}>
      <p>
        <code>{flag.code}</code>
      </p>
    </Notice>
  );
}
