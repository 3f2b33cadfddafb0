/** The banner that stays in sight for as long as what is shown is not the present, and the key that leads back. */
import { useCallback, useEffect, useRef } from 'react';
import { useText } from '../../../text/text.ts';
import { isNow, now, type Times } from '../../../times.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { bothTimes, type Past } from './past.tsx';
import './past.css';

type PastBannerProps = { readonly past: Past; readonly onChange: (times: Times) => void };

export function PastBanner({ past, onChange }: PastBannerProps) {
  const t = useText();
  const announce = useAnnounce();
  const isPast = !isNow(past.times);
  const words = bothTimes(t, past).join(' ');
  const wasPast = useRef(false);
  useEffect(() => {
    if (isPast) announce(`${t('as-of.not-now')}. ${words}`);
    else if (wasPast.current) announce(t('as-of.left'));
    wasPast.current = isPast;
  }, [isPast, words, announce, t]);
  const toNow = useCallback(() => onChange(now), [onChange]);
  useKeyToNow(isPast, toNow);
  if (!isPast) return null;
  return (
    <section className="past-banner" aria-label={t('as-of.not-now')}>
      <svg className="past-clock" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M4 12a8 8 0 1 0 2.5-5.8M4 4v4.5h4.5M12 8v4.5l3 2" />
      </svg>
      <div>
        <p className="past-title">{t('as-of.not-now')}</p>
        <p>{words}</p>
      </div>
      <Button
        aria-keyshortcuts="Alt+N"
        onPress={() => {
          // The button goes with the banner: the next Tab starts at the times.
          document.querySelector<HTMLElement>('.as-of input')?.focus();
          toNow();
        }}
      >
        {t('as-of.back')} <kbd>Alt+N</kbd>
      </Button>
    </section>
  );
}

/** By the key's place, not its letter: with Alt down some layouts give another letter. */
function useKeyToNow(isPast: boolean, toNow: () => void): void {
  useEffect(() => {
    if (!isPast) return;
    const hear = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyN') return;
      event.preventDefault();
      toNow();
    };
    // Before the fields, which keep what is typed in them to themselves.
    document.addEventListener('keydown', hear, true);
    return () => document.removeEventListener('keydown', hear, true);
  }, [isPast, toNow]);
}
