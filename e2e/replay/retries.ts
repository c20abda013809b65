import * as z from 'zod/mini';
import { nextTry } from '../../lib/core/retry-plan.ts';
import { minute } from '../../lib/core/words.ts';

/** One stretch of trouble: how many minutes it lasted. */
export const Spells = z.array(
  z.object({ start: z.string(), minutes: z.number().check(z.nonnegative()), worst: z.string() }),
);
export type Spells = z.infer<typeof Spells>;

/** When to try: the first planned minute after `now`, both counted from the first failure. */
type Schedule = (now: number, seed: number) => number;

/** Ours without the silence while the status page is red: as if the page had never shown the trouble. */
const ours: Schedule = (now, seed) => nextTry(0, now * minute, seed) / minute;

const every =
  (gap: number): Schedule =>
  (now) =>
    (Math.floor(now / gap + 1e-9) + 1) * gap;

/** Tries at 1, 3, 7, 15, 31 … minutes: each gap twice the one before, nobody's a second longer or shorter. */
const doubling: Schedule = (now) => 2 ** (Math.floor(Math.log2(now + 1) + 1e-9) + 1) - 1;

export const schedules: readonly (readonly [string, Schedule])[] = [
  ['Lifeboat', ours],
  ['every 30 s', every(0.5)],
  ['every 5 min', every(5)],
  ['doubling, no jitter', doubling],
];

export interface Cost {
  /** Tries until one works, that one included. */
  tries: number;
  /** Minutes between the end of the trouble and the try that works. */
  wasted: number;
}

/** What one spell of so many minutes costs somebody who keeps to a schedule. */
function costOf(schedule: Schedule, minutes: number, seed: number): Cost {
  let now = 0;
  for (let tries = 1; ; tries += 1) {
    now = schedule(now, seed);
    if (now >= minutes) return { tries, wasted: now - minutes };
  }
}

/** Each spell by as many browsers, so that what is random comes out in the middle. */
const browsers = 25;

/** What all the spells cost under a schedule. */
export function simulate(schedule: Schedule, spells: Spells, seed: number): Cost[] {
  return spells.flatMap(({ minutes }, index) =>
    Array.from({ length: browsers }, (_, each) => costOf(schedule, minutes, seed + index * browsers + each)),
  );
}

/** The value below which this part (0 to 1) of the numbers lies. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
