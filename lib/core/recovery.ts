import * as z from 'zod/mini';
import { minute, second, type VerdictWord } from './words.ts';

const Time = z.int().check(z.nonnegative());

/** Where the guard against relapses stands. Times in milliseconds since 1970. */
export const Watch = z.discriminatedUnion('phase', [
  z.strictObject({ phase: z.literal('quiet') }),
  /** `relapsed`: it came back within the guard time after an all-clear. */
  z.strictObject({ phase: z.literal('trouble'), since: Time, relapsed: z.boolean() }),
  /** All clear since `at`; it is told at `tellAt`. */
  z.strictObject({ phase: z.literal('clear'), at: Time, tellAt: Time, told: z.boolean() }),
]);
export type Watch = z.infer<typeof Watch>;

export const quiet: Watch = { phase: 'quiet' };

/** After an all-clear: on 2026-03-02 two of them relapsed, after 6 and 11 minutes. Milliseconds. */
export const guardTime = 15 * minute;

/** People come back over this time, not all in the same second. Milliseconds. */
export const clearSpread = 60 * second;

/**
 * What becomes of the watch under a verdict. The first all-clear is told soon; after a relapse the next one is told only
 * when it has held for the guard time. `random` from 0 to 1 sets this browser apart.
 */
export function watchOn(before: Watch, verdict: VerdictWord, now: number, random: number): Watch {
  const isTrouble = verdict === 'outage' || verdict === 'stalled';
  if (before.phase === 'quiet') return isTrouble ? { phase: 'trouble', since: now, relapsed: false } : before;
  if (before.phase === 'trouble') return inTrouble(before, verdict, now, random);
  const isOver = now - before.at >= guardTime && (before.told || now - before.tellAt >= guardTime);
  if (isTrouble)
    return { phase: 'trouble', since: now, relapsed: now - before.at < guardTime || !before.told };
  return isOver ? quiet : before;
}

function inTrouble(
  before: Extract<Watch, { phase: 'trouble' }>,
  verdict: VerdictWord,
  now: number,
  random: number,
): Watch {
  if (verdict === 'recovering') {
    const hold = before.relapsed ? guardTime : 0;
    return { phase: 'clear', at: now, tellAt: now + hold + Math.floor(random * clearSpread), told: false };
  }
  // Nobody saw it end: its evidence grew old. That is no all-clear, and no news.
  return verdict === 'fine' ? quiet : before;
}

/** Whether the all-clear is to be told now: it is due, not told yet, and still holds. */
export function isToBeTold(watch: Watch, verdict: VerdictWord, now: number): boolean {
  if (watch.phase !== 'clear' || watch.told || now < watch.tellAt) return false;
  return verdict === 'recovering' || verdict === 'fine';
}
