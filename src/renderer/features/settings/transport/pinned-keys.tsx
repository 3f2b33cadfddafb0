/** The host keys that are trusted now, each of which can be let go. */
import { useText } from '../../../text/text.ts';
import { Button } from '../../../ui/button.tsx';

type PinnedKeysProps = { readonly keys: readonly string[]; readonly onRemove: (fingerprint: string) => void };

export function PinnedKeys({ keys, onRemove }: PinnedKeysProps) {
  const t = useText();
  return (
    <div className="field">
      <h3>{t('host-key.pinned')}</h3>
      {keys.length === 0 && <p>{t('host-key.none')}</p>}
      <ul className="stack">
        {keys.map((key) => (
          <li key={key} className="row">
            <code className="fingerprint">{key}</code>
            <Button weight="quiet" aria-label={t('host-key.remove-one', { key })} onPress={() => onRemove(key)}>
              {t('host-key.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <p className="field-hint">{t('host-key.pinned-hint')}</p>
    </div>
  );
}
