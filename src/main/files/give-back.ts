/** Gives large memory outside V8's own back before V8 would. */

/**
 * For bytes that nobody reads any more: whoever still has a view of them has an empty one. V8 would free them when it
 * looks through everything that lives for long, and would do so the more often the more of them lie about: 20 times
 * in the reading thread for 20 000 persons, each as long as reading some 70 of them. Small ones may be parts of a
 * memory that others use as well, and are left to V8.
 */
export function giveBack({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength > Buffer.poolSize) buffer.transfer(0);
}
