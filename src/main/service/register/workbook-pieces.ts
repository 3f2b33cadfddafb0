/** Keeps the pieces of a list that is a workbook: unlike a text, it can only be read as a whole. */
import { FaultError } from '../../../shared/fault.ts';
import { mostSheetBytes } from '../sheet-port.ts';

export type Workbook = {
  /** False for a text: the first bytes say which it is. Throws `import.too-large`. */
  takes(piece: Uint8Array): boolean;
  /** Undefined when nothing was taken. */
  whole(): Uint8Array | undefined;
};

/** How every ZIP file begins that holds something: no list in words does. */
const mark = Buffer.from('PK\u0003\u0004');

export function createWorkbook(): Workbook {
  const pieces: Uint8Array[] = [];
  let isWorkbook: boolean | undefined;
  let size = 0;
  return {
    takes: (piece) => {
      if (piece.length > 0) isWorkbook ??= mark.equals(piece.subarray(0, mark.length));
      if (isWorkbook !== true) return false;
      size += piece.length;
      if (size > mostSheetBytes) throw new FaultError('import.too-large');
      pieces.push(piece);
      return true;
    },
    whole: () => (isWorkbook === true ? Buffer.concat(pieces) : undefined),
  };
}
