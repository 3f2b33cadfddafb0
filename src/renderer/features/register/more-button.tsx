/** Asks for the next part of a list that is longer than what is shown. */
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';

type List = { readonly hasMore: boolean; readonly isRunning: boolean; readonly more: () => Promise<unknown> };

export function MoreButton({ list }: { readonly list: List }) {
  const t = useText();
  if (!list.hasMore) return null;
  return (
    <div className="row">
      <Button isDisabled={list.isRunning} onPress={() => void list.more()}>
        {t('register.more')}
      </Button>
    </div>
  );
}
