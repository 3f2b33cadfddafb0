/** A button on any screen that takes everybody of a flag, a benefit or a delivery as a work list, and opens the first. */
import { useState } from 'react';
import type { FaultError } from '../../../../shared/fault.ts';
import { ask, useBridge } from '../../../queries.ts';
import { useText } from '../../../text/text.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { FaultNotice } from '../../../ui/fault.tsx';
import type { Filters } from '../search/filters.ts';
import { startWorkList, useStepping } from './work-list.ts';

/** Persons in one list: more than anybody steps through, and little enough to keep. */
const most = 2000;

export function WorkThrough({ filters }: { readonly filters: Filters }) {
  const t = useText();
  const announce = useAnnounce();
  const gather = useGather();
  const step = useStepping();
  const [state, setState] = useState<'idle' | 'looking' | FaultError>('idle');
  const begin = async (): Promise<void> => {
    setState('looking');
    try {
      const ids = await gather(filters);
      setState('idle');
      if (ids.length === 0) return announce(t('work.nobody'));
      startWorkList({ ids, at: 0, filters });
      await step(0);
    } catch (error) {
      setState(error as FaultError);
    }
  };
  return (
    <>
      <Button onPress={() => void begin()} isDisabled={state === 'looking'}>
        {t('work.persons')}
      </Button>
      {typeof state === 'object' && <FaultNotice error={state} />}
    </>
  );
}

/** The ids alone: who they are is asked for, and noted, one by one as they are opened. */
function useGather(): (filters: Filters) => Promise<readonly number[]> {
  const bridge = useBridge();
  return async (filters) => {
    const ids = new Set<number>();
    let after: string | null | undefined;
    do {
      const part = await ask(bridge, 'person.list', { ...filters, ...(after != null && { after }), limit: 0 });
      for (const id of part.ids) ids.add(id);
      after = part.next;
    } while (after !== null && ids.size < most);
    return [...ids].slice(0, most);
  };
}
