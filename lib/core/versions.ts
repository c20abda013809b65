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

/**
 * A text that rested a second was meant: it is found again exactly. Less is asked of the times of saves, because a page
 * is read up to 300 ms after its last change, and at once at the next. Milliseconds.
 */
export const restingTime = 0.7 * second;
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
  // Both: the slip of long ago that is still being watched must not hide what is taken away now.
  const watched = [before.fading ?? [], rested ? [] : old].flat();
  const gone = watched.filter((one) => isGone(one.text, text));
  const [fading, ...others] = watched.filter((one) => !gone.includes(one) && countGone(one.text, text) > 0);
  // One text is watched at a time: another that is not part of it is kept.
  const other = others.filter((one) => !fading?.text.includes(one.text));
  return { outlived: [...(rested ? [old] : []), ...gone, ...other], fading: fading ?? null };
}

/** Whether so much of a text was taken away that it was no slip. */
function isGone(old: string, text: string): boolean {
  const count = countGone(old, text);
  return count >= slip || count > old.length / 2;
}

/** How many characters of a text are gone: those between what both begin and end with. */
function countGone(old: string, text: string): number {
  const { head, tail } = commonEnds(old, text);
  return old.length - head - tail;
}
