/** Takes a draft away: it keeps its number and stays in the ledger as removed. */
import type { OrderLineView } from '../../../shared/views.ts';
import type { DataColumn } from '../../export/columns.ts';
import { useCommand } from '../../queries.ts';
import { type Tell, useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultNotice } from '../../ui/fault.tsx';

/** For the screen alone, where some line is a draft. */
export const removeColumn = (t: Tell, nameOf: (benefit: string) => string): DataColumn<OrderLineView> => ({
  ...{ id: 'remove', title: t('lines.remove-column'), type: 'text' },
  value: () => null,
  show: (line) => (line.state === 'draft' ? <RemoveLine line={line} name={nameOf(line.benefit)} /> : null),
});

function RemoveLine({ line, name }: { readonly line: OrderLineView; readonly name: string }) {
  const t = useText();
  const announce = useAnnounce();
  const { mutate, isPending, error } = useCommand('order.remove');
  const remove = (): void =>
    mutate({ line: line.id }, { onSuccess: () => announce(t('lines.removed', { benefit: name })) });
  return (
    <>
      <Button
        weight="quiet"
        isDisabled={isPending}
        aria-label={t('lines.remove-named', { benefit: name, from: line.from })}
        onPress={remove}
      >
        {t('lines.remove')}
      </Button>
      <FaultNotice error={error} />
    </>
  );
}
