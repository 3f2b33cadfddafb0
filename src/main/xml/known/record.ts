/** Turns one known element into JSON: the stored form that the general reading would give its content. */
import type { KnownRecord } from '../../../core/response/known.ts';
import type { Form, Forms } from './form.ts';
import { JsonBytes } from './json.ts';
import { readLeaf } from './leaf.ts';
import { refused, type Source } from './source.ts';

const [comma, openList, closeList, openGroup, closeGroup] = [44, 91, 93, 123, 125] as const;

export class RecordReader {
  readonly #json = new JsonBytes();
  readonly #source: Source;
  /** By form: the group in which it was last seen; all groups of all records are counted. */
  readonly #seenIn: Float64Array;
  #groups = 0;

  constructor(source: Source, { size }: Forms) {
    this.#source = source;
    this.#seenIn = new Float64Array(size);
  }

  /** The element whose name has been read, to behind its end. */
  read(form: Form): Pick<KnownRecord, 'stored' | 'outline'> {
    const json = this.#json;
    json.begin(this.#source.rest());
    this.#value(form);
    return { stored: json.toString(), outline: json.outline() };
  }

  #value(form: Form): void {
    const source = this.#source;
    const isEmpty = source.opened();
    if (form.children !== null) this.#group(form, form.children, isEmpty);
    else if (isEmpty) this.#json.text('');
    else {
      readLeaf(source, form, this.#json);
      source.closes(form);
    }
  }

  #group(form: Form, children: readonly Form[], isEmpty: boolean): void {
    const [source, json] = [this.#source, this.#json];
    const start = json.length;
    json.byte(openGroup);
    const only = isEmpty ? undefined : this.#members(children);
    if (only !== undefined && only === form.flatten) json.keepOnly(start, start + 1 + only.member.length);
    else json.byte(closeGroup);
    if (!isEmpty) source.closed(form);
  }

  /** Gives the only one, where there is only one. A child that comes again must be one of a list, and stand with it. */
  #members(children: readonly Form[]): Form | undefined {
    const [source, json] = [this.#source, this.#json];
    const group = ++this.#groups;
    let last: Form | undefined;
    let members = 0;
    let began = json.length;
    for (let next = 0; source.tag(); ) {
      const index = source.which(children, next);
      const child = children[index] as Form;
      next = child.isList ? index : index + 1;
      if (child === last && child.isList) json.byte(comma);
      else {
        this.#ended(last, began);
        began = json.length;
        this.#begun(last, child, group);
        members += 1;
        last = child;
      }
      this.#value(child);
    }
    this.#ended(last, began);
    return members === 1 ? last : undefined;
  }

  /** What stands first in its group is never left out: the comma behind it would have to go with it. */
  #ended(member: Form | undefined, began: number): void {
    const json = this.#json;
    if (!member?.isList) return;
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
