import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAlike } from './likeness.ts';

const prompt =
  'Compare the two contracts:\n\n1. **Liability**\n2. _Notice_\n\n```js\nconst a = 1;\n```\nمرحبا 日本語';

describe('a text shown twice', () => {
  it('is alike whatever its Markdown became', () => {
    const rendered = 'Compare the two contracts: Liability Notice const a = 1; مرحبا 日本語';
    expect(isAlike(prompt, rendered)).toBe(true);
  });

  it('is alike to itself, always', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => isAlike(text, text)));
  });

  it.each([
    ['lost one', 'hello?'],
    ['ok', 'Please look at this book for me'],
    ['Continue', 'Count the words'],
    ['你好', '再见'],
    ['1 + 1?', '2 + 2?'],
  ])('"%s" is not "%s"', (one, other) => {
    expect(isAlike(one, other)).toBe(false);
  });
});
