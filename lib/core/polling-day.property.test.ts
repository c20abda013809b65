import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noon } from '../testing/kept.ts';
import { type Allowance, afterRequests, fullAllowance, isSpent, nextLook, type Occasion } from './polling.ts';
import { randomFrom } from './random.ts';
import { minute } from './words.ts';

const day = 24 * 60 * minute;
const nothing: Occasion = { claudeTab: false, trouble: false, tellMe: false };
const tab: Occasion = { ...nothing, claudeTab: true };

/** What a page does to the looks: answers, fails on the first host, or fails on both. */
type Fate = 'answers' | 'second-host' | 'fails';

/** The times of all requests in `length` of background polling. */
function simulate(
  seed: number,
  occasionAt: (time: number) => Occasion,
  fateAt: (time: number) => Fate,
  length = day,
) {
  const random = randomFrom(seed);
  const requests: number[] = [];
  let budget: Allowance = fullAllowance;
  let failures = 0;
  for (let time = 0; time < length; ) {
    const occasion = occasionAt(time);
    const wait = nextLook(occasion, { failures }, budget, noon + time, random());
    if (wait === null) {
      // Nothing wakes the worker; a new occasion plans the next look.
      time += minute;
      continue;
    }
    time += wait;
    if (isSpent(budget, noon + time)) continue;
    const fate = fateAt(time);
    const cost = fate === 'answers' ? 1 : 2;
    failures = fate === 'fails' ? failures + 1 : 0;
    budget = afterRequests(budget, cost, noon + time);
    for (let each = 0; each < cost; each += 1) requests.push(time);
  }
  return requests;
}

/** The most requests in any 24 hours. */
const busiestDay = (requests: readonly number[]) =>
  Math.max(0, ...requests.map((from) => requests.filter((time) => time >= from && time < from + day).length));

describe('24 simulated hours', () => {
  const answers = (): Fate => 'answers';

  it('with a claude.ai tab open all the time are at most 300 requests, and at least one every 6 minutes', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const requests = simulate(seed, () => tab, answers);
      expect(requests.length).toBeLessThanOrEqual(300);
      expect(requests.length).toBeGreaterThanOrEqual(240);
    }
  });

  it('with no claude.ai tab and no trouble are 0 requests', () => {
    expect(simulate(1, () => nothing, answers)).toEqual([]);
  });

  it('with two hours of trouble and the wish to be told are at most 300, watched every 2 minutes for the first hour', () => {
    const from = 10 * 60 * minute;
    const isOn = (time: number) => time >= from && time < from + 120 * minute;
    const occasionAt = (time: number) => ({ claudeTab: true, trouble: isOn(time), tellMe: isOn(time) });
    for (const seed of [1, 2, 3, 4, 5]) {
      const requests = simulate(seed, occasionAt, answers);
      expect(requests.length).toBeLessThanOrEqual(300);
      const firstHour = requests.filter((time) => time >= from && time < from + 60 * minute);
      expect(firstHour.length).toBeGreaterThanOrEqual(29);
    }
  });

  it('are at most 300 whatever happens, also on the busiest of several days', () => {
    const occasion = fc.record({ claudeTab: fc.boolean(), trouble: fc.boolean(), tellMe: fc.boolean() });
    const fate = fc.constantFrom<Fate>('answers', 'second-host', 'fails');
    const hours = fc.array(fc.tuple(occasion, fate), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer(), hours, (seed, story) => {
        const at = (time: number) =>
          story[Math.floor(time / (60 * minute)) % story.length] ?? [nothing, 'answers'];
        const requests = simulate(
          seed,
          (time) => at(time)[0],
          (time) => at(time)[1] as Fate,
          2 * day,
        );
        expect(busiestDay(requests)).toBeLessThanOrEqual(300);
      }),
      { numRuns: 40 },
    );
  });
});
