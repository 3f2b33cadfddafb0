/** What an export and a print say of themselves: when, by whom, at which two times, from which delivery and program. */
import { useCallback } from 'react';
import type { AboutRows } from '../../core/export/sheet.ts';
import { useCall } from '../queries.ts';
import { formatInstant } from '../text/format.ts';
import { useText } from '../text/text.ts';
import type { Scope } from './scope.ts';

/** Label and value, in reading order; `at` is the instant of the trace. */
export function useAbout(): (at: string, scope: Scope | null) => AboutRows {
  const t = useText();
  const about = useCall('app.about', {}).data;
  const nights = useCall('status.get', { nights: 30 }).data?.nights;
  return useCallback(
    (at, scope) => {
      const last = nights
        ?.filter(({ state }) => state === 'delivered' || state === 'empty')
        .map(({ night }) => night)
        .sort()
        .at(-1);
      const now = last === undefined ? t('as-of.now') : t('export.known-now', { night: last });
      return [
        ...(scope?.validAt ? [[t('as-of.valid'), scope.validAt] as const] : []),
        [t('as-of.known'), scope?.knownAt ?? now],
        [t('export.made-at'), formatInstant(at)],
        [t('export.made-by'), about?.actor ?? ''],
        [t('export.organisation'), about?.organisation ?? ''],
        [t('export.program'), `${t('app.name')} ${about?.version ?? ''}`],
      ];
    },
    [t, about, nights],
  );
}
