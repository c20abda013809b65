import { expect, it } from 'vitest';
import { itemAt } from './menu-keys.ts';

const names = ['Duck.ai', 'Gemini', 'Grok', 'Le Chat'];

it.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 0, 1],
  ['ArrowDown', 3, 0],
  ['ArrowUp', -1, 3],
  ['ArrowUp', 1, 0],
  ['ArrowUp', 0, 3],
  ['Home', 2, 0],
  ['End', 0, 3],
  ['g', 0, 1],
  ['G', 1, 2],
  ['g', 2, 1],
  ['l', 3, 3],
  ['x', 0, undefined],
  [' ', 0, undefined],
  ['Enter', 0, undefined],
  ['Tab', 0, undefined],
])('%s at item %i leads to %s', (key, at, to) => {
  expect(itemAt(key, at, names)).toBe(to);
});

it('leads nowhere in an empty menu', () => {
  expect(itemAt('ArrowDown', -1, [])).toBeUndefined();
});
