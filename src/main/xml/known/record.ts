/** Turns one known element into its content and into the stored form that the general reading would give it. */
import { marks } from '../../../core/mirror/stored-form.ts';
import type { KnownRecord } from '../../../core/response/known.ts';
import type { Content, ContentValue } from '../../../shared/content.ts';
import type { Form, Forms } from './form.ts';
import { LeafReader } from './leaf.ts';
import { behindEnd, behindStart, refused, type Source, slash, tagAt, which } from './source.ts';
import { StoredBytes } from './stored-bytes.ts';

const [openList, closeList] = [marks.openList.charCodeAt(0), marks.closeList.charCodeAt(0)];
const [openGroup, closeGroup] = [marks.openGroup.charCodeAt(0), marks.closeGroup.charCodeAt(0)];

/** A group while it is read; null for one in a detail, of which only the stored form is wanted. */
type Group = Record<string, ContentValue> | null;

export class RecordReader {
  /** Behind what was read last. */
  at = 0;
  /** Elements inside records so far. */
  elements = 0;
  readonly #stored = new StoredBytes();
  readonly #source: Source;
  readonly #leaf: LeafReader;
  /** By form: the group in which it was last seen; all groups of all records are counted. */
  readonly #seenIn: Float64Array;
  #groups = 0;
  /** Of the group that was read last. */
  #value: ContentValue | null = null;

  constructor(source: Source, { size }: Forms) {
    this.#source = source;
    this.#leaf = new LeafReader(source, this.#stored);
    this.#seenIn = new Float64Array(size);
  }

  /** The element whose start tag stands there. */
  read(form: Form, at: number): Pick<KnownRecord, 'stored' | 'content'> {
    const stored = this.#stored;
    stored.begin(this.#source.chosenTo - at);
    this.at = this.#group(form, at, true);
    return { stored: stored.take(), content: this.#value as Content };
  }

  /** Gives the place behind it. */
  #group(form: Form, at: number, isWanted: boolean): number {
    const stored = this.#stored;
    const { view } = this.#source;
    const start = stored.length;
    const group: Group = isWanted ? {} : null;
    stored.byte(openGroup);
    const inside = behindStart(view, at, form);
    if (inside >= 0) return behindEnd(view, this.#members(form, inside, start, group), form);
    stored.byte(closeGroup);
    this.#value = group;
    return -inside;
  }

  /** A child that comes again must be one of a list, and stand with it. Gives the place of what ends the group. */
  #members({ children, flatten }: Form, from: number, start: number, group: Group): number {
    const { bytes, view } = this.#source;
    const [stored, forms, number] = [this.#stored, children as readonly Form[], ++this.#groups];
    let last: Form | undefined;
    let members = 0;
    let at = tagAt(bytes, from);
    for (let next = 0; bytes[at + 1] !== slash; at = tagAt(bytes, at)) {
      const index = which(view, at, forms, next);
      const child = forms[index] as Form;
      next = child.isList ? index : index + 1;
      const isNext = child === last && child.isList;
      if (!isNext) {
        this.#begun(last, child, number);
        members += 1;
        last = child;
      }
      at = this.#child(child, at, group, isNext);
      this.elements += 1;
    }
    if (last?.isList === true) stored.byte(closeList);
    const isAlone = members === 1 && last !== undefined && last === flatten;
    if (isAlone) stored.keepOnly(start, start + 1 + (last as Form).member.length);
    else stored.byte(closeGroup);
    this.#value = isAlone ? this.#leaf.text : group;
    return at;
  }

  /** `isNext`: it stands in a list behind another. */
  #child(child: Form, at: number, group: Group, isNext: boolean): number {
    const isText = child.children === null;
    const isWanted = group !== null && child.isRead;
    const end = isText ? this.#leaf.read(child, at, isWanted) : this.#group(child, at, isWanted);
    if (!isWanted) return end;
    const value = isText ? this.#leaf.text : (this.#value as ContentValue);
    if (isNext) (group[child.name] as ContentValue[]).push(value);
    else group[child.name] = child.isList ? [value] : value;
    return end;
  }

  #begun(last: Form | undefined, child: Form, group: number): void {
    const stored = this.#stored;
    if (this.#seenIn[child.id] === group) throw refused;
    this.#seenIn[child.id] = group;
    if (last?.isList === true) stored.byte(closeList);
    stored.add(child.member);
    if (child.isList) stored.byte(openList);
  }
}
