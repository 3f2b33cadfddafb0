/** Turns one known element into JSON: the stored form that the general reading would give its content. */
import type { Form, Forms } from './form.ts';
import { JsonBytes } from './json.ts';
import { readLeaf } from './leaf.ts';
import { refused, type Source } from './source.ts';

const [comma, openList, closeList, openGroup, closeGroup] = [44, 91, 93, 123, 125] as const;

export class RecordReader {
  readonly #json = new JsonBytes();
  readonly #source: Source;
  /** By form: the group in which it was last seen. */
  readonly #seenIn: Int32Array;
  #groups = 0;

  constructor(source: Source, { size }: Forms) {
    this.#source = source;
    this.#seenIn = new Int32Array(size);
  }

  /** The element whose name has been read, to behind its end. */
  read(form: Form): string {
    this.#json.begin(this.#source.rest());
    this.#groups = 0;
    this.#seenIn.fill(0);
    this.#value(form);
    return this.#json.toString();
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
    for (let next = 0; source.tag(); ) {
      const index = source.which(children, next);
      const child = children[index] as Form;
      next = child.isList ? index : index + 1;
      if (child === last && child.isList) json.byte(comma);
      else {
        this.#nextMember(last, child, group);
        members += 1;
        last = child;
      }
      this.#value(child);
    }
    if (last?.isList) json.byte(closeList);
    return members === 1 ? last : undefined;
  }

  #nextMember(last: Form | undefined, child: Form, group: number): void {
    const json = this.#json;
    if (this.#seenIn[child.id] === group) throw refused;
    this.#seenIn[child.id] = group;
    if (last !== undefined) {
      if (last.isList) json.byte(closeList);
      json.byte(comma);
    }
    json.add(child.member);
    if (child.isList) json.byte(openList);
  }
}
