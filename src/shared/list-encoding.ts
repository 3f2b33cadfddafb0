/** How the bytes of somebody's list say that they are UTF-16: what Excel saves as "Unicode text". */

/** By the byte order mark; undefined without one, and then it is UTF-8 or Windows-1252. */
export function utf16In(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
