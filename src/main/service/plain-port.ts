/** The agreement between the fast parser and its users: what it is not sure of, it leaves. */

/** Thrown for a file that is not plain: it may be sound or not, the strict parser must say. */
export class NotPlain extends Error {
  override readonly name = 'NotPlain';
}
