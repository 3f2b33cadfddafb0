/** A text once typing has paused, or at once when somebody cannot wait. */
import { useEffect, useState } from 'react';

const pauseMs = 120;

export function useSettled(text: string): { readonly settled: string; readonly hurry: () => void } {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return { settled, hurry: () => setSettled(text) };
}
