/** For what is below the first sight: left out of the first drawing, which is painted sooner for it, and drawn right after. */
import { useDeferredValue } from 'react';

/** False while a part is drawn first, true in the drawing that follows by itself. */
export const useLater = (): boolean => useDeferredValue(true, false);
