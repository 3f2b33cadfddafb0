/** Says on every screen that a profile is for training. */
import { useCall } from '../queries.ts';
import { useText } from '../text/text.ts';
import './training.css';

/** Nobody may take invented persons for real ones, on whichever screen. */
export function Training() {
  const t = useText();
  if (!useCall('app.about', {}).data?.demo) return null;
  return (
    <p className="sidebar-training">
      <strong>{t('nav.demo')}</strong> {t('nav.demo-words')}
    </p>
  );
}
