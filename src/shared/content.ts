/** A record's whole content as it stood in the file: element names, lexical values, repeats as arrays. */

export type ContentValue = string | Content | readonly ContentValue[];

/** Attributes stand as `@name`, mixed text as `#text`. */
export type Content = { readonly [name: string]: ContentValue };

/** All texts at a path like `utbetalningen/delforman`, in document order, through arrays. */
export function textsAt(content: ContentValue | undefined, path: readonly string[]): string[] {
  if (content === undefined) return [];
  if (Array.isArray(content)) return content.flatMap((item: ContentValue) => textsAt(item, path));
  if (typeof content === 'string') return path.length === 0 ? [content] : [];
  const [name, ...rest] = path;
  return name === undefined ? [] : textsAt((content as Content)[name], rest);
}

/** The first text at a slash-separated path, or undefined. Most paths are one name with one text: millions ask. */
export function textAt(content: Content, path: string): string | undefined {
  // No prototype has a text, so what is found is the content's own.
  const value = content[path];
  if (typeof value === 'string') return value;
  return value === undefined && !path.includes('/') ? undefined : textsAt(content, path.split('/'))[0];
}

/** The groups (not texts) at a name, whether one or many. Most lists hold nothing else, and are not copied. */
export function groupsAt(content: Content, name: string): readonly Content[] {
  const value = content[name];
  if (value === undefined) return noGroups;
  if (!Array.isArray(value)) return isGroup(value) ? [value] : noGroups;
  return value.every(isGroup) ? value : value.filter(isGroup);
}

const noGroups: readonly Content[] = [];

const isGroup = (value: ContentValue): value is Content => typeof value === 'object' && !Array.isArray(value);
