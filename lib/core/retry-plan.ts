import { randomFrom } from './random.ts';
import { clearSpread } from './recovery.ts';
import type { Colour } from './service-status.ts';
import type { Verdict } from './verdict.ts';
import { minute } from './words.ts';

/** What to do next. Nothing is ever sent, clicked or reloaded for the person. Times in milliseconds since 1970. */
export type RetryPlan = Step & {
  /** The person reloads again and again, which adds to the queue too. */
  storm?: true;
};

type Step =
  /** Nothing is wrong, or nothing that trying again would mend. */
  | { kind: 'none' }
  /** Try once at this time. */
  | { kind: 'try'; at: number }
  /** All clear: come back at this time. */
  | { kind: 'return'; at: number }
  /** The usage limit ends at this time; before it no try can work. */
  | { kind: 'reset'; at: number }
  /** The status page is red: people's tries only add to the queue. */
  | { kind: 'watch' }
  | { kind: 'when-online' };

/** What the plan rests on. */
export interface PlanFacts {
  verdict: Verdict;
  colour: Colour;
  now: number;
  /** Any number that stays the same during one trouble and differs between browsers: the same seed gives the same plan. */
  seed: number;
  /** See lib/core/reload-storm. */
  storm?: boolean;
}

/** Minutes after the first failure; then every 10 up to the tenth, then every 30 (design, from 198 real spells). */
const firstTries = [1, 3, 8, 15];
const longGap = { until: 10, before: 10, after: 30 };
/** Each gap is made up to this much longer or shorter, so that not everybody comes back at once. */
const spread = 0.2;

/** One plan for the whole browser, from what all its tabs saw. */
export function planRetry(facts: PlanFacts): RetryPlan {
  const plan = stepFor(facts);
  const isTrouble = facts.verdict.verdict === 'outage' || facts.verdict.verdict === 'stalled';
  return facts.storm && isTrouble ? { ...plan, storm: true } : plan;
}

function stepFor({ verdict, colour, now, seed }: PlanFacts): Step {
  const { notBefore = 0 } = verdict;
  switch (verdict.verdict) {
    case 'connection':
      return { kind: 'when-online' };
    case 'limit':
      return verdict.until !== undefined && verdict.until > now
        ? { kind: 'reset', at: verdict.until }
        : { kind: 'none' };
    case 'recovering':
      return afterAllClear(verdict, now, seed);
    case 'outage':
    case 'stalled': {
      if (colour === 'red') return { kind: 'watch' };
      const earliest = Math.max(now, notBefore - 1);
      return { kind: 'try', at: nextTry(verdict.since ?? now, earliest, seed) };
    }
    default:
      return { kind: 'none' };
  }
}

/** Who got an answer is back already. Everybody else comes back within a minute, each at a moment of their own. */
function afterAllClear({ because, since }: Verdict, now: number, seed: number): Step {
  const isBack = because.some(({ reason }) => reason === 'answered');
  const at = (since ?? now) + Math.floor(randomFrom(seed)() * clearSpread);
  return isBack || at <= now ? { kind: 'none' } : { kind: 'return', at };
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
