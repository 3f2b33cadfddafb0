/** Asks the service to note an export; nothing may leave before it has answered. */
import { useCallback } from 'react';
import type { Input, Output } from '../../shared/contract.ts';
import { FaultError } from '../../shared/fault.ts';
import { useBridge } from '../queries.ts';

type Note = (input: Input<'export.note'>) => Promise<Output<'export.note'>>;

/** Rejects with a FaultError. No command of TanStack's: a note changes nothing that views show. */
export function useNote(): Note {
  const bridge = useBridge();
  return useCallback(
    async (input) => {
      const result = await bridge.call('export.note', input);
      if (result.ok) return result.value;
      throw new FaultError(result.fault.code, result.fault.detail);
    },
    [bridge],
  );
}
