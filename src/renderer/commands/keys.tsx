/** A shortcut as keys on a keyboard. */
import { useText } from '../text/text.ts';
import { keysOf, onMac } from './shortcut.ts';

export function Keys({ shortcut }: { readonly shortcut: string }) {
  const t = useText();
  const [first, second] = keysOf(shortcut, onMac());
  return (
    <span className="keys">
      <kbd>{first}</kbd>
      {second !== undefined && (
        <>
          <span className="keys-then">{t('keys.then')}</span>
          <kbd>{second}</kbd>
        </>
      )}
    </span>
  );
}
