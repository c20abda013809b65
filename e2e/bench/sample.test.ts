import { expect, it } from 'vitest';
import { randomFrom } from '../../lib/core/random.ts';
import { summarise } from './sample.ts';

it('gives percentiles that are samples themselves, whatever their order', () => {
  const samples = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(summarise(samples)).toEqual({ p50: 50, p95: 95, max: 100, count: 100 });
  expect(summarise([7])).toEqual({ p50: 7, p95: 7, max: 7, count: 1 });
});

it('gives the same numbers for the same seed', () => {
  const [one, same, other] = [randomFrom(1), randomFrom(1), randomFrom(2)];
  const first = [one(), one(), one()];
  expect([same(), same(), same()]).toEqual(first);
  expect(other()).not.toBe(first[0]);
  for (const number of first) expect(number >= 0 && number < 1).toBe(true);
});
