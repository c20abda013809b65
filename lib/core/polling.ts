import * as z from 'zod/mini';
import type { Reading } from './reading.ts';
import { minute, second, type VerdictWord } from './words.ts';

/** Why the status page may be looked at without anybody looking at us. */
export interface Occasion {
  claudeTab: boolean;
  /** Claude is in trouble, or was until a moment ago. */
  trouble: boolean;
  /** The person asked to be told when Claude is back. */
  tellMe: boolean;
}

/** The verdicts under which the status page is worth watching though no claude.ai tab is open. */
export const isLiveTrouble = (verdict: VerdictWord): boolean =>
  verdict === 'outage' || verdict === 'stalled' || verdict === 'recovering';

/**
 * What the background may still ask of the page: full, it holds `capacity` requests, and one more every `refill`. A look may
 * overdraw it by one, its second host. So no 24 hours see more than 49 + 1 + 24 h / 5.76 min = 300, whatever happens.
 */
export const Allowance = z.strictObject({
  /** Requests left. */
  left: z.number(),
  /** When that was so. Milliseconds since 1970. */
  at: z.number(),
});
export type Allowance = z.infer<typeof Allowance>;

export const allowance = { capacity: 49, refill: 5.76 * minute } as const;
export const fullAllowance: Allowance = { left: allowance.capacity, at: 0 };

/** Below this, looks that nobody waits for slow down by a sixth, so that there is enough for about an hour of close watching. */
const reserve = 35;

/** Milliseconds, least and most: a herd of browsers must not ask in the same second. Design: 5 min ± 20 %; 1–2 min when asked to be told. */
const paces = {
  usual: [4 * minute, 6 * minute],
  saving: [5.6 * minute, 6 * minute],
  asked: [1 * minute, 2 * minute],
} as const;
const slowest = 15 * minute;
const spread = 0.2;

/** Each request of the background costs one. A popup's are not counted: somebody waits for them, one a minute. */
export function afterRequests(before: Allowance, requests: number, now: number): Allowance {
  return { left: leftAt(before, now) - requests, at: now };
}

function leftAt({ left, at }: Allowance, now: number): number {
  // A clock that was set back gives nothing.
  const refilled = Math.max(0, now - at) / allowance.refill;
  return Math.min(allowance.capacity, left + refilled);
}

type Known = Pick<Reading, 'failures' | 'notBefore'>;

/** Whether there is any reason to look. */
export const isOccasion = ({ claudeTab, trouble, tellMe }: Occasion): boolean =>
  claudeTab || trouble || tellMe;

/** Milliseconds until the background's next look, or null where there is no reason for one. `random` is from 0 to 1. */
export function nextLook(
  occasion: Occasion,
  known: Known,
  budget: Allowance,
  now: number,
  random: number,
): number | null {
  if (!isOccasion(occasion)) return null;
  const left = leftAt(budget, now);
  const pace = occasion.tellMe && left >= 2 ? 'asked' : left > reserve ? 'usual' : 'saving';
  const [least, most] = paces[pace];
  const wait =
    known.failures === 0 ? between(least, most, random) : backOff((least + most) / 2, known.failures, random);
  return Math.max(wait, (known.notBefore ?? 0) - now);
}

/** Twice as long with each failure, to 15 min, ± 20 %. */
function backOff(pace: number, failures: number, random: number): number {
  return between(1 - spread, 1 + spread, random) * Math.min(slowest, pace * 2 ** failures);
}

const between = (least: number, most: number, part: number) => least + (most - least) * part;

/**
 * Between two looks, whoever wants them. The popup asks every minute, and a look is dated when its answer came: at a whole
 * minute, every second question would find it too young. Milliseconds.
 */
const closest = 50 * second;

/** Whether a new look may be taken, whoever wants it: at most one a minute, fewer while the page cannot be read. */
export function isDue({ good, unreadable, failures, notBefore }: Reading, now: number): boolean {
  if (now < (notBefore ?? 0)) return false;
  const newest = Math.max(good?.at ?? 0, unreadable?.at ?? 0);
  return now - newest > Math.min(slowest, closest * 2 ** failures);
}

/** Whether nothing is left for a look in the background. */
export const isSpent = (budget: Allowance, now: number): boolean => leftAt(budget, now) < 1;
