/** A choice of how to look at something, remembered on this machine. Never what or whom was looked at. */
import { useCallback, useState } from 'react';

/** Storage may be denied; then the choice lasts as long as the part of the screen. */
function stored<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
  try {
    const value = window.localStorage.getItem(name);
    return allowed.find((item) => item === value) ?? fallback;
  } catch {
    return fallback;
  }
}

/** `name` is the key in the browser's storage, `lefi.` and what is chosen; the first of `allowed` is the default. */
export function useRemembered<T extends string>(
  name: string,
  allowed: readonly [T, ...(readonly T[])],
): [T, (value: T) => void] {
  const [value, setValue] = useState(() => stored(name, allowed, allowed[0]));
  const choose = useCallback(
    (chosen: T) => {
      setValue(chosen);
      try {
        window.localStorage.setItem(name, chosen);
      } catch {
        // The choice still holds here.
      }
    },
    [name],
  );
  return [value, choose];
}
