/** Text of a CSV file as spreadsheets save it: UTF-16 where it says so, UTF-8, or Windows-1252 where the bytes are no UTF-8. */
import { utf16In } from '../../../shared/list-encoding.ts';

export function decodeCsv(bytes: ArrayBuffer): string {
  try {
    const utf16 = utf16In(new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength)));
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: utf16 === undefined }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
