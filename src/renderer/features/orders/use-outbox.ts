/** What can be done with order files, each told to whoever cannot see it. */
import type { OrderFileView } from '../../../shared/order-file-views.ts';
import { wallWords } from '../../../shared/wall-words.ts';
import { useCommand } from '../../queries.ts';
import { useSettings } from '../../settings.ts';
import { useText } from '../../text/text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';

export type Outbox = ReturnType<typeof useOutbox>;

export function useOutbox() {
  const t = useText();
  const announce = useAnnounce();
  const { language } = useSettings();
  const compose = useCommand('order.compose');
  const send = useCommand('order.send');
  const recall = useCommand('order.recall');
  const tellSent = (files: readonly OrderFileView[]): void => {
    const goesAt = files.find((file) => file.goesAt !== null)?.goesAt;
    if (goesAt) announce(t('outbox.queued', { count: files.length, when: wallWords(Date.parse(goesAt), language) }));
    else announce(t('outbox.sent', { count: files.length }));
  };
  return {
    isBusy: compose.isPending || send.isPending || recall.isPending,
    error: compose.error ?? send.error ?? recall.error,
    compose: () =>
      compose.mutate({}, { onSuccess: (files) => announce(t('outbox.composed', { count: files.length })) }),
    send: (force: boolean) => send.mutate({ force }, { onSuccess: tellSent }),
    recall: ({ id, name }: OrderFileView) =>
      recall.mutate({ file: id }, { onSuccess: () => announce(t('outbox.recalled', { file: name })) }),
  };
}
