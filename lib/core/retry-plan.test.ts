import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noon } from '../testing/kept.ts';
import { nextTry, type PlanFacts, planRetry } from './retry-plan.ts';
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

function verdictFor(verdict: VerdictWord, part: Partial<Pick<Verdict, 'until' | 'notBefore'>> = {}): Verdict {
  const rest = { confidence: 'confirmed', because: [], since: noon, ...part } as const;
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

const planFor = (word: VerdictWord, part: Partial<PlanFacts> = {}) =>
  planRetry({ verdict: verdictFor(word), colour: 'green', now: noon, seed: 1, ...part });

describe('the plan', () => {
  it.each(['outage', 'stalled'] as const)(
    'for an %s is to try, unless the page is red: then to watch',
    (word) => {
      expect(planFor(word)).toEqual({ kind: 'try', at: nextTry(noon, noon, 1) });
      expect(planFor(word, { colour: 'unknown' }).kind).toBe('try');
      expect(planFor(word, { colour: 'amber' }).kind).toBe('try');
      expect(planFor(word, { colour: 'red' })).toEqual({ kind: 'watch' });
    },
  );

  it('without a connection is to wait for one', () => {
    expect(planFor('connection')).toEqual({ kind: 'when-online' });
    expect(planFor('connection', { colour: 'red' })).toEqual({ kind: 'when-online' });
  });

  it('for a limit is the time when it ends, where that is known and to come', () => {
    const until = noon + 90 * minute;
    expect(planFor('limit', { verdict: verdictFor('limit', { until }) })).toEqual({
      kind: 'reset',
      at: until,
    });
    for (const past of [noon, noon - 1])
      expect(planFor('limit', { verdict: verdictFor('limit', { until: past }) })).toEqual({ kind: 'none' });
    expect(planFor('limit')).toEqual({ kind: 'none' });
  });
});

describe('the plan after an all-clear', () => {
  it('is to come back within a minute, at a moment of one’s own', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const plan = planFor('recovering', { seed });
        if (plan.kind === 'none') return;
        expect(plan.kind === 'return' && plan.at - noon).toBeLessThan(minute);
      }),
    );
    const moments = [1, 2, 3, 4, 5].map((seed) => JSON.stringify(planFor('recovering', { seed })));
    expect(new Set(moments).size).toBe(5);
    expect(planFor('recovering', { now: noon + minute })).toEqual({ kind: 'none' });
  });

  it('has nothing in it for who got an answer', () => {
    const because = [{ reason: 'answered' as const, at: noon, detail: '' }];
    expect(planFor('recovering', { verdict: { ...verdictFor('recovering'), because } })).toEqual({
      kind: 'none',
    });
  });
});

describe('the plan in general', () => {
  const noTry = ['signed-out', 'challenge', 'too-long', 'fine', 'unknown', 'limit'] as const;
  it.each(noTry)('for %s has no try in it', (word) => {
    for (const colour of ['green', 'amber', 'red', 'unknown'] as const)
      expect(planFor(word, { colour, verdict: verdictFor(word, { notBefore: noon + minute }) })).toEqual({
        kind: 'none',
      });
  });

  it('has an answer for every verdict', () => {
    for (const word of verdicts) expect(planFor(word)).toHaveProperty('kind');
  });
});

describe('a plan with something to heed', () => {
  it('never tries before an answer allowed it, and else keeps its own times', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.nat({ max: 120 * minute }),
        fc.nat({ max: 120 * minute }),
        (seed, later, wait) => {
          const now = noon + later;
          const verdict = verdictFor('outage', { notBefore: now + wait });
          const plan = planFor('outage', { seed, now, verdict });
          const usual = planFor('outage', { seed, now });
          if (plan.kind !== 'try' || usual.kind !== 'try') throw new Error('there is no try');
          expect(plan.at).toBeGreaterThanOrEqual(now + wait);
          if (usual.at >= now + wait) expect(plan).toEqual(usual);
        },
      ),
    );
  });

  it('says so when somebody reloads again and again in trouble, and only then', () => {
    expect(planFor('outage', { storm: true })).toMatchObject({ kind: 'try', storm: true });
    expect(planFor('outage', { storm: true, colour: 'red' })).toEqual({ kind: 'watch', storm: true });
    expect(planFor('outage')).not.toHaveProperty('storm');
    expect(planFor('fine', { storm: true })).toEqual({ kind: 'none' });
    expect(planFor('limit', { storm: true })).toEqual({ kind: 'none' });
  });
});
