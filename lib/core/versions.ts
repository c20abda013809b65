import { commonEnds } from './difference.ts';
import { second } from './words.ts';

/** An earlier text, and when it was last the newest. Milliseconds since 1970. */
export interface Version {
  at: number;
  text: string;
}

/** A text that changes, with what it was before. */
export interface Written {
  text: string;
  changedAt: number;
  /** A text that is being taken away a little at a time; it becomes a version once enough of it is gone. */
  fading: Version | null;
}

/** A text that rested this long was meant: it is found again exactly. Milliseconds. */
export const restingTime = 1 * second;
/** Taking away less than this is the correction of a slip. Characters. */
const slip = 20;

/** What is kept of the old text when a new one takes its place. */
export function outlive(
  before: Written,
  text: string,
  at: number,
): { outlived: Version[]; fading: Version | null } {
  const old = { at: before.changedAt, text: before.text };
  const rested = at - before.changedAt >= restingTime && !text.includes(before.text);
  const outlived = rested ? [old] : [];
  if (rested && !before.fading) return { outlived, fading: null };
  const peak = before.fading ?? old;
  const gone = countGone(peak.text, text);
  if (gone === 0) return { outlived, fading: null };
  if (gone < slip && gone <= peak.text.length / 2) return { outlived, fading: peak };
  return { outlived: [...outlived, peak], fading: null };
}

/** How many characters of a text are gone: those between what both begin and end with. */
function countGone(old: string, text: string): number {
  const { head, tail } = commonEnds(old, text);
  return old.length - head - tail;
}
