/** How much a ZIP file holds, found by unpacking it piece by piece into nothing: what it says of itself may be a lie. */
import { createInflateRaw } from 'node:zlib';

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;
const fileHeadBytes = 30;
/** The end stands behind a comment of at most so many bytes. */
const longestComment = 65_535;
const mostEntries = 1000;

/**
 * Bytes of all entries unpacked, or undefined as soon as they are more than `limit`. Throws RangeError for what is no
 * ZIP file, or one of another make than spreadsheets write (ZIP64, encryption, other methods than deflate).
 */
export async function unpackedSize(file: Uint8Array, limit: number): Promise<number | undefined> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let size = 0;
  for (const entry of entriesOf(view)) {
    const head = view.getUint32(entry + 42, true);
    const from = head + fileHeadBytes + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
    const packed = file.subarray(from, from + view.getUint32(entry + 20, true));
    size += await inflatedBytes(packed, view.getUint16(entry + 10, true), limit - size);
    if (size > limit) return undefined;
  }
  return size;
}

/** Where the entries of the central directory begin. DataView throws RangeError at every place that is not there. */
function* entriesOf(view: DataView): Generator<number> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new RangeError('too many entries');
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry += 1) {
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    if (view.getUint32(at, true) !== entryMark || isEncrypted) throw new RangeError('no plain entry');
    yield at;
    at += entryBytes + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= first; at -= 1) if (view.getUint32(at, true) === endMark) return at;
  throw new RangeError('no end of a ZIP file');
}

/** Stops soon after the limit has been passed. */
async function inflatedBytes(packed: Uint8Array, method: number, limit: number): Promise<number> {
  if (method === 0) return packed.length;
  if (method !== 8) throw new RangeError('another method');
  const inflating = createInflateRaw();
  inflating.end(packed);
  let size = 0;
  for await (const chunk of inflating as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) break;
  }
  return size;
}
