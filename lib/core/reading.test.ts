import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noon } from '../testing/kept.ts';
import { aReading, aStatus } from '../testing/status.ts';
import { diagnose } from './diagnose.ts';
import { type Look, noReading, Reading, readingAfter } from './reading.ts';
import {
  type ComponentStatus,
  claudeComponentId,
  componentStatuses,
  type UnreadableReason,
  unreadableReasons,
} from './service-status.ts';
import { minute } from './words.ts';

const watched = [claudeComponentId];

const look = (claude: ComponentStatus, minutes: number): Look => ({
  at: noon + minutes * minute,
  decoded: { ok: true, status: aStatus(claude) },
  host: 'page',
  retryAfter: null,
});

const failed = (reason: UnreadableReason, minutes: number, retryAfter: number | null = null): Look => ({
  at: noon + minutes * minute,
  decoded: { ok: false, reason },
  host: 'page',
  retryAfter,
});

/** What is remembered after these looks. */
const having = (...looks: Look[]) =>
  looks.reduce((before, one) => readingAfter(before, one, watched), noReading);

/** The verdict without any evidence of our own, so many minutes after noon. */
const verdictAt = (reading: Reading, minutes: number) =>
  diagnose({ now: noon + minutes * minute, online: true, evidence: [], reading, watched }).verdict;

const clearAfter = (reading: Reading) => reading.redAt !== null && (reading.redAt - noon) / minute;

describe('an all-clear', () => {
  it.each<[string, Look[], number]>([
    ['is the first clear look after red', [look('major_outage', 0), look('operational', 5)], 5],
    ['is the first clear look after amber', [look('degraded_performance', 0), look('operational', 5)], 5],
    [
      'is not put off by further clear looks',
      [look('partial_outage', 0), look('operational', 5), look('operational', 10)],
      5,
    ],
    [
      'waits through red that turns amber before it turns green',
      [look('major_outage', 0), look('degraded_performance', 30), look('operational', 60)],
      60,
    ],
    [
      'waits while the page cannot be read',
      [look('major_outage', 0), failed('unreachable', 20), look('operational', 40)],
      40,
    ],
    [
      'begins anew after a relapse',
      [look('major_outage', 0), look('operational', 5), look('major_outage', 11), look('operational', 16)],
      16,
    ],
  ])('%s', (_, looks, minutes) => {
    expect(clearAfter(having(...looks))).toBe(minutes);
  });

  it('makes the verdict recovering for 15 minutes, however long the page could not be read before', () => {
    const reading = having(look('major_outage', 0), failed('unreachable', 20), look('operational', 40));
    expect([verdictAt(reading, 40), verdictAt(reading, 55)]).toEqual(['recovering', 'recovering']);
    expect(verdictAt(reading, 56)).toBe('fine');
  });

  it('of a trouble that was seen a day ago is none', () => {
    const reading = having(look('major_outage', 0), look('operational', 24 * 60));
    expect(clearAfter(reading)).toBe(0);
    expect(verdictAt(reading, 24 * 60)).toBe('fine');
  });

  it('is none where nothing was wrong', () => {
    expect(having(look('operational', 0), look('unknown', 5), look('operational', 10)).redAt).toBeNull();
  });
});

describe('a look that fails', () => {
  it('keeps the last good status with its age, and is counted', () => {
    const reading = having(look('operational', 0), failed('timed-out', 5), failed('not-json', 10));
    expect(reading).toMatchObject({
      good: { at: noon },
      unreadable: { at: noon + 10 * minute, reason: 'not-json' },
      failures: 2,
    });
  });

  it.each<[string, Look, number | undefined]>([
    ['refused: a quarter of an hour', failed('refused', 0), 15],
    ['refused for longer', failed('refused', 0, 40 * minute), 40],
    ['refused for less', failed('refused', 0, 5 * minute), 15],
    ['refused for a year: six hours', failed('refused', 0, 1e12), 360],
    ['broken, with a time', failed('server-error', 0, 5 * minute), 5],
    ['broken', failed('server-error', 0), undefined],
    ['unreachable', failed('unreachable', 0), undefined],
  ])('is followed by a wait: %s', (_, one, minutes) => {
    const { notBefore } = having(one);
    expect(notBefore && (notBefore - noon) / minute).toBe(minutes);
  });

  it('is forgotten with the next good one, and so is its wait', () => {
    expect(having(failed('refused', 0), look('operational', 20))).toEqual(
      aReading('operational', { host: 'page' }, noon + 20 * minute),
    );
    expect(having(failed('refused', 0), failed('unreachable', 20))).not.toHaveProperty('notBefore');
  });
});

it('what an earlier release remembered is still read', () => {
  expect(Reading.safeParse(aReading('operational')).success).toBe(true);
});

it('whatever the looks bring, what is remembered is sound', () => {
  const wait = fc.option(fc.nat({ max: 1e9 }));
  const one = fc.oneof(
    fc.constantFrom(...componentStatuses).map((status) => ({ status })),
    fc.record({ reason: fc.constantFrom(...unreadableReasons), wait }),
  );
  fc.assert(
    fc.property(fc.array(one, { minLength: 1 }), (looks) => {
      const taken = looks.map((each, index) =>
        'status' in each ? look(each.status, index * 5) : failed(each.reason, index * 5, each.wait),
      );
      const reading = having(...taken);
      const last = taken.at(-1);
      expect(Reading.safeParse(reading).success).toBe(true);
      expect(reading.redAt ?? 0).toBeLessThanOrEqual(last?.at ?? 0);
      expect(reading.failures === 0).toBe(last?.decoded.ok);
      expect(reading.unreadable === null).toBe(last?.decoded.ok);
      const newestGood = taken.findLast(({ decoded }) => decoded.ok);
      expect(reading.good?.at).toBe(newestGood?.at);
    }),
  );
});
