/** The agreement between the fast parser and its users: what it is not sure of, it leaves. */

/** Thrown for a file that is not plain: it may be sound or not, the strict parser must say. */
export class NotPlain extends Error {
  override readonly name = 'NotPlain';
}

/** Takes elements whole, before their events. */
export interface Blocks {
  /** The bytes at hand from now on, of which the first is the file's byte `base`. */
  begin(bytes: Uint8Array, base: number): void;
  /**
   * The element whose `<` stands at `from`. Gives the index behind it when it was taken, 0 when the bytes do not hold it
   * whole, -1 when it must be read event by event. Throws NotPlain.
   */
  take(from: number): number;
}
