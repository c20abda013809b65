import { expect, it } from 'vitest';
import { rowAt } from './desk-row-keys.ts';

it.each<[string, number, number | undefined]>([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 2],
  ['ArrowUp', 2, 1],
  ['ArrowUp', 0, 0],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['a', 1, undefined],
])('%s from row %i of three leads to %s', (key, at, to) => {
  expect(rowAt(key, at, 3)).toBe(to);
});

it('an empty list has nowhere to go', () => {
  expect(rowAt('ArrowDown', -1, 0)).toBeUndefined();
});
