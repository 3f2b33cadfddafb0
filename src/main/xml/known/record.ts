/** Turns one known element into JSON: the stored form that the general reading would give its content. */
import type { KnownRecord } from '../../../core/response/known.ts';
import type { Form, Forms } from './form.ts';
import { JsonBytes } from './json.ts';
import { readLeaf } from './leaf.ts';
import { behindEnd, behindStart, refused, type Source, slash, tagAt, which } from './source.ts';

const [comma, openList, closeList, openGroup, closeGroup] = [44, 91, 93, 123, 125] as const;

export class RecordReader {
  /** Behind what was read last. */
  at = 0;
  /** Elements inside records so far. */
  elements = 0;
  readonly #json = new JsonBytes();
  readonly #source: Source;
  /** By form: the group in which it was last seen; all groups of all records are counted. */
  readonly #seenIn: Float64Array;
  #groups = 0;

  constructor(source: Source, { size }: Forms) {
    this.#source = source;
    this.#seenIn = new Float64Array(size);
  }

  /** The element whose start tag stands there. */
  read(form: Form, at: number): Pick<KnownRecord, 'stored' | 'outline'> {
    const json = this.#json;
    json.begin(this.#source.length - at);
    this.at = this.#group(form, at);
    return { stored: json.toString(), outline: json.outline() };
  }

  /** Gives the place behind it. */
  #group(form: Form, at: number): number {
    const json = this.#json;
    const { view } = this.#source;
    const start = json.length;
    json.byte(openGroup);
    const inside = behindStart(view, at, form);
    if (inside >= 0) return behindEnd(view, this.#members(form, inside, start), form);
    json.byte(closeGroup);
    return -inside;
  }

  /** A child that comes again must be one of a list, and stand with it. Gives the place of what ends the group. */
  #members({ children, flatten }: Form, from: number, start: number): number {
    const [{ bytes, view }, json, forms, group] = [
      this.#source,
      this.#json,
      children as readonly Form[],
      ++this.#groups,
    ];
    let last: Form | undefined;
    let members = 0;
    let began = json.length;
    let at = tagAt(bytes, from);
    for (let next = 0; bytes[at + 1] !== slash; at = tagAt(bytes, at)) {
      const index = which(view, at, forms, next);
      const child = forms[index] as Form;
      next = child.isList ? index : index + 1;
      if (child === last && child.isList) json.byte(comma);
      else {
        this.#ended(last, began);
        began = json.length;
        this.#begun(last, child, group);
        members += 1;
        last = child;
      }
      at = child.children === null ? readLeaf(bytes, view, at, child, json) : this.#group(child, at);
      this.elements += 1;
    }
    this.#ended(last, began);
    if (members === 1 && last !== undefined && last === flatten) json.keepOnly(start, start + 1 + last.member.length);
    else json.byte(closeGroup);
    return at;
  }

  /** What stands first in its group is never left out: the comma behind it would have to go with it. */
  #ended(member: Form | undefined, began: number): void {
    if (member === undefined || !member.isList) return;
    const json = this.#json;
    json.byte(closeList);
    if (member.isDetail && json.bytes[began] === comma) json.leaveOut(began);
  }

  #begun(last: Form | undefined, child: Form, group: number): void {
    const json = this.#json;
    if (this.#seenIn[child.id] === group) throw refused;
    this.#seenIn[child.id] = group;
    if (last !== undefined) json.byte(comma);
    json.add(child.member);
    if (child.isList) json.byte(openList);
  }
}
