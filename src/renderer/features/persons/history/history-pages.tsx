/** What surrounds a person's history however it is shown: its fault, its waiting, its emptiness, and the way to what is older. */
import type { ReactNode } from 'react';
import { useText } from '../../../text/text.ts';
import { Button } from '../../../ui/button.tsx';
import { FaultNotice } from '../../../ui/fault.tsx';
import type { useHistory } from './use-history.ts';

type HistoryPagesProps = {
  readonly of: ReturnType<typeof useHistory>;
  /** Nothing of it is shown by `children`. */
  readonly isEmpty: boolean;
  readonly children: ReactNode;
};

export function HistoryPages({ of, isEmpty, children }: HistoryPagesProps) {
  const t = useText();
  return (
    <>
      <FaultNotice error={of.error} />
      {of.isPending && <p className="empty">{t('history.loading')}</p>}
      {!of.isPending && isEmpty && <p className="empty">{t('history.none')}</p>}
      {children}
      {of.hasNextPage && (
        <div>
          <Button onPress={() => void of.fetchNextPage()} isDisabled={of.isFetchingNextPage}>
            {t('history.more')}
          </Button>
        </div>
      )}
    </>
  );
}
