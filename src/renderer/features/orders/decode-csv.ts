/** Text of a CSV file as spreadsheets save it: UTF-8, or Windows-1252 where the bytes are no UTF-8. */

export function decodeCsv(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
