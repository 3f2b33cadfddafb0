/** Lets a reader go on behind what is wrong with one record: it has dropped that record and can take the next. */
import { type Fault, type FaultCode, FaultError } from '../../../shared/fault.ts';
import type { XmlHandler } from '../ports.ts';

/** A file with more of them is not worth reading further. */
const mostPassed = 1000;

/** Passes everything on. Faults of `passable` at an element's end are told instead of thrown; others are thrown. */
export function readPast(
  reader: XmlHandler,
  passable: readonly FaultCode[],
  onFault: (fault: Fault) => void,
): XmlHandler {
  let passed = 0;
  const pass = (error: unknown): void => {
    passed += 1;
    if (!(error instanceof FaultError) || !passable.includes(error.fault.code) || passed > mostPassed) throw error;
    onFault(error.fault);
  };
  return {
    open: (name, attributes, byte) => reader.open(name, attributes, byte),
    text: (text) => reader.text(text),
    close(name, byte) {
      try {
        reader.close(name, byte);
      } catch (error) {
        pass(error);
      }
    },
  };
}
