/** What will be made, before it is. */
import type { FaultError } from '../../../shared/fault.ts';
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Way } from './way.ts';

type ConfirmStepProps = {
  readonly directory: string;
  readonly organisation: string;
  readonly way: Way;
  readonly isMaking: boolean;
  readonly error: FaultError | null;
  readonly onBack: () => void;
  readonly onMake: () => void;
};

export function ConfirmStep(props: ConfirmStepProps) {
  const { directory, organisation, way, isMaking, error, onBack, onMake } = props;
  const t = useText();
  const { transport, secret } = way;
  const keys = transport?.kind === 'sftp' ? transport.hostKeys : [];
  return (
    <Panel title={t('setup.confirm')}>
      <Facts
        facts={[
          { label: t('about.organisation'), value: organisation },
          { label: t('about.directory'), value: <code>{directory}</code> },
          { label: t('about.transport'), value: transport === null ? t('setup.later') : addressOf(transport) },
          ...(transport?.kind === 'sftp'
            ? [
                { label: t('host-key.pinned'), value: keys.length === 0 ? t('host-key.none') : keys.join(' ') },
                { label: t('setup.secret'), value: t(secret === '' ? 'setup.no-secret' : 'setup.with-secret') },
              ]
            : []),
        ]}
      />
      <FaultNotice error={error} />
      <div className="row">
        <Button onPress={onBack}>{t('setup.back')}</Button>
        <Button weight="primary" onPress={onMake} isDisabled={isMaking}>
          {t('setup.make')}
        </Button>
      </div>
    </Panel>
  );
}

const addressOf = (transport: NonNullable<Way['transport']>): string =>
  transport.kind === 'folder'
    ? transport.directory
    : `${transport.user}@${transport.host}:${transport.port} ${transport.directory}`;
