/** How much of a text is compared: its beginning tells it from others. Characters. */
const compared = 300;
/** The share of pairs that two showings of one text have in common at least. */
const enough = 0.6;

/**
 * Whether two texts are one text, shown twice: a page renders Markdown, so marks, numbers of lists and a fence's language
 * may be missing. Compared by pairs of neighbouring letters and digits.
 */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.size === 0 || b.size === 0) return plain(one) === plain(other);
  const common = [...a].filter((pair) => b.has(pair)).length;
  return common / Math.max(a.size, b.size) >= enough;
}

/** Cut before it is gone through: prompts may be megabytes long. */
const plain = (text: string): string =>
  text
    .slice(0, 20 * compared)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, compared);

function pairsOf(text: string): Set<string> {
  const letters = plain(text);
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
}
