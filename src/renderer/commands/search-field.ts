/** The screen's search field, wherever it is: `/` goes there, also from a screen that has none. */
import { type RefObject, useEffect } from 'react';

let field: HTMLInputElement | null = null;
/** Asked for on a screen without one: the next that is shown takes the focus. */
let isWanted = false;

/** False when there is none; then the next field that is shown is focused. */
export function focusSearch(): boolean {
  isWanted = field === null;
  field?.focus();
  field?.select();
  return !isWanted;
}

/** Makes an input the screen's search field for as long as it is shown. */
export function useSearchField(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    field = input.current;
    if (isWanted) focusSearch();
    return () => {
      field = null;
    };
  }, [input]);
}
