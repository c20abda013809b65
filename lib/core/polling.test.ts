import { describe, expect, it } from 'vitest';
import { noon } from '../testing/kept.ts';
import { aReading } from '../testing/status.ts';
import {
  afterRequests,
  allowance,
  fullAllowance,
  isDue,
  isLiveTrouble,
  isSpent,
  nextLook,
  type Occasion,
} from './polling.ts';
import { noReading } from './reading.ts';
import { minute, verdicts } from './words.ts';

const day = 24 * 60 * minute;
const nothing: Occasion = { claudeTab: false, trouble: false, tellMe: false };
const tab: Occasion = { ...nothing, claudeTab: true };
const readable = { failures: 0 };

/** The waits at both ends of chance, in minutes. */
const waits = (occasion: Occasion, known: Parameters<typeof nextLook>[1] = readable, left = 40) =>
  [0, 1].map((random) => {
    const wait = nextLook(occasion, known, { left, at: noon }, noon, random);
    return wait === null ? null : Math.round((wait / minute) * 100) / 100;
  });

describe('the next look', () => {
  it.each<[string, Occasion, number | null, number | null]>([
    ['an open tab', tab, 4, 6],
    ['trouble without a tab', { ...nothing, trouble: true }, 4, 6],
    ['asked to be told', { ...nothing, tellMe: true }, 1, 2],
    ['asked to be told, in trouble, with a tab', { claudeTab: true, trouble: true, tellMe: true }, 1, 2],
    ['no tab, no trouble, not asked', nothing, null, null],
  ])('%s', (_, occasion, least, most) => {
    expect(waits(occasion)).toEqual([least, most]);
  });

  it.each([
    [1, 8, 12],
    [2, 12, 18],
    [3, 12, 18],
    [2_000, 12, 18],
  ])('after %i failures in a row comes in 15 min at most, give or take a fifth', (failures, least, most) => {
    expect(waits(tab, { failures })).toEqual([least, most]);
  });

  it('backs off from the closer watch too', () => {
    const asked = { ...tab, tellMe: true };
    expect(waits(asked, { failures: 1 })).toEqual([2.4, 3.6]);
    expect(waits(asked, { failures: 9 })).toEqual([12, 18]);
  });

  it('is never before the time that the page asked for', () => {
    expect(waits(tab, { failures: 1, notBefore: noon + 60 * minute })).toEqual([60, 60]);
  });

  it('saves what is left for when somebody asks, and never leaves the pace by more than a fifth', () => {
    expect(waits(tab, readable, 20)).toEqual([5.6, 6]);
    expect(waits({ ...tab, tellMe: true }, readable, 20)).toEqual([1, 2]);
    expect(waits({ ...tab, tellMe: true }, readable, 1)).toEqual([5.6, 6]);
  });

  it('is worth it while Claude is in trouble or was a moment ago, and for no other verdict', () => {
    expect(verdicts.filter(isLiveTrouble)).toEqual(['recovering', 'outage', 'stalled']);
  });
});

describe('the allowance', () => {
  it('fills up with time, to its capacity', () => {
    const spent = afterRequests(fullAllowance, allowance.capacity, noon);
    expect(isSpent(spent, noon)).toBe(true);
    expect(isSpent(spent, noon + allowance.refill)).toBe(false);
    expect(afterRequests(spent, 0, noon + day).left).toBe(allowance.capacity);
  });

  it('gives nothing for a clock that was set back', () => {
    const spent = afterRequests(fullAllowance, allowance.capacity, noon);
    expect(isSpent(spent, noon - day)).toBe(true);
  });
});

describe('somebody who looks', () => {
  it.each([
    ['never looked', noReading, 0, true],
    ['looked just now', aReading('operational'), 0, false],
    ['looked a moment ago', aReading('operational'), 0.8, false],
    ['looked a minute ago, but for the time the answer took', aReading('operational'), 0.95, true],
    [
      'failed a minute ago',
      { ...noReading, unreadable: { at: noon, reason: 'not-json' as const }, failures: 1 },
      1.1,
      false,
    ],
    [
      'failed two minutes ago',
      { ...noReading, unreadable: { at: noon, reason: 'not-json' as const }, failures: 1 },
      2.1,
      true,
    ],
    [
      'fails all the time',
      { ...noReading, unreadable: { at: noon, reason: 'not-json' as const }, failures: 99 },
      15.1,
      true,
    ],
    ['was asked to wait', aReading('operational', { notBefore: noon + 30 * minute }), 29, false],
    ['was asked to wait, and did', aReading('operational', { notBefore: noon + 30 * minute }), 30, true],
  ])('has the page looked at: %s', (_, reading, minutes, expected) => {
    expect(isDue(reading, noon + minutes * minute)).toBe(expected);
  });
});
