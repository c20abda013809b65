import type { Colour } from './service-status.ts';
import type { Verdict } from './verdict.ts';
import { minute } from './words.ts';

/** What to do next. Nothing is ever sent, clicked or reloaded for the person. */
export type RetryPlan =
  /** Nothing is wrong, or nothing that trying again would mend. */
  | { kind: 'none' }
  /** Try once at this time. Milliseconds since 1970. */
  | { kind: 'try'; at: number }
  /** The status page is red: people's tries only add to the queue. */
  | { kind: 'watch' }
  | { kind: 'when-online' };

/** Minutes after the first failure; then every 10 up to the tenth, then every 30 (design, from 198 real spells). */
const firstTries = [1, 3, 8, 15];
const longGap = { until: 10, before: 10, after: 30 };
/** Each gap is made up to this much longer or shorter, so that not everybody comes back at once. */
const spread = 0.2;

/**
 * One plan for the whole browser. `seed` is any number that stays the same during one trouble and differs between
 * browsers; the same seed gives the same plan.
 */
export function planRetry(verdict: Verdict, colour: Colour, now: number, seed: number): RetryPlan {
  if (verdict.verdict === 'connection') return { kind: 'when-online' };
  if (verdict.verdict !== 'outage' && verdict.verdict !== 'stalled') return { kind: 'none' };
  if (colour === 'red') return { kind: 'watch' };
  return { kind: 'try', at: nextTry(verdict.since ?? now, now, seed) };
}

/** The first planned try after `now`. All times in milliseconds since 1970. */
export function nextTry(firstFailureAt: number, now: number, seed: number): number {
  const random = randomFrom(seed);
  let at = firstFailureAt;
  for (let tries = 1; ; tries += 1) {
    at += gapBefore(tries) * minute * (1 + spread * (2 * random() - 1));
    if (at > now) return Math.ceil(at);
  }
}

/** Minutes between a try and the one before it; the first try's is counted from the failure. */
function gapBefore(tries: number): number {
  const planned = firstTries[tries - 1];
  if (planned !== undefined) return planned - (firstTries[tries - 2] ?? 0);
  return tries <= longGap.until ? longGap.before : longGap.after;
}

/** mulberry32: a small generator of numbers from 0 to 1 that one seed always repeats. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
