/** Forms with changes that nobody has saved: kept while the page lives, and told wherever the reader goes. */
import { useEffect, useSyncExternalStore } from 'react';

const drafts = new Map<string, unknown>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

export const draftOf = <T>(name: string): T | undefined => drafts.get(name) as T | undefined;

/** Undefined forgets the draft. */
export function keepDraft(name: string, values: unknown): void {
  if (values === undefined && !drafts.has(name)) return;
  if (values === undefined) drafts.delete(name);
  else drafts.set(name, values);
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useHasUnsaved = (): boolean => useSyncExternalStore(subscribe, () => drafts.size > 0);

/** The browser asks before the page is closed or loaded again. */
export function useWarnBeforeClosing(): void {
  const hasUnsaved = useHasUnsaved();
  useEffect(() => {
    if (!hasUnsaved) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [hasUnsaved]);
}
