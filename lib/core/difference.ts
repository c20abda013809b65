/** How much two texts have in common at both ends. UTF-16 units; together never more than the shorter text. */
export function commonEnds(one: string, other: string): { head: number; tail: number } {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < most - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  return { head, tail };
}

/** A text told by another: as many units of its beginning and of its end as they share, and what stands between. */
export interface Difference {
  head: number;
  tail: number;
  middle: string;
}

export function differenceFrom(base: string, text: string): Difference {
  const { head, tail } = commonEnds(base, text);
  return { head, tail, middle: text.slice(head, text.length - tail) };
}

/** The text that `differenceFrom` was given. */
export function applyDifference(base: string, { head, tail, middle }: Difference): string {
  return base.slice(0, head) + middle + base.slice(base.length - tail);
}

/** A text's fingerprint (FNV-1a, 32 bits): equal texts have equal ones, unequal texts nearly always unequal ones. */
export function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
