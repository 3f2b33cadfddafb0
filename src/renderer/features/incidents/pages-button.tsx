/** Asks for pages until all have come; the same button stops them, so that it keeps focus meanwhile. */
import type { ReactNode } from 'react';
import { useText } from '../../text/text.ts';
import { Button } from '../../ui/button.tsx';

type PagesButtonProps = {
  readonly isRunning: boolean;
  readonly onRun: () => void;
  readonly onStop: () => void;
  readonly children: ReactNode;
};

export function PagesButton({ isRunning, onRun, onStop, children }: PagesButtonProps) {
  const t = useText();
  return <Button onPress={isRunning ? onStop : onRun}>{isRunning ? t('incident.stop') : children}</Button>;
}
