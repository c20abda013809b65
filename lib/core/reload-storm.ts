import { minute } from './words.ts';

/** So many loads of the page within this time are a storm (design §3.4). */
const storm = { loads: 3, within: 1 * minute };
/** Its one line stays this long after the last of them. Milliseconds. */
const lineLifetime = 5 * minute;

/** How many of the newest loads have to be remembered. */
export const loadsToRemember = storm.loads;

/** Whether claude.ai was loaded three times within a minute, a short while ago. Milliseconds since 1970, in any order. */
export function isReloadStorm(loads: readonly number[], now: number): boolean {
  const sorted = loads.filter((at) => at <= now).toSorted((a, b) => a - b);
  return sorted.some((at, index) => {
    const last = sorted[index + storm.loads - 1];
    return last !== undefined && last - at <= storm.within && now - last < lineLifetime;
  });
}
