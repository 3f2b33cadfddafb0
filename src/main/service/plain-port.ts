/** The agreement between the fast parser and its users: what it is not sure of, it leaves. */

/** Thrown for a file that is not plain: it may be sound or not, the strict parser must say. */
export class NotPlain extends Error {
  override readonly name = 'NotPlain';
}

/** Takes elements whole, before their events. */
export interface Blocks {
  /**
   * The element whose `<` stands at `from`; `base` is the file's byte at index 0. Gives the index behind it when it was
   * taken, 0 when the bytes do not hold it whole, -1 when it must be read event by event. Throws NotPlain.
   */
  take(bytes: Uint8Array, from: number, base: number): number;
}
