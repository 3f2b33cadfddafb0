/** An export that takes a while: how many rows have come, and the button that stops it before anything has left. */
import { useRef, useState } from 'react';
import type { Gathering } from '../export/all-rows.ts';
import { useText } from '../text/text.ts';
import { Button } from './button.tsx';

type Work = { readonly rows: number; readonly stop: () => void };

export type WorkHere = {
  /** Null while nothing is exported. */
  readonly work: Work | null;
  /** Runs it; its rejection is handed on, unless it was stopped: then `stopped` is called instead. */
  readonly run: (act: (gathering: Gathering) => Promise<void>, stopped: () => void) => Promise<void>;
};

export function useExportWork(): WorkHere {
  const [work, setWork] = useState<Work | null>(null);
  const isBusy = useRef(false);
  const run: WorkHere['run'] = async (act, stopped) => {
    if (isBusy.current) return;
    isBusy.current = true;
    const cancel = new AbortController();
    const stop = (): void => cancel.abort();
    setWork({ rows: 0, stop });
    try {
      await act({ signal: cancel.signal, told: (rows) => setWork({ rows, stop }) });
    } catch (error) {
      if (!cancel.signal.aborted) throw error;
      stopped();
    } finally {
      isBusy.current = false;
      setWork(null);
    }
  };
  return { work, run };
}

export function ExportWork({ work }: { readonly work: Work }) {
  const t = useText();
  return (
    <span className="row">
      <span className="soft">{t('export.gathering', { count: work.rows })}</span>
      <Button weight="quiet" onPress={work.stop}>
        {t('dialog.cancel')}
      </Button>
    </span>
  );
}
