/** A profile for training, made here and now: somebody who only wants to see needs no FK and no command line. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { Progress } from '../../../shared/told.ts';
import { useBridge, useCommand } from '../../queries.ts';
import { useSettings } from '../../settings.ts';
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProgressTrack } from '../../ui/progress-track.tsx';

export function DemoPanel() {
  const t = useText();
  const { language } = useSettings();
  const client = useQueryClient();
  const demo = useCommand('profile.demo');
  const make = (): void =>
    demo.mutate({ language }, { onSuccess: (state) => client.setQueryData(['setup.state', {}], state) });
  return (
    <Panel title={t('setup.demo')}>
      <p>{t('setup.demo-words')}</p>
      <FaultNotice error={demo.error} />
      {demo.isPending ? (
        <DemoProgress />
      ) : (
        <div>
          <Button onPress={make}>{t('setup.demo-make')}</Button>
        </div>
      )}
    </Panel>
  );
}

function DemoProgress() {
  const t = useText();
  const bridge = useBridge();
  const [night, setNight] = useState<Progress | null>(null);
  useEffect(() => bridge.on('progress', (progress) => progress.task === 'demo' && setNight(progress)), [bridge]);
  const words =
    night === null
      ? t('setup.demo-begins')
      : t('setup.demo-night', { night: night.file, number: night.done + 1, nights: night.total });
  return (
    <ProgressBar className="progress" value={night?.done ?? 0} maxValue={night?.total ?? 1} valueLabel={words}>
      {({ percentage }) => (
        <>
          <ProgressTrack label={words} percentage={percentage} />
        </>
      )}
    </ProgressBar>
  );
}
