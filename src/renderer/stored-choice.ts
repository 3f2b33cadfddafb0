/** Choices kept in the browser's storage on this machine. Storage may be denied: then a choice lasts as long as whoever made it keeps it. */

/** What was chosen under a name, or `fallback` where nothing that is allowed was. */
export function stored<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
  try {
    const value = window.localStorage.getItem(name);
    return allowed.find((item) => item === value) ?? fallback;
  } catch {
    return fallback;
  }
}

export function store(name: string, value: string): void {
  try {
    window.localStorage.setItem(name, value);
  } catch {
    // The choice still holds here.
  }
}
