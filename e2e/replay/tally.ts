import type { Capture } from './history.ts';
import type { Says } from './other-rules.ts';

/** Minutes of each way to be right or wrong about claude.ai. */
export interface Tally {
  right: number;
  /** Trouble was shown though the page, as it was last read, said that claude.ai is well. */
  falselyRed: number;
  /** Trouble was not shown though the page, as it was last read, told of it. */
  missed: number;
  /** The page has changed since the last look: shown with the next one. */
  late: number;
  /** There was trouble, and the page could not be read or did not list claude.ai: said to be unknown. */
  blind: number;
  /** Nobody knows how it was. */
  untold: number;
}

export const emptyTally = (): Tally => ({ right: 0, falselyRed: 0, missed: 0, late: 0, blind: 0, untold: 0 });

/**
 * Counts one minute: what was said, how the page is now, how it was when it was last read, and when it was last looked at.
 */
export function tally(
  counts: Tally,
  says: Says,
  now: Capture,
  read: Capture | undefined,
  looked: Capture | undefined,
): void {
  counts[kindOf(says, now, read, looked)] += 1;
}

function kindOf(
  says: Says,
  now: Capture,
  read: Capture | undefined,
  looked: Capture | undefined,
): keyof Tally {
  if (now.trouble === null) return 'untold';
  if (says === 'unknown') return now.trouble ? 'blind' : 'right';
  const isRight = (says === 'trouble') === now.trouble;
  if (isRight) return 'right';
  // It was right about the page as it could be read last.
  if (read?.trouble === (says === 'trouble') && (read !== now || looked !== read)) return 'late';
  return says === 'trouble' ? 'falselyRed' : 'missed';
}
