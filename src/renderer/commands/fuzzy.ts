/** Finds commands by a few letters of their words, the likeliest first. */

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** How well one asked word stands in a text: the beginning of a word before its inside before scattered letters; 0: not. */
function score(text: string, asked: string): number {
  const at = text.indexOf(asked);
  if (at === 0) return 4;
  if (at > 0) return /[\p{L}\d]/u.test(text[at - 1] ?? '') ? 2 : 3;
  return asked.length > 1 && isScattered(text, asked) ? 1 : 0;
}

/** The letters in their order, with anything between them. */
function isScattered(text: string, asked: string): boolean {
  let from = 0;
  for (const letter of asked) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/**
 * Those in which every asked word is found, best first; equals keep their order. Diacritics do not count: "oppna" finds
 * "Öppna". Nothing asked finds all.
 */
export function fuzzy<T>(items: readonly T[], asked: string, textOf: (item: T) => string): readonly T[] {
  const words = plain(asked).split(/\s+/).filter(Boolean);
  return items
    .map((item) => {
      const text = plain(textOf(item));
      const scores = words.map((word) => score(text, word));
      return { item, total: scores.includes(0) ? -1 : scores.reduce((sum, one) => sum + one, 0) };
    })
    .filter(({ total }) => total >= 0)
    .sort((a, b) => b.total - a.total)
    .map(({ item }) => item);
}
