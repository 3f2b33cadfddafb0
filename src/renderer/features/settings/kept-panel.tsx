/** What is kept, for how long, and why; the program removes nothing by itself. */
import { useText } from '../../text/text.ts';
import { Facts } from '../../ui/facts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';

const kinds = ['archive', 'mirror', 'orders', 'access', 'changes', 'temporary'] as const;

export function KeptPanel() {
  const t = useText();
  return (
    <Panel title={t('settings.kept')}>
      <Notice tone="info" title={t('kept.all')}>
        <p>{t('kept.words')}</p>
      </Notice>
      <Facts facts={kinds.map((kind) => ({ label: t(`kept.${kind}`), value: t(`kept.${kind}-words`) }))} />
    </Panel>
  );
}
