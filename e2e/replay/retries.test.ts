import { describe, expect, it } from 'vitest';
import { oddsAfter, pastSpells } from '../../lib/core/odds.ts';
import sample from './claude-ai-spells.json' with { type: 'json' };
import { quantile, Spells, schedules, simulate } from './retries.ts';

const spells = Spells.parse(sample);
const minutes = spells.map((spell) => spell.minutes);

const medians = Object.fromEntries(
  schedules.map(([name, schedule]) => {
    const costs = simulate(schedule, spells, 1);
    return [
      name,
      {
        tries: quantile(
          costs.map(({ tries }) => tries),
          0.5,
        ),
        wasted: quantile(
          costs.map(({ wasted }) => wasted),
          0.5,
        ),
      },
    ];
  }),
);

describe('over the recorded spells', () => {
  it('Lifeboat’s plan takes at most 8 tries and wastes at most 7 minutes, in the middle', () => {
    expect(medians.Lifeboat?.tries).toBeLessThanOrEqual(8);
    expect(medians.Lifeboat?.wasted).toBeLessThanOrEqual(7);
  });

  it('every 30 s takes ten times as many, every 5 min some more, doubling wastes more', () => {
    expect(medians['every 30 s']?.tries).toBe(Math.ceil(quantile(minutes, 0.5) / 0.5));
    expect(medians['every 5 min']?.tries).toBe(Math.ceil(quantile(minutes, 0.5) / 5));
    expect(medians['doubling, no jitter']?.wasted).toBeGreaterThan(medians.Lifeboat?.wasted ?? 0);
  });
});

describe('the figures that people are told', () => {
  it('are those of the spells', () => {
    expect(spells).toHaveLength(pastSpells.spells);
    const { p25, p50, p75 } = pastSpells.minutes;
    for (const [part, told] of [
      [0.25, p25],
      [0.5, p50],
      [0.75, p75],
    ] as const)
      expect(Math.abs(quantile(minutes, part) - told)).toBeLessThan(1.5);
  });

  it.each([0, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240])('after %i minutes too', (elapsed) => {
    const odds = oddsAfter(elapsed);
    const left = minutes.filter((each) => each > elapsed);
    // The lengths are rounded to a tenth of a minute: one may lie on either side.
    expect(Math.abs((odds?.spells ?? 0) - left.length)).toBeLessThanOrEqual(1);
    const over = left.filter((each) => each <= elapsed + 60).length / left.length;
    expect(Math.abs((odds?.overWithin[60] ?? 0) / 10 - over)).toBeLessThanOrEqual(0.05);
  });
});
