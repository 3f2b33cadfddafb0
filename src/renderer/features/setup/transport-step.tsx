/** The way to FK: written, tried, its host key compared. It can be left for later. */
import { type Control, useForm } from 'react-hook-form';
import type { TransportSettings } from '../../../shared/settings.ts';
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PinnedKeys } from '../settings/transport/pinned-keys.tsx';
import { TrialView } from '../settings/transport/trial-view.tsx';
import { useWayTrial } from '../settings/transport/use-way-trial.ts';
import { WayFields } from '../settings/transport/way-fields.tsx';
import { formOf, readWay, resolveWay, type WayForm } from '../settings/transport/way-form.ts';
import type { Way } from './way.ts';

type TransportStepProps = {
  readonly way: Way;
  /** With what was written, where it can be kept. */
  readonly onBack: (way: Way | undefined) => void;
  readonly onNext: (way: Way) => void;
};

export function TransportStep({ way, onBack, onNext }: TransportStepProps) {
  const t = useText();
  const form = useForm<WayForm, unknown, TransportSettings | null>({
    resolver: resolveWay,
    defaultValues: {
      ...formOf(way.transport),
      ...(way.transport === null ? { kind: 'sftp' } : {}),
      secret: way.secret,
    },
    mode: 'onTouched',
  });
  const values = form.watch();
  const { trial, tryIt, trust, distrust } = useWayTrial(form, values);
  const { kind, secret, hostKeys } = values;
  const back = (): void => {
    const transport = readWay(values);
    onBack(transport === undefined ? undefined : { transport, secret });
  };
  return (
    <Panel title={t('setup.transport')}>
      <form className="stack" onSubmit={form.handleSubmit((transport) => onNext({ transport, secret }))} noValidate>
        <WayFields
          control={form.control as unknown as Control<WayForm>}
          kind={kind}
          hasSecret={false}
          hasKey={values.key !== ''}
        />
        {kind === 'sftp' && hostKeys.length > 0 && <PinnedKeys keys={hostKeys} onRemove={distrust} />}
        {kind !== 'none' && (
          <div className="row">
            <Button onPress={tryIt} isDisabled={trial.isRunning}>
              {t('trial.run')}
            </Button>
            <span className="soft">{t('trial.hint')}</span>
          </div>
        )}
        <TrialView trial={trial} isSftp={kind === 'sftp'} onTrust={trust} />
        {kind !== 'none' && !trial.result?.ok && <Notice tone="info" title={t('setup.untried')} />}
        <div className="row">
          <Button onPress={back}>{t('setup.back')}</Button>
          <Button type="submit" weight="primary">
            {t('setup.next')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
