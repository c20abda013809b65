import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearSpread, guardTime, isToBeTold, quiet, type Watch, watchOn } from './recovery.ts';
import { minute, second, type VerdictWord, verdicts } from './words.ts';

/** Follows a story of [minutes, verdict], looked at every 30 s, and gives the minutes at which an all-clear was told. */
function told(story: readonly (readonly [number, VerdictWord])[], random = 0.5): number[] {
  const times: number[] = [];
  let watch: Watch = quiet;
  const end = (story.at(-1)?.[0] ?? 0) + 60;
  for (let now = 0; now <= end * minute; now += 30 * second) {
    const verdict = story.findLast(([at]) => at * minute <= now)?.[1] ?? 'unknown';
    watch = watchOn(watch, verdict, now, random);
    if (watch.phase === 'clear' && isToBeTold(watch, verdict, now)) {
      times.push(now / minute);
      watch = { ...watch, told: true };
    }
  }
  return times;
}

/** The page's green is `recovering` for 15 minutes and then fine. */
const clear = (at: number) =>
  [
    [at, 'recovering'],
    [at + 15, 'fine'],
  ] as const;

describe('an all-clear', () => {
  it('is told once, half a minute later for a random half', () => {
    expect(told([[0, 'outage'], ...clear(40)])).toEqual([40.5]);
  });

  it.each([
    [0, 40],
    [0.999, 41],
  ])('comes 0 to 60 s later: for a random %d at minute %d', (random, minutes) => {
    expect(told([[0, 'outage'], ...clear(40)], random)).toEqual([minutes]);
  });

  it('of a stall is told too', () => {
    expect(told([[0, 'stalled'], ...clear(5)])).toHaveLength(1);
  });
});

describe('a relapse', () => {
  it.each([6, 11, 14])(
    '%d minutes after an all-clear is not told, and its own end only when that held',
    (gap) => {
      const story = [[0, 'outage'], [40, 'recovering'], [40 + gap, 'outage'], ...clear(60)] as const;
      expect(told(story)).toEqual([40.5, 75.5]);
    },
  );

  it('before the moment of telling takes its place', () => {
    expect(told([[0, 'outage'], [40, 'recovering'], [40.5, 'outage'], ...clear(60)], 0.9)).toEqual([76]);
  });

  it('upon a relapse is waited for, however often, until all has held', () => {
    const flapping = [10, 20, 30, 40].flatMap(
      (at) =>
        [
          [at, 'recovering'],
          [at + 5, 'outage'],
        ] as const,
    );
    expect(told([[0, 'outage'], ...flapping, ...clear(60)])).toEqual([10.5, 75.5]);
  });
});

describe('the end of trouble', () => {
  it('of the next one, after the guard time, is one of its own', () => {
    expect(told([[0, 'outage'], ...clear(40), [60, 'outage'], ...clear(80)])).toEqual([40.5, 80.5]);
  });

  it('is not told where the evidence only grew old', () => {
    expect(
      told([
        [0, 'outage'],
        [30, 'fine'],
      ]),
    ).toEqual([]);
    expect(
      told([
        [0, 'outage'],
        [30, 'unknown'],
        [60, 'fine'],
      ]),
    ).toEqual([]);
  });

  it('waits while nothing can be told of Claude', () => {
    expect(told([[0, 'outage'], [20, 'unknown'], [30, 'limit'], ...clear(40)])).toEqual([40.5]);
  });
});

it('nothing but trouble starts it', () => {
  const others = verdicts.filter((word) => word !== 'outage' && word !== 'stalled');
  for (const word of others) expect(watchOn(quiet, word, 0, 0)).toBe(quiet);
});

it('whatever happens, all-clears are told at least the guard time apart', () => {
  const step = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom(...verdicts));
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 30 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (steps, random) => {
        let at = 0;
        const story = steps.map(([gap, verdict]) => {
          at += gap;
          return [at, verdict] as const;
        });
        const times = told(story, random);
        for (const [index, time] of times.slice(1).entries()) {
          expect(time - (times[index] ?? 0)).toBeGreaterThanOrEqual((guardTime - clearSpread) / minute);
        }
      },
    ),
  );
});
