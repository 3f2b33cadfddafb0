/** Trying the way to FK: which step is being taken now, and what came of it. */
import { useEffect, useState } from 'react';
import type { TransportSettings } from '../../../../shared/settings.ts';
import { type TransportStepName, type TransportTestView, transportSteps } from '../../../../shared/settings-views.ts';
import { useBridge, useCommand } from '../../../queries.ts';

export type Trial = {
  readonly isRunning: boolean;
  readonly step: TransportStepName | null;
  readonly result: TransportTestView | undefined;
  readonly error: ReturnType<typeof useCommand<'transport.test'>>['error'];
  run(transport: TransportSettings, secret: string): void;
  /** What was found holds for what was tried only. */
  forget(): void;
};

export function useTrial(): Trial {
  const bridge = useBridge();
  const test = useCommand('transport.test');
  const [step, setStep] = useState<TransportStepName | null>(null);
  useEffect(
    () =>
      bridge.on('progress', ({ task, file }) => {
        if (task === 'try') setStep(transportSteps.find((name) => name === file) ?? null);
      }),
    [bridge],
  );
  return {
    isRunning: test.isPending,
    step: test.isPending ? step : null,
    result: test.data,
    error: test.error,
    run: (transport, secret) => {
      setStep(null);
      test.mutate({ transport, ...(secret === '' ? {} : { secret }) });
    },
    forget: test.reset,
  };
}
