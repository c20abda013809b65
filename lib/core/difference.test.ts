import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyDifference, differenceFrom, fingerprint } from './difference.ts';

/** Few characters, so that ends coincide; halves of a pair, so that a cut may go through one. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\ud83d', '\ude00'), maxLength: 30 });

it('gives every text back from any other', () => {
  fc.assert(fc.property(text, text, (base, one) => applyDifference(base, differenceFrom(base, one)) === one));
});

it('is small where little changed', () => {
  const long = 'x'.repeat(1_000);
  expect(differenceFrom(`${long}old${long}`, `${long}new${long}`)).toEqual({
    head: 1_000,
    tail: 1_000,
    middle: 'new',
  });
});

it('is empty between equal texts', () => {
  fc.assert(fc.property(text, (one) => differenceFrom(one, one).middle === ''));
});

it('tells texts apart by a fingerprint', () => {
  fc.assert(fc.property(text, (one) => fingerprint(one) === fingerprint(`${one}`)));
  expect(new Set(['', 'a', 'b', 'ab', 'ba'].map(fingerprint)).size).toBe(5);
});
