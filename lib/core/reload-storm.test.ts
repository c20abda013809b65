import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReloadStorm } from './reload-storm.ts';
import { minute, second } from './words.ts';

const now = 1_790_000_000_000;
/** Loads so many seconds ago. */
const ago = (...seconds: number[]) => seconds.map((each) => now - each * second);

describe('a reload storm', () => {
  it.each<[string, number[], boolean]>([
    ['three within a minute', ago(60, 30, 0), true],
    ['three in no order', ago(0, 60, 30), true],
    ['three within more than a minute', ago(61, 30, 0), false],
    ['two', ago(1, 0), false],
    ['none', [], false],
    ['three at once', ago(0, 0, 0), true],
    ['three within a minute, four minutes ago', ago(300, 270, 241), true],
    ['three within a minute, five minutes ago', ago(360, 330, 300), false],
    ['three that are to come', ago(-10, -20, -30), false],
  ])('%s', (_, loads, expected) => {
    expect(isReloadStorm(loads, now)).toBe(expected);
  });

  it('needs three loads in a minute, however many there are', () => {
    const gap = fc.integer({ min: 31 * second, max: 10 * minute });
    fc.assert(
      fc.property(fc.array(gap), (gaps) => {
        let at = now;
        const loads = gaps.map((each) => {
          at -= each;
          return at;
        });
        expect(isReloadStorm([now, ...loads], now)).toBe(false);
      }),
    );
  });
});
