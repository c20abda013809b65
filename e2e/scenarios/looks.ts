import { lookAgain, type Stall, startPatience } from '../../lib/core/patience.ts';
import { minute, second } from '../../lib/core/words.ts';

/** What every look at an awaited reply shows. */
export interface Shown {
  length?: number;
  hidden?: boolean;
  /** Seconds between two signs of a tool or a thought; 0 for none. */
  toolEvery?: number;
}

/** What is found while somebody looks for so many seconds, from `start` on, in milliseconds since 1970. */
export function lookOn(start: number, seconds: number, shown: Shown): { at: number; found: Stall }[] {
  const { length = 0, hidden = false, toolEvery = 0 } = shown;
  const lookAt = (at: number) => {
    const activity = toolEvery ? Math.floor((at - start) / (toolEvery * second)) : 0;
    return { at, length, activity, hidden };
  };
  const told: { at: number; found: Stall }[] = [];
  let patience = startPatience(lookAt(start));
  for (let at = start; at <= start + seconds * second; at += hidden ? minute : second) {
    const { patience: next, found } = lookAgain(patience, lookAt(at));
    patience = next;
    if (found) told.push({ at, found });
  }
  return told;
}

/** What the first look finds after nobody looked for so long. Milliseconds. */
export function lookAfter(start: number, gap: number): Stall | null {
  const look = { length: 0, activity: 0, hidden: false };
  return lookAgain(startPatience({ ...look, at: start }), { ...look, at: start + gap }).found;
}
