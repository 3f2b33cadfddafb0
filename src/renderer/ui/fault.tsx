/** A call that did not succeed, in words, with its code for whoever helps. */
import type { Fault, FaultError } from '../../shared/fault.ts';
import { faultMessage } from '../../shared/fault-text.ts';
import { noAnswer, noSession } from '../bridge-http.ts';
import { useSettings } from '../settings.ts';
import { type Tell, useText } from '../text/text.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

type FaultNoticeProps = { readonly error: FaultError | null; readonly onRetry?: () => void };

export function FaultNotice({ error, onRetry }: FaultNoticeProps) {
  const t = useText();
  const { language } = useSettings();
  if (error === null) return null;
  return (
    <Notice
      tone="bad"
      role="alert"
      title={lostWords(t, error.fault) ?? faultMessage(error.fault, language)}
      actions={onRetry && <Button onPress={onRetry}>{t('fault.retry')}</Button>}
    >
      <p>
        <code>{error.fault.code}</code>
      </p>
    </Notice>
  );
}

/** The browser view's own troubles: the program behind the page is gone, or no longer knows the page. */
function lostWords(t: Tell, { detail }: Fault): string | undefined {
  if (detail.kind === noAnswer) return t('fault.no-answer');
  return detail.kind === noSession ? t('fault.no-session') : undefined;
}
