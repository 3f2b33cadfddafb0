/** Whether FK takes files now, and until when or from when; asked for again when that has changed. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { UploadWindowView } from '../../../shared/order-file-views.ts';
import { wallDate, wallTime, wallWords } from '../../../shared/wall-words.ts';
import { useCall } from '../../queries.ts';
import { useSettings } from '../../settings.ts';
import { useText } from '../../text/text.ts';

/** Milliseconds between two looks: the page's clock may be another than the service's. */
const lookAgain = 60_000;

export function WindowLine({ window: { isOpen, goesAt, closesAt } }: { readonly window: UploadWindowView }) {
  const t = useText();
  const { language } = useSettings();
  const client = useQueryClient();
  const today = useCall('app.about', {}).data?.today;
  useEffect(() => {
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: ['order.list'] }), lookAgain);
    return () => clearInterval(timer);
  }, [client]);
  const isToday = wallDate(Date.parse(goesAt)) === today;
  const when = isToday ? wallTime(Date.parse(goesAt), language) : wallWords(Date.parse(goesAt), language);
  const closed = t(isToday ? 'window.opens-today' : 'window.opens', { when });
  return (
    <p className={isOpen ? 'window-line window-open' : 'window-line'}>
      {isOpen ? t('window.open', { until: wallTime(Date.parse(closesAt), language) }) : closed}
    </p>
  );
}
