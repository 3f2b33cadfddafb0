/** Numbers that no delivery has brought: told, and settled with a note one gap at a time. */
import type { Gap, GapView } from '../../../../shared/views.ts';
import { useText } from '../../../text/text.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Settled } from './night-detail.tsx';
import { Reopen, Settle } from './settle-night.tsx';

const numbersOf = ({ from, to }: Gap): string => (from === to ? `${from}` : `${from}–${to}`);
const gapOf = ({ from, to }: Gap): Gap => ({ from, to });

export function Gaps({ gaps }: { readonly gaps: readonly GapView[] }) {
  const t = useText();
  const open = gaps.filter(({ settled }) => settled === undefined);
  return (
    <>
      {open.length > 0 && (
        <Notice tone="bad" title={t('deliveries.gap', { numbers: open.map(numbersOf).join(', ') })}>
          <p>{t('deliveries.gap-words')}</p>
          <div className="row">
            {open.map((gap) => (
              <Settle
                key={numbersOf(gap)}
                what={{ gap: gapOf(gap) }}
                button={t('gap.settle', { numbers: numbersOf(gap) })}
                title={t('gap.settle-title', { numbers: numbersOf(gap) })}
                words={t('gap.settle-words')}
                holders={[]}
                isEvident={false}
              />
            ))}
          </div>
        </Notice>
      )}
      {gaps.map(
        (gap) =>
          gap.settled && (
            <Settled key={numbersOf(gap)} title={t('gap.settled', { numbers: numbersOf(gap) })} settled={gap.settled}>
              <Reopen what={{ gap: gapOf(gap) }} />
            </Settled>
          ),
      )}
    </>
  );
}
