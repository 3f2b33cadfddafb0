/** Finds the files in a tar file, strictly: what our writer would not have written is damage. */
import type { FileHandle } from 'node:fs/promises';
import { Header, Pax } from 'tar';
import { blockSize, paddingOf } from './tar-write.ts';

/** Where a file's content lies. */
export type Found = { readonly name: string; readonly size: number; readonly from: number };

/** The file is not a whole tar of plain files. */
export class BadTar extends Error {}

/** Pax headers hold a name and a size. */
const largestPax = 16 * 1024;

/** Every file in the order of writing. Throws BadTar, also where anything follows the end or the file is cut off. */
export async function listTar(handle: FileHandle): Promise<Found[]> {
  const { size: end } = await handle.stat();
  const found: Found[] = [];
  let extended: Pax | undefined;
  for (let at = 0; ; ) {
    const header = new Header(await bytesAt(handle, at, blockSize), 0, extended);
    if (header.nullBlock) {
      await expectEnd(handle, at, end);
      return found;
    }
    const { size, name } = partOf(header, extended);
    const from = at + blockSize;
    at = from + size + paddingOf(size);
    if (at > end) throw new BadTar('cut off');
    await expectZeros(handle, from + size, at);
    extended = header.type === 'ExtendedHeader' ? await paxAt(handle, from, size) : undefined;
    if (!extended) found.push({ name, size, from });
  }
}

/** A long name stands whole in the entry before, and its beginning once more in the header. */
function partOf(header: Header, extended: Pax | undefined): { name: string; size: number } {
  const { cksumValid, size, path, type } = header;
  const isOurs = type === 'File' || type === 'ExtendedHeader';
  if (!cksumValid || !isOurs || size === undefined || !Number.isSafeInteger(size) || size < 0 || !path)
    throw new BadTar('header');
  return { name: extended?.path ?? path, size };
}

async function paxAt(handle: FileHandle, from: number, size: number): Promise<Pax> {
  if (size > largestPax) throw new BadTar('header');
  return Pax.parse((await bytesAt(handle, from, size)).toString('utf8'));
}

async function expectEnd(handle: FileHandle, at: number, end: number): Promise<void> {
  if (end !== at + 2 * blockSize) throw new BadTar('end');
  await expectZeros(handle, at, end);
}

async function expectZeros(handle: FileHandle, from: number, to: number): Promise<void> {
  if ((await bytesAt(handle, from, to - from)).some((byte) => byte !== 0)) throw new BadTar('padding');
}

/** Exactly so many bytes. Throws BadTar when the file ends before. */
export async function bytesAt(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await handle.read(bytes, done, length - done, from + done);
    if (bytesRead === 0) throw new BadTar('cut off');
    done += bytesRead;
  }
  return bytes;
}
