/** Words about nights: one that brought nothing, and gaps in the numbering. */
import type { Gap } from '../../../shared/views.ts';
import { useText } from '../../text/text.ts';
import { Notice } from '../../ui/notice.tsx';
import { cellLooks, type NightCell } from './night-grid.ts';

/** What it means that a night brought nothing, and what to do. */
export function NightDetail({ cell }: { readonly cell: NightCell }) {
  const t = useText();
  if (cell.state !== 'missing' && cell.state !== 'due') return null;
  const look = cellLooks[cell.state];
  return (
    <Notice tone={look.tone} title={t('deliveries.night-title', { night: cell.night, state: t(look.text) })}>
      <p>{t(`night.${cell.state}-words`)}</p>
    </Notice>
  );
}

export function Gaps({ gaps }: { readonly gaps: readonly Gap[] }) {
  const t = useText();
  if (gaps.length === 0) return null;
  const shown = gaps.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
  return (
    <Notice tone="bad" title={t('deliveries.gap', { numbers: shown })}>
      <p>{t('deliveries.gap-words')}</p>
    </Notice>
  );
}
