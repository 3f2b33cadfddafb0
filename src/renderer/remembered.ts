/** A choice of how to look at something, remembered on this machine. Never what or whom was looked at. */
import { useCallback, useState } from 'react';
import { store, stored } from './stored-choice.ts';

/** `name` is the key in the browser's storage, `lefi.` and what is chosen; the first of `allowed` is the default. */
export function useRemembered<T extends string>(
  name: string,
  allowed: readonly [T, ...(readonly T[])],
): [T, (value: T) => void] {
  const [value, setValue] = useState(() => stored(name, allowed, allowed[0]));
  const choose = useCallback(
    (chosen: T) => {
      setValue(chosen);
      store(name, chosen);
    },
    [name],
  );
  return [value, choose];
}
