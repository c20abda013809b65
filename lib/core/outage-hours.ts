import type { Trouble } from './outage-lead.ts';

/** The hours of the day in which trouble began most often. */
export interface BusyHours {
  /** The first of them, 0 to 23, and the one after the last. */
  from: number;
  to: number;
  /** How many troubles began in them, of how many. */
  count: number;
  all: number;
}

/** Hours that are looked at together: a single one says more of chance than of Claude. */
const together = 3;
/** Fewer troubles than this show no habit. */
const fewest = 5;

/** When it breaks: null where there is too little to tell, or no hours stand out. `hourOf`: by the person's own clock. */
export function busyHours(troubles: readonly Trouble[], hourOf: (at: number) => number): BusyHours | null {
  const starts = troubles.flatMap(({ own, official }) => own?.from ?? official?.from ?? []).map(hourOf);
  if (starts.length < fewest) return null;
  const hours = Array.from({ length: 24 }, (_, from) => {
    const count = starts.filter((hour) => (hour - from + 24) % 24 < together).length;
    return { from, to: (from + together) % 24, count, all: starts.length };
  });
  const busiest = hours.reduce((most, one) => (one.count > most.count ? one : most));
  // By chance one in eight begins there: twice that is a habit.
  const isMore = busiest.count >= 2 && busiest.count * 24 >= 2 * together * busiest.all;
  return isMore ? busiest : null;
}
