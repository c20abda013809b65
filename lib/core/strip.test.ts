import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noon } from '../testing/kept.ts';
import { apiComponentId, aStatus } from '../testing/status.ts';
import { type ComponentStatus, claudeComponentId, componentStatuses } from './service-status.ts';
import { noStrips, Strips, stripsAfter } from './strip.ts';
import { stripOf, tally } from './strip-cells.ts';
import { minute } from './words.ts';

const hour = 60 * minute;
const topOfHour = Math.floor(noon / hour) * hour;

/** What was read of claude.ai, and how many minutes after the full hour. */
type Read = readonly [minutes: number, status: ComponentStatus];

const after = (reads: readonly Read[]) =>
  reads.reduce(
    (strips, [minutes, status]) => stripsAfter(strips, aStatus(status), topOfHour + minutes * minute),
    noStrips,
  );

const claude = (reads: readonly Read[], minutes: number) =>
  stripOf(after(reads), claudeComponentId, topOfHour + minutes * minute);

describe('the strip of a component', () => {
  it('is unknown where nothing was ever read', () => {
    expect(tally(claude([], 0))).toEqual([{ status: 'unknown', hours: 24 }]);
  });

  it('holds the worst of each hour', () => {
    const reads: Read[] = [
      [1, 'operational'],
      [20, 'major_outage'],
      [59, 'operational'],
      [61, 'operational'],
      [62, 'unknown'],
    ];
    expect(claude(reads, 62).slice(-3)).toEqual(['unknown', 'major_outage', 'operational']);
  });

  it('says nothing of the hours between two readings', () => {
    const reads: Read[] = [
      [0, 'operational'],
      [180, 'operational'],
    ];
    expect(claude(reads, 240).slice(-5)).toEqual([
      'operational',
      'unknown',
      'unknown',
      'operational',
      'unknown',
    ]);
  });
});

describe('what is gone', () => {
  it('leaves a strip empty after a day without a reading, and after the clock was put back', () => {
    const unknown = [{ status: 'unknown', hours: 24 }];
    expect(tally(claude([[0, 'operational']], 24 * 60))).toEqual(unknown);
    expect(tally(claude([[0, 'operational']], -60))).toEqual(unknown);
    const putBack = claude(
      [
        [0, 'major_outage'],
        [-90, 'operational'],
      ],
      -90,
    );
    expect(tally(putBack)).toEqual([
      { status: 'operational', hours: 1 },
      { status: 'unknown', hours: 23 },
    ]);
  });

  it('goes on for a component that is no longer listed, until nothing of it is left', () => {
    const [first] = aStatus('operational').components;
    if (!first) throw new Error('No component.');
    const alone = { components: [first], incidents: [] };
    const later = stripsAfter(after([[0, 'operational']]), alone, topOfHour + hour);
    expect(stripOf(later, apiComponentId, topOfHour + hour).slice(-2)).toEqual(['operational', 'unknown']);
    expect(Object.keys(stripsAfter(later, alone, topOfHour + 30 * hour).cells)).toEqual([claudeComponentId]);
  });
});

it('a cell is never better than what was read in it, and known only where something was', () => {
  const read = fc.tuple(fc.integer({ min: 0, max: 40 * 60 }), fc.constantFrom(...componentStatuses));
  fc.assert(
    fc.property(fc.array(read), (unordered) => {
      const reads = unordered.toSorted(([a], [b]) => a - b);
      const end = 40 * 60;
      const strip = claude(reads, end);
      expect(strip).toHaveLength(24);
      expect(Strips.safeParse(after(reads)).success).toBe(true);
      for (const [index, cell] of strip.entries()) {
        const from = (Math.floor(end / 60) - 23 + index) * 60;
        const inHour = reads.filter(([at]) => at >= from && at < from + 60).map(([, status]) => status);
        if (inHour.includes('major_outage')) expect(cell).toBe('major_outage');
        if (cell !== 'unknown') expect(inHour).toContain(cell);
        else expect(inHour.every((status) => status === 'unknown')).toBe(true);
      }
    }),
  );
});
