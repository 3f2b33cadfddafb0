/** Trying the way that a form says, and trusting a host key that a person has compared. */
import type { UseFormReturn } from 'react-hook-form';
import type { TransportSettings } from '../../../../shared/settings.ts';
import { useTrial } from './use-trial.ts';
import { readWay, type WayForm } from './way-form.ts';

type Form = UseFormReturn<WayForm, unknown, TransportSettings | null>;

export function useWayTrial(form: Form, values: WayForm) {
  const trial = useTrial();
  const tryWith = (hostKeys: readonly string[]): void => {
    const way = readWay({ ...values, hostKeys });
    if (way) trial.run(way, values.secret);
    // Says at the fields what is missing.
    else void form.trigger();
  };
  const pin = (hostKeys: readonly string[]): void => form.setValue('hostKeys', hostKeys, { shouldDirty: true });
  return {
    trial,
    tryIt: () => tryWith(values.hostKeys),
    /** Goes on at once with what could not be tried before. */
    trust: (fingerprint: string) => {
      const hostKeys = [...values.hostKeys, fingerprint];
      pin(hostKeys);
      tryWith(hostKeys);
    },
    distrust: (fingerprint: string) => {
      trial.forget();
      pin(values.hostKeys.filter((key) => key !== fingerprint));
    },
  };
}
