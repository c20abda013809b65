import { expect, it } from 'vitest';
import { countdown, lengthOf } from './times.ts';

const words = { say: (key: string) => key, locale: 'en' };
const minute = 60_000;

it.each([
  [0, '0:00'],
  [-minute, '0:00'],
  [4 * minute + 12_000, '4:12'],
  [59 * minute + 59_001, '1:00:00'],
  [64 * minute + 12_000, '1:04:12'],
])('counts %i ms down as %s', (length, shown) => {
  expect(countdown(length)).toBe(shown);
});

it.each([
  [0, '1 minute'],
  [43 * minute, '43 minutes'],
  [74.4 * minute, '74 minutes'],
  [89 * minute, '1.5 hours'],
  [180 * minute, '3 hours'],
])('tells %i ms as %s', (length, told) => {
  expect(lengthOf(words, length)).toBe(told);
});
