import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oddsAfter } from './odds.ts';

describe('what past spells say', () => {
  it.each([
    [0, { lasted: 0, spells: 197, isFew: false, overWithin: { 15: 1, 30: 4, 60: 6 } }],
    [4.9, { lasted: 0, spells: 197, isFew: false, overWithin: { 15: 1, 30: 4, 60: 6 } }],
    [30, { lasted: 30, spells: 127, isFew: false, overWithin: { 15: 2, 30: 4, 60: 6 } }],
    [44, { lasted: 30, spells: 127, isFew: false, overWithin: { 15: 2, 30: 4, 60: 6 } }],
    [100, { lasted: 90, spells: 48, isFew: false, overWithin: { 15: 2, 30: 4, 60: 5 } }],
  ])('after %d minutes', (minutes, odds) => {
    expect(oddsAfter(minutes)).toEqual(odds);
  });

  it.each([120, 180, 299])('after %d minutes rests on few, and says so', (minutes) => {
    expect(oddsAfter(minutes)).toMatchObject({ isFew: true });
  });

  it.each([300, 1e9, -1, Number.NaN])('after %d minutes is nothing', (minutes) => {
    expect(oddsAfter(minutes)).toBeNull();
  });

  it('never claims more than it counted, and longer is never less likely', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 299, noNaN: true }), (minutes) => {
        const odds = oddsAfter(minutes);
        if (!odds) throw new Error(`nothing is said of ${minutes}`);
        const { 15: first, 30: second, 60: third } = odds.overWithin;
        expect(odds.lasted).toBeLessThanOrEqual(minutes);
        expect([first, second, third]).toEqual([first, second, third].toSorted((a, b) => a - b));
        expect(third).toBeLessThanOrEqual(10);
      }),
    );
  });
});
