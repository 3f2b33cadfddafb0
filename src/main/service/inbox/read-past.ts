/** Lets a reader go on behind what is wrong with one record: it has dropped that record and can take the next. */
import { type Fault, type FaultCode, FaultError } from '../../../shared/fault.ts';
import type { XmlHandler } from '../ports.ts';

/** Passes everything on. A fault of `passable` at an element's end is told instead of thrown; others are thrown. */
export const readPast = (
  reader: XmlHandler,
  passable: readonly FaultCode[],
  onFault: (fault: Fault) => void,
): XmlHandler => ({
  open: (name, attributes, byte) => reader.open(name, attributes, byte),
  text: (text) => reader.text(text),
  close(name, byte) {
    try {
      reader.close(name, byte);
    } catch (error) {
      if (!(error instanceof FaultError) || !passable.includes(error.fault.code)) throw error;
      onFault(error.fault);
    }
  },
});
