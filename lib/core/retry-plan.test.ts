import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noon } from '../testing/kept.ts';
import { nextTry, planRetry } from './retry-plan.ts';
import type { Verdict } from './verdict.ts';
import { minute, type VerdictWord, verdicts } from './words.ts';

/** Minutes between a try and the one before, the first after the failure. */
const gaps = [1, 2, 5, 7, 10, 10, 10, 10, 10, 10, 30, 30, 30];
const seeds = fc.integer();

/** The planned tries after a failure at noon, one after the other. */
function tries(seed: number): number[] {
  const times: number[] = [];
  for (let now = noon; times.length < gaps.length; now = (times.at(-1) ?? 0) + 1) {
    times.push(nextTry(noon, now, seed));
  }
  return times;
}

function verdictFor(verdict: VerdictWord, since: number | null = noon): Verdict {
  const rest = { confidence: 'confirmed', because: [], since } as const;
  return verdict === 'outage' ? { verdict, layer: 'model', ...rest } : { verdict, layer: null, ...rest };
}

describe('the planned tries', () => {
  it('come at 1, 3, 8 and 15 minutes, then every 10 to the tenth, then every 30, each gap within 20 %', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const times = tries(seed);
        for (const [index, gap] of gaps.entries()) {
          const actual = ((times[index] ?? 0) - (times[index - 1] ?? noon)) / minute;
          // Each time is rounded to a millisecond.
          expect(Math.abs(actual - gap)).toBeLessThanOrEqual(0.2 * gap + 1 / minute);
        }
      }),
    );
  });

  it('come strictly after now, also when asked at the very moment of one', () => {
    fc.assert(
      fc.property(seeds, fc.nat({ max: 300 * minute }), (seed, later) => {
        const first = nextTry(noon, noon + later, seed);
        expect(first).toBeGreaterThan(noon + later);
        expect(nextTry(noon, first, seed)).toBeGreaterThan(first);
      }),
    );
  });

  it('stay where they are while time goes on towards them', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.nat({ max: 300 * minute }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (seed, later, part) => {
          const now = noon + later;
          const next = nextTry(noon, now, seed);
          expect(nextTry(noon, Math.floor(now + part * (next - now)), seed)).toBe(next);
        },
      ),
    );
  });

  it('are the same for the same seed and differ between browsers', () => {
    expect(tries(7)).toEqual(tries(7));
    expect(new Set([1, 2, 3, 4, 5].map((seed) => tries(seed).join())).size).toBe(5);
  });
});

describe('the plan', () => {
  const planFor = (word: VerdictWord, colour: 'green' | 'red' | 'unknown' = 'green') =>
    planRetry(verdictFor(word), colour, noon, 1);

  it.each(['outage', 'stalled'] as const)(
    'for an %s is to try, unless the page is red: then to watch',
    (word) => {
      expect(planFor(word)).toEqual({ kind: 'try', at: nextTry(noon, noon, 1) });
      expect(planFor(word, 'unknown').kind).toBe('try');
      expect(planFor(word, 'red')).toEqual({ kind: 'watch' });
    },
  );

  it('without a connection is to wait for one', () => {
    expect(planFor('connection')).toEqual({ kind: 'when-online' });
    expect(planFor('connection', 'red')).toEqual({ kind: 'when-online' });
  });

  const noTry = verdicts.filter((word) => !['outage', 'stalled', 'connection'].includes(word));
  it.each(noTry)('for %s has no try in it', (word) => {
    expect(planFor(word)).toEqual({ kind: 'none' });
  });
});
